// A compiled module that answers messages -> its answers, from a thread of its own.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

export interface Thread<Question, Answer> {
  /** Answers come in the order of the questions. */
  readonly ask: (question: Question) => Promise<Answer>;
  readonly dismiss: () => Promise<void>;
}

/** `here` does the same work in this thread: for a test runner, where nothing is compiled. */
export function startThread<Question, Answer>(
  file: URL,
  here: (question: Question) => Promise<Answer>,
): Thread<Question, Answer> {
  if (!existsSync(fileURLToPath(file))) return { ask: (question) => heard(here(question)), dismiss: async () => {} };
  const thread = new Worker(file);
  const waiting: { readonly resolve: (answer: Answer) => void; readonly reject: (error: unknown) => void }[] = [];
  let failure: { readonly error: unknown } | undefined;
  thread.on('message', (answer: Answer) => waiting.shift()?.resolve(answer));
  thread.once('error', (error) => {
    failure = { error };
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    ask: (question) => {
      const answer = new Promise<Answer>((resolve, reject) => {
        if (failure !== undefined) reject(failure.error);
        else waiting.push({ resolve, reject });
      });
      thread.postMessage(question);
      return heard(answer);
    },
    dismiss: async () => {
      await thread.terminate();
    },
  };
}

/** Nobody may be listening any more when the model turns out to be faulty. */
function heard<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => {});
  return answer;
}
