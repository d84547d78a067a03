// A request's value and how the document writes its fields in, a form out.

import { type BodyWriter, formBody } from './body.js';
import { type QueryStyle, queryWriter } from './query.js';

/** `application/x-www-form-urlencoded` in which some fields are written as in a query; `true` leaves `/` and `:` as they are. */
export const formBodyAs =
  (styles: readonly (readonly [string, QueryStyle, true?])[]): BodyWriter =>
  (value) => {
    const write = queryWriter(styles);
    const fields = Object.entries(Object(value)).map(([name, item]) => {
      const field = { [name]: item };
      return styles.some(([one]) => one === name) ? write(field) : formBody(field).content;
    });
    return { ...formBody({}), content: fields.filter((field) => field !== '').join('&') };
  };
