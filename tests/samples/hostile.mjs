// Text that breaks out of strings: the quotes, escapes and holes of fifteen languages, letters of several bytes, controls.

export const hostile =
  '"\' \\ `id` $HOME $(id) ${x} #{x} {x} \\(x) %d %s %% \'\'\' """ ??/ |json} |body} )" )---" \\n \\u4e2d \\0 ?> */ *) // 茶 😀 \u0001 \t \r\n \u2028 \u202e BODY \\';

/** Without the mark of direction, which .NET takes out of every address. */
export const hostileAddress = hostile.replaceAll('\u202e', '');

/** GNUstep, unlike Apple's systems, undoes two letters of a path and so sends another one. */
export const hostilePathFor = (language) =>
  language === 'objective-c' ? hostileAddress.replaceAll(/[/?]/g, '') : hostileAddress;

export const credentials = {
  ordinary: { apiKey: 'key_5d1f', secret: 'secret_c07e' },
  hostile: { apiKey: 'k"e\'y$HOME`id`%d\\#{x}', secret: 's"e\'c$1`id`%s\\!&*(){x}' },
};
