// The built declarations in, what a person meets in an editor out: no public change by accident, names, doc comments.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';
import { file, printSurface, readDoors } from './surface.mjs';

test('the public names and their types are those that are written down', () => {
  const mend =
    'The API changed. If that is meant: npm run sdk && npm run surface, and read the diff of tests/types/surface.txt';
  expect(printSurface(), mend).toBe(readFileSync(file, 'utf8'));
});

test('every public name has a doc comment, and so has every member of a class', () => {
  const bare = readDoors().flatMap(({ door, checker, names }) =>
    names
      .filter(({ declarations }) => declarations.every((one) => ours.test(one.getSourceFile().fileName)))
      .flatMap(({ name, symbol, declarations }) => {
        const members = declarations.filter(ts.isClassDeclaration).flatMap((one) => [...one.members]);
        const silent = members.filter(
          (one) =>
            one.name &&
            ts.isIdentifier(one.name) &&
            !isPromise(one.name.text) &&
            ts.getJSDocCommentsAndTags(one).length === 0,
        );
        const told = symbol.getDocumentationComment(checker).length > 0;
        return [...(told ? [] : [`${door} ${name}`]), ...silent.map((one) => `${door} ${name}.${one.name?.getText()}`)];
      }),
  );
  expect(bare).toEqual([]);
});

/** Neither openapi-fetch's own names nor what openapi-typescript made. */
const ours = /\/generated\/dist\/(?!wire\.d\.ts)/;

/** What every promise has needs no words of ours. */
const isPromise = (name: string): boolean => ['then', 'catch', 'finally'].includes(name);

const code = `import { ChingChingPay, isSdkError, matchNextAction, resolveNextAction } from 'chingchingpay';
const client = new ChingChingPay({ server: 'test', apiKey: 'k', secret: 's' });
const payment = await client.payments.checkout({ channel_id: 1, merchant_id: 'm', payment_method: 'p', transaction_type: 't' });
const action = payment.next_action;
const step = resolveNextAction(action);
if (step.kind === 'redirect_to_url') { const leaf = step.payload; console.log(leaf.url); }
const found = await client.payments.retrieve('P1');
const asked = client.transactions.query({ merchant_reference: 'r' });
try { await asked; } catch (failure) { if (isSdkError(failure)) { const known = failure; console.log(known); } }
`;
const place = fileURLToPath(new URL('hover.ts', import.meta.url));
let service: ts.LanguageService;
beforeAll(() => {
  const options = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    types: [],
  };
  service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [place],
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) => {
      const text = path === place ? code : ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => fileURLToPath(new URL('../..', import.meta.url)),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (path) => path === place || ts.sys.fileExists(path),
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
});

function hover(word: string): { readonly shown: string; readonly doc: string } {
  const at = code.indexOf(word) + word.length - 1;
  const { displayParts, documentation, tags } = service.getQuickInfoAtPosition(place, at) ?? {};
  const doc = [...(documentation ?? []), ...(tags ?? []).flatMap(({ text }) => text ?? [])];
  return { shown: ts.displayPartsToString(displayParts), doc: ts.displayPartsToString(doc) };
}

test.each([
  ['const client', 'const client: ChingChingPay'],
  ['const payment', 'const payment: CheckoutResponse'],
  ['const action', 'const action: NextAction | undefined'],
  ['const leaf', 'const leaf: RedirectToUrl'],
  ['const found', 'const found: Payment'],
  ['const asked', 'const asked: Answer<Transaction>'],
  [
    'payments.checkout',
    '(method) Payments.checkout(request: CheckoutRequest, options?: CallOptions): Answer<CheckoutResponse>',
  ],
  ['client.payments.retrieve', '(method) Payments.retrieve(paymentID: string, options?: CallOptions): Answer<Payment>'],
])('who points at `%s` reads names', (word, wanted) => {
  expect(hover(word).shown).toBe(wanted);
});

test.each(['const step', 'const known', 'resolveNextAction(', 'leaf.url'])('nor does `%s` show the wire', (word) => {
  const { shown } = hover(word.replace(/\($/, ''));
  expect(shown).not.toBe('');
  expect(shown).not.toMatch(/paths|components|operations|import\(|\$1|\bany\b/);
});

test.each([
  ['payments.checkout', /Never sent twice[\s\S]*OutcomeUnknownError[\s\S]*Seen on the vendor's page/],
  ['amount', /minor units/],
])('the words at `%s` tell what matters', (word, wanted) => {
  const text = word === 'amount' ? amountDoc() : hover(word).doc;
  expect(text).toMatch(wanted);
});

/** The words of a field, as an editor offers it inside an order. */
function amountDoc(): string {
  const at = code.indexOf('channel_id');
  const details = service.getCompletionEntryDetails(place, at, 'amount', undefined, undefined, undefined, undefined);
  return ts.displayPartsToString(details?.documentation);
}
