// Results in, a table of languages, operations and inputs out, then each fault, then the count.

const columns = (cases) => {
  const keys = cases.map(({ id, recipe, foreign }) =>
    foreign ? "somebody else's operations" : recipe === 'ours' ? id : `${id}, ${recipe}`,
  );
  return [...new Set(keys)].map((key) => ({ key, cases: cases.filter((_, index) => keys[index] === key) }));
};

/** A to Z, then a to z, then those again. */
const letterOf = (index) => String.fromCharCode((index % 52 < 26 ? 65 : 71) + (index % 52));

export function printReport(results, cases) {
  const heads = columns(cases);
  console.log(
    '\nEach cell: an ordinary and a hostile input; a download of a file that is there, random text, what is often forgotten. + is right, x is wrong, . is what GNUstep cannot send.\n',
  );
  heads.forEach(({ key }, index) => {
    console.log(`  ${letterOf(index)}  ${key}`);
  });
  console.log(`\n${''.padEnd(14)}${heads.map((_, index) => letterOf(index).padEnd(8)).join('')}seconds`);
  let passed = 0;
  const faults = [];
  for (const { name, seconds, found } of results) {
    const cells = heads.map(({ cases: inside }) =>
      inside
        .map(({ key, without }) => (without?.has(name) ? '.' : found.get(key) === undefined ? '+' : 'x'))
        .join('')
        .padEnd(8),
    );
    console.log(`${name.padEnd(14)}${cells.join('')}${seconds.toFixed(1)}`);
    for (const one of cases) {
      if (one.without?.has(name)) continue;
      const fault = found.get(one.key);
      if (fault === undefined) passed += 1;
      else faults.push(`${name} (${one.key}): ${one.id}, ${one.recipe}, ${one.input}: ${fault}`);
    }
  }
  if (faults.length > 0) console.log(`\n${faults.join('\n')}`);
  console.log('\nRun: 13 languages, C# by Mono, Objective-C on GNUstep. Only parsed: Swift, Dart.');
  console.log(`${passed} passed, ${faults.length} failed`);
  return faults.length === 0 ? 0 : 1;
}
