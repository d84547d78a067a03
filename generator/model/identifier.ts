// Any text -> an identifier TypeScript accepts.

const reserved = new Set(
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield'.split(
    ' ',
  ),
);

/** The words of a name: `v1.create_paymentLink` -> v1, create, payment, Link. */
export function words(name: string): readonly string[] {
  if (isAscii(name)) {
    return name
      .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
      .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
      .split(/[^A-Za-z0-9]+/)
      .filter((word) => word !== '');
  }
  return name
    .normalize('NFKC')
    .replaceAll(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

/** Nearly every name is, and Unicode's classes of letters take ten times as long. */
function isAscii(name: string): boolean {
  return /^[\0-\x7f]*$/.test(name);
}

export function pascalCase(name: string): string {
  return startWithLetter(words(name).map(capital).join(''), 'N');
}

/** For a property or a method: reserved words are fine there. */
export function camelCase(name: string): string {
  const [first = '', ...rest] = words(name);
  const start = first === first.toUpperCase() ? first.toLowerCase() : first.charAt(0).toLowerCase() + first.slice(1);
  return startWithLetter(start + rest.map(capital).join(''), 'n');
}

/** A file's stem: lower case, so that two names cannot differ by case alone without being seen as equal. */
export function kebabCase(name: string): string {
  const stem = [...words(name).join('-').toLowerCase()].slice(0, 80).join('');
  if (stem === '') return 'unnamed';
  // What Windows calls a device is no file there, whatever its ending.
  return /^(aux|con|nul|prn|com\d|lpt\d)$/.test(stem) ? `${stem}-` : stem;
}

/** For a variable: an identifier that is no reserved word. */
export function safe(identifier: string): string {
  return reserved.has(identifier) ? `${identifier}_` : identifier;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function startWithLetter(name: string, letter: string): string {
  if (name === '') return `${letter}ameless`;
  if (/^[A-Za-z][A-Za-z0-9]*$/.test(name)) return name;
  const head = /^[\p{L}]/u.test(name) ? name : `${letter}${name}`;
  // What is a letter to Unicode but not to every compiler goes out: later editions add letters beyond the first plane.
  return (
    [...head]
      .filter((char, index) => char.length === 1 && (index === 0 ? /\p{ID_Start}/u : /\p{ID_Continue}/u).test(char))
      .join('') || `${letter}ameless`
  );
}
