// The letters of a text that nobody sees on a page, and texts without them.

/** Controls, marks of direction, joints and byte order marks: all but tab and line ends. */
export const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** Without them, and without halves of letters. */
export function visible(text: string): string {
  return Buffer.from(text).toString().replaceAll(invisible, '');
}
