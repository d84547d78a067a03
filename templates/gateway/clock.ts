// What is due when in, done in that order: in real time, or at once when the clock is put forward.

import { clearTimeout, setTimeout } from 'node:timers';

interface Task {
  readonly due: number;
  readonly work: () => unknown;
}

/** The longest that Node waits. */
const longest = 2_147_483_647;

export class Clock {
  readonly #real: () => number;
  #ahead = 0;
  /** Earliest first. */
  readonly #tasks: Task[] = [];
  readonly #running = new Set<Promise<unknown>>();
  #timer: NodeJS.Timeout | undefined;

  constructor(real: () => number = Date.now) {
    this.#real = real;
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#real() + this.#ahead;
  }

  /** Milliseconds by which it is ahead of the real time. */
  get ahead(): number {
    return this.#ahead;
  }

  set ahead(milliseconds: number) {
    this.#ahead = milliseconds;
  }

  /** Does the work when it is due. What the work throws is lost. */
  at(due: number, work: () => unknown): void {
    let place = this.#tasks.length;
    while ((this.#tasks[place - 1]?.due ?? due) > due) place--;
    this.#tasks.splice(place, 0, { due, work });
    this.#wait();
  }

  /** Puts the clock forward. Resolves when all that became due is done, each at its own time. */
  async advance(milliseconds: number): Promise<void> {
    const target = this.now() + milliseconds;
    await this.#settled();
    for (let task = this.#next(target); task; task = this.#next(target)) {
      this.#ahead += Math.max(0, task.due - this.now());
      this.#run(task);
      await this.#settled();
    }
    this.#ahead += Math.max(0, target - this.now());
    this.#wait();
  }

  /** Starts what is due. For whoever is about to look: the timer may come a moment late. */
  catchUp(): void {
    for (let task = this.#next(this.now()); task; task = this.#next(this.now())) this.#run(task);
  }

  #next(until: number): Task | undefined {
    const [task] = this.#tasks;
    return task && task.due <= until ? this.#tasks.shift() : undefined;
  }

  #run({ work }: Task): void {
    // At once up to its first wait, so that who catches up sees the result of work that needs none.
    const running = (async () => work())().catch(() => undefined);
    this.#running.add(running);
    running.finally(() => this.#running.delete(running));
  }

  async #settled(): Promise<void> {
    while (this.#running.size) await Promise.all(this.#running);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    const [task] = this.#tasks;
    if (!task) return;
    const late = () => {
      this.catchUp();
      this.#wait();
    };
    // A sandbox that only waits must not keep the process alive.
    this.#timer = setTimeout(late, Math.min(longest, Math.max(0, task.due - this.now()))).unref();
  }
}
