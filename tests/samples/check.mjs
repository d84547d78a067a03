// What a sample sent and said in, what is wrong with it out; undefined when nothing is.

import { isDeepStrictEqual } from 'node:util';
import { statusFor } from './cases.mjs';

export function check(one, request, { heard, code, output, errors }) {
  if (heard.length !== 1) return `${heard.length} requests came; ${tail(errors)}`;
  const [got] = heard;
  const wanted = statusFor(one);
  if (got.status !== wanted) return `the gateway answered ${got.status}: ${got.reply.toString().slice(0, 300)}`;
  if (got.method !== request.method) return `${got.method} came`;
  if (!sameAddress(got.url, request.target)) return `the address is ${got.url}, not ${request.target}`;
  const sent = got.body.toString();
  const missed = one.expected && missedOf(one.expected, got, sent);
  if (missed) return missed;
  if (sent !== (request.body ?? '')) return `the body is not the one that is shown: ${sent.slice(0, 200)}`;
  const strayed = one.foreign ? request.headers.find(([name, value]) => isOther(got.headers, name, value)) : undefined;
  if (strayed) return `${strayed[0]} is ${got.headers[strayed[0].toLowerCase()]}, not ${strayed[1]}`;
  const value = one.foreign ? undefined : (one.example.body ?? one.operation.request?.examples[0]?.value);
  if (value !== undefined && !isDeepStrictEqual(JSON.parse(sent), value)) return 'the body holds other data';
  const isGood = wanted < 300;
  if (isGood && code !== 0) return `it ended with ${code}; ${tail(errors)}`;
  if (!isGood && code === 0) return `it ended well, though the gateway answered ${wanted}`;
  if (isGood && got.method !== 'HEAD' && !output.includes(got.reply.toString().trim()))
    return `it does not print the answer but ${tail(output)}`;
  if (isGood && errors.trim() !== '') return `it printed on standard error: ${tail(errors)}`;
  if (!isGood && !(output + errors).includes(String(wanted))) return `it does not say ${wanted} but ${tail(errors)}`;
  return undefined;
}

/** What the document itself asks for, written down by hand. */
function missedOf({ target, headers = {}, absent = [], body, json, fields }, got, sent) {
  if (target !== undefined && !sameAddress(got.url, target)) return `the address is ${got.url}, not ${target}`;
  if (body !== undefined && sent !== body) return `the body is ${JSON.stringify(sent)}`;
  if (json !== undefined && !isDeepStrictEqual(JSON.parse(sent), json)) return `the body is ${sent}`;
  const stray = Object.entries(headers).find(([name, value]) => got.headers[name.toLowerCase()] !== value);
  if (stray) return `${stray[0]} is ${got.headers[stray[0].toLowerCase()]}`;
  const extra = absent.find((name) => got.headers[name.toLowerCase()] !== undefined);
  if (extra) return `${extra} came: ${got.headers[extra.toLowerCase()]}`;
  return fields === undefined ? undefined : missedFields(fields, got, sent);
}

function missedFields(fields, got, sent) {
  const [, boundary] = /boundary=(.*)$/.exec(got.headers['content-type']) ?? [];
  const parts = sent.split(new RegExp(`(?:^|\r\n)--${boundary}(?:--|\r\n)`)).slice(1, -1);
  const read = parts.map((part) =>
    /^Content-Disposition: form-data; name="(.*?)"\r\n\r\n([\s\S]*)$/.exec(part)?.slice(1),
  );
  return isDeepStrictEqual(read, fields) ? undefined : `the fields are ${JSON.stringify(read)}`;
}

/** Who is called, and how long a body is, is the client's business. */
const isOther = (headers, name, value) =>
  !/^(host|content-length)$/i.test(name) && headers[name.toLowerCase()] !== value;

/** Clients write some letters in another way. Where a signature covers the address, the gateway compares its bytes. */
function sameAddress(a, b) {
  const read = (url) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    return [pathname.split('/').map(decodeURIComponent), [...searchParams]];
  };
  return isDeepStrictEqual(read(a), read(b));
}

const tail = (text) => text.trim().slice(-300);
