// Stages and counts -> one line on a terminal that is always the latest, or plain lines where nobody looks on.

/** A stage that begins, or how far it is. */
export type Tell = (stage: string, done?: number, of?: number) => void;

export interface Screen {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** A file or a pipe hears of a stage only when the run is long. */
const long = 2000;
/** A terminal is drawn to so often at most. */
const pause = 60;

export interface Progress {
  readonly tell: Tell;
  /** Takes the line away. */
  readonly end: () => void;
}

export function showProgress(screen: Screen, now: () => number = () => performance.now()): Progress {
  const start = now();
  let drawn = Number.NEGATIVE_INFINITY;
  let stage = '';
  const line = (name: string, done?: number, of?: number): string =>
    of === undefined ? name : done === of ? `${name}: ${of} files` : `${name}: ${done} of ${of} files`;
  const tell: Tell = (name, done, of) => {
    const begins = name !== stage;
    stage = name;
    if (screen.isTTY === true) {
      if (!begins && now() - drawn < pause) return;
      drawn = now();
      screen.write(`\r\u001b[2K${line(name, done, of)}`);
    } else if (begins && now() - start > long) {
      screen.write(`${((now() - start) / 1000).toFixed(1)} s  ${of === undefined ? name : `${name}: ${of} files`}\n`);
    }
  };
  return {
    tell,
    end: () => {
      if (screen.isTTY === true && drawn > Number.NEGATIVE_INFINITY) screen.write('\r\u001b[2K');
    },
  };
}
