// Sentences and whether they hold in, printed lines and a count out.

export const counts = { passed: 0, failed: 0 };

/** One check: `holds`, or what was found instead. */
export function check(sentence, holds, found = '') {
  counts[holds ? 'passed' : 'failed'] += 1;
  console.log(`  ${holds ? 'ok  ' : 'FAIL'} ${sentence}${holds || found === '' ? '' : `: ${found}`}`);
}
