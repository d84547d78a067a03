// A fault in the input: where it stands, what is wrong, what to write instead; and the error that carries many.

export interface Problem {
  /** The file, relative to where the command was started. */
  readonly file: string;
  /** The place in that file, as a JSON pointer. */
  readonly pointer?: string;
  readonly what: string;
  readonly instead?: string;
}

export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(printProblem).join('\n'));
    this.problems = problems;
  }
}

export function printProblem({ file, pointer, what, instead }: Problem): string {
  const place = pointer === undefined || pointer === '' ? file : `${file}#${pointer}`;
  return instead === undefined ? `${place}: ${what}` : `${place}: ${what}\n  ${instead}`;
}
