// Text that breaks out of strings: the quotes, escapes and holes of fifteen languages, letters of several bytes, controls.

export const hostile =
  '"\' \\ `id` $HOME $(id) ${x} #{x} {x} \\(x) %d %s %% \'\'\' """ ??/ |json} |body} )" )---" \\n \\u4e2d \\0 ?> */ *) // 茶 😀 \u0001 \t \r\n \u2028 \u202e BODY {0} {{x}} $"{x}" __END__ =begin <<EOF @{x} %1$s %n &amp; <![CDATA[ e\u0301 \u05e9\u200f \u0085 \u2029 👩\u200d👧 \\';

/** Without the marks of direction, which .NET takes out of every address, as the sample says. */
export const hostileAddress = hostile.replaceAll(/[\u200e\u200f\u202a-\u202e]/g, '');

/** GNUstep, unlike Apple's systems, undoes two letters of a path and so sends another one. */
export const hostilePathFor = (language) =>
  language === 'objective-c' ? hostileAddress.replaceAll(/[/?]/g, '') : hostileAddress;

/** What an address may hold that means something in one: it is a value here. */
export const edgePath = 'a+b c;%2F..,=&@:~!$(*)';

/** Nothing, numbers that can be written in more ways than one, what is long, what ends some language's text. */
export const edge = {
  nothing: null,
  empty: '',
  none: [],
  numbers: [0, -1.5, 1e21, 1.5e-7, 9_007_199_254_740_991, 0.1],
  deep: { a: [{ b: [[1, [null]], []] }], '': { '': false } },
  long: 'long '.repeat(1000),
  ends: 'EOF\nBODY\nEND\n)"\n---"\n|body}\n\'\'\'\n"""\n%n%s%1$s%%\n$$ $& \\Q\\E &amp; ]]> --',
  controls: '\u0000 \u007f \u0085 \u2028\u2029 \ufeff',
};

export const credentials = {
  ordinary: { apiKey: 'key_5d1f', secret: 'secret_c07e' },
  hostile: { apiKey: 'k"e\'y$HOME`id`%d\\#{x}', secret: 's"e\'c$1`id`%s\\!&*(){x}' },
};

/** More than a class of Java keeps in one text, and than Linux hands over in one argument. */
export const long = `${'茶"\u2028\\ '.repeat(12_000)}${'long '.repeat(20_000)}`;
