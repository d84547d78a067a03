// Request -> what writes its body, where that is not plain JSON.

import { isPlainJson } from '../media.js';
import type { FieldEncoding, Request } from '../model/model.js';
import { printList, printString } from './literal.js';

/** The function of the runtime, and the file it stands in. */
export function writerOf(request: Request | undefined): { readonly file: string; readonly name: string } | undefined {
  if (request?.form === 'json' && !isPlainJson(request.mediaType)) return { file: 'body', name: 'jsonBodyAs' };
  if (request?.form === 'form' && request.encoding.length > 0) return { file: 'form-style', name: 'formBodyAs' };
  if (request?.form === 'multipart' && partsOf(request).length > 0)
    return { file: 'multipart', name: 'multipartBodyAs' };
  return request === undefined ? undefined : writers[request.form];
}

const writers: { readonly [form: string]: { readonly file: string; readonly name: string } | undefined } = {
  form: { file: 'body', name: 'formBody' },
  brackets: { file: 'brackets', name: 'bracketBody' },
  multipart: { file: 'multipart', name: 'multipartBody' },
  text: { file: 'body', name: 'textBody' },
  bytes: { file: 'body', name: 'bytesBody' },
};

/** `formBody`, or `textBody('text/csv')`, or `multipartBodyAs({ types: [['meta', 'application/xml']] })`. */
export function printWriter(request: Request | undefined): string | undefined {
  const name = writerOf(request)?.name;
  if (request === undefined || name === undefined) return undefined;
  if (name === 'formBodyAs') return `${name}(${printStyles(request.encoding)})`;
  if (name === 'multipartBodyAs') return `${name}(${printList(partsOf(request), ['{', '}'], '  ')})`;
  return ['json', 'text', 'bytes'].includes(request.form) ? `${name}(${printString(request.mediaType)})` : name;
}

/** What a body in parts has that others have not. */
function partsOf({ mediaType, encoding }: Request): readonly string[] {
  const type = mediaType.toLowerCase().split(';')[0]?.trim() ?? '';
  const types = encoding.flatMap(({ name, type: own }) =>
    own === undefined ? [] : [`[${printString(name)}, ${printString(own)}]`],
  );
  const styled = encoding.filter(({ style }) => style !== undefined);
  return [
    ...(/^multipart\/(?!form-data$)[a-z0-9.+-]+$/.test(type) ? [`type: ${printString(type)}`] : []),
    ...(types.length === 0 ? [] : [`types: ${printList(types, ['[', ']'], '    ')}`]),
    ...(styled.length === 0
      ? []
      : [
          `styles: ${printStyles(
            styled.map((one) => ({ ...one, reserved: false })),
            '    ',
          )}`,
        ]),
  ];
}

/** `[['ids', 'comma'], ['path', 'spread', true]]` */
function printStyles(encoding: readonly FieldEncoding[], indent = '  '): string {
  const pairs = encoding.flatMap(({ name, style, reserved }) =>
    style === undefined ? [] : [`[${printString(name)}, ${printString(style)}${reserved ? ', true' : ''}]`],
  );
  return printList(pairs, ['[', ']'], indent);
}
