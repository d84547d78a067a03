// A language and its template -> what a sample's variables are called: no word of the language, and none of the template.

import type { Language } from './language.js';

export interface Names {
  /** A variable that samples have themselves: `body`, `timestamp`. */
  readonly own: (variable: string) => string;
  /** The one that holds a credential, or whatever else an option of the client holds. */
  readonly option: (option: string) => string;
}

export function buildNames({ variable, environment }: Language, template: string): Names {
  const taken = wordsOf(template);
  const isTaken = (name: string): boolean => {
    const lower = name.toLowerCase();
    return words.has(lower) || taken.has(lower) || /^(timestamp|nonce)\d?(_?bytes)?$/.test(lower);
  };
  const option = (name: string): string => {
    if (environment) return variable(environmentOf(name));
    const letters = ascii(name);
    return variable([letters, variable(letters).replace(/^\W+/, '')].some(isTaken) ? `${letters}Value` : letters);
  };
  return { own: variable, option };
}

/** `apiKey` is `API_KEY` in the environment; what a shell or a sample keeps there for itself is no option's. */
export function environmentOf(option: string): string {
  const name = ascii(option)
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase();
  return kept.has(name) ? `${name}_VALUE` : name;
}

const kept = new Set(
  'EDITOR EUID HOME HOSTNAME IFS LANG LINENO LOGNAME MAIL OLDPWD OPTARG OPTIND PATH PPID PWD RANDOM SECONDS SERVER SHELL TERM TMPDIR TZ UID USER'.split(
    ' ',
  ),
);

const ascii = (option: string): string => {
  const letters = option.replaceAll(/[^A-Za-z0-9]/g, '');
  return /^[A-Za-z]/.test(letters) ? letters : `key${letters}`;
};

/** The words of a template outside its holes, in lower case; a document of a thousand operations asks for the same few. */
function wordsOf(template: string): ReadonlySet<string> {
  const found =
    known.get(template) ??
    new Set(
      template
        .replaceAll(/\{\{[^}]*\}\}/g, ' ')
        .toLowerCase()
        .match(/[a-z_]\w*/g),
    );
  known.set(template, found);
  return found;
}

const known = new Map<string, ReadonlySet<string>>();

/** The words of fifteen languages, in lower case. */
const words = new Set(
  'abort abstract alias and answer any arguments array as asr assert associatedtype async auth auto await base begin bool boolean break byte case catch chan char checked class client code const constraint continue covariant curl debugger decimal def default defer deferred deinit delegate delete digest dim do done double downto dynamic echo elif else elsif elseif empty end endif ensure enum error eval event except exception exec exit explicit export extends extension extern external factory fallthrough false fileprivate final finally fixed float fn for foreach form format from fun func function functor get global go goto guard hash headers hide http id if implements implicit import in include inf inherit init initializer inline inout instanceof int interface internal is isset json key lambda land late lazy length let library line list lock long lor lsl lsr lxor mac map match method mixin mod module mutable na namespace nan native new next nil none nonlocal nonrec not null object of on open operator or out override package params part pass path precedencegroup print private process protected protocol public query r raise range readonly rec redo ref register repeat request require required rescue response restrict rethrow retry return sbyte sealed select self set short show sig signed signature sizeof some stackalloc static status strictfp string struct subscript super switch sync synchronized system text then this throw throws to transient true try type typealias typedef typeof uint ulong unchecked undef undefined union unless unsafe unset until url use ushort using val value var virtual void volatile when where while with xor yield'.split(
    ' ',
  ),
);
