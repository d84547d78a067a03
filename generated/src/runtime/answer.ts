// The promise of a call's result in, a promise of its data with a door to the response out.

/** The parts of a response that are not its data. */
export interface ResponseFacts {
  readonly status: number;
  readonly headers: Headers;
}

/** Data together with the response that brought it. */
export interface Result<T> {
  readonly data: T;
  readonly response: ResponseFacts;
}

/** A promise of the data; `withResponse()` gives the status and headers too. */
export class Answer<T> implements Promise<T> {
  readonly [Symbol.toStringTag] = 'Answer';
  readonly #result: Promise<Result<T>>;

  constructor(result: Promise<Result<T>>) {
    this.#result = result;
  }

  /** The data with the response's status and headers. Throws what the call throws. */
  withResponse(): Promise<Result<T>> {
    return this.#result;
  }

  // biome-ignore lint/suspicious/noThenProperty: an answer is awaited like any promise
  then<A = T, B = never>(
    done?: ((data: T) => A | PromiseLike<A>) | null,
    failed?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#result.then(({ data }) => data).then(done, failed);
  }

  catch<B = never>(failed?: ((error: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(undefined, failed);
  }

  finally(settled?: (() => void) | null): Promise<T> {
    return this.then().finally(settled);
  }
}
