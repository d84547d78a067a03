// What a page does beyond being read: everything here is a comfort, and nothing of the text depends on it.

(() => {
  const { body, documentElement: root } = document;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  /** Kept only after somebody chose; a browser that forbids it forgets. */
  const keep = (name, value) => {
    try {
      localStorage.setItem(name, value);
    } catch {}
  };
  const kept = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };

  // Light or dark.
  const theme = document.querySelector('.theme');
  const wanted = kept('theme');
  if (wanted) root.dataset.theme = wanted;
  if (theme) {
    theme.hidden = false;
    theme.addEventListener('click', () => {
      const dark =
        (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
      root.dataset.theme = dark ? 'light' : 'dark';
      keep('theme', root.dataset.theme);
    });
  }

  // Copy.
  for (const figure of all('figure')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = body.dataset.copy;
    button.addEventListener('click', async () => {
      await navigator.clipboard?.writeText(figure.querySelector('pre').textContent);
      button.textContent = body.dataset.copied;
      setTimeout(() => {
        button.textContent = body.dataset.copy;
      }, 1500);
    });
    figure.append(button);
  }

  // The language of the samples, the same on every page.
  const language = kept('sample');
  const chosen = language && document.getElementById(`sample-${language}`);
  if (chosen) chosen.checked = true;
  for (const input of all('input[name=sample]')) input.addEventListener('change', () => keep('sample', input.value));

  // Expand all, and what a link or a printer asks for.
  for (const list of all('dl.expandable')) {
    const folded = all('details', list);
    if (folded.length === 0) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'expand';
    const say = () => {
      button.textContent = folded.every(({ open }) => open) ? body.dataset.less : body.dataset.more;
    };
    say();
    button.addEventListener('click', () => {
      const open = !folded.every((one) => one.open);
      for (const one of folded) one.open = open;
      say();
    });
    list.before(button);
  }
  addEventListener('beforeprint', () => {
    for (const one of all('details')) one.open = true;
  });
  const reveal = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let at = target.parentElement; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    target.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  reveal();

  // The search comes when somebody first reaches for it.
  const search = document.querySelector('.search');
  const input = search?.querySelector('input');
  if (!input) return;
  search.hidden = false;
  const load = (source) =>
    new Promise((done, fail) => {
      const script = document.createElement('script');
      script.src = source;
      script.onload = done;
      script.onerror = fail;
      document.head.append(script);
    });
  input.addEventListener(
    'focus',
    () => Promise.all([load('../minisearch.js'), load('search.js')]).then(() => load('../search.js')),
    { once: true },
  );
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || /^(INPUT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '')) return;
    event.preventDefault();
    input.focus();
  });
})();
