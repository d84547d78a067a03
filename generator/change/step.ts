// A version and how much changed in, the least version that may follow out.

export type Step = 'none' | 'patch' | 'minor' | 'major';

const order: readonly Step[] = ['none', 'patch', 'minor', 'major'];

export const largestStep = (steps: readonly Step[]): Step =>
  order[Math.max(0, ...steps.map((step) => order.indexOf(step)))] ?? 'none';

export type Version = readonly [major: number, minor: number, patch: number];

export function readVersion(text: string): Version | undefined {
  const [, major, minor, patch] = text.match(/^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:[-+].*)?$/) ?? [];
  return major === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}

/** Before 1.0.0 a break raises the second number, as `^0.1.0` expects; everything else the third. */
export function nextVersion([major, minor, patch]: Version, step: Step): Version {
  if (step === 'none') return [major, minor, patch];
  if (major === 0) return step === 'major' ? [0, minor + 1, 0] : [0, minor, patch + 1];
  if (step === 'major') return [major + 1, 0, 0];
  return step === 'minor' ? [major, minor + 1, 0] : [major, minor, patch + 1];
}

export function compareVersions(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
