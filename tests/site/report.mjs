// Checks by name -> lines on the screen and the one that is counted.

const failures = [];
let passed = 0;

/** A check that says what was wrong: nothing is right. */
export function check(name, faults) {
  const told = [faults].flat().filter(Boolean);
  if (told.length === 0) {
    passed += 1;
    return;
  }
  failures.push(name);
  console.log(`  ✗ ${name}`);
  for (const fault of told.slice(0, 8)) console.log(`      ${fault}`);
  if (told.length > 8) console.log(`      and ${told.length - 8} more`);
}

export function note(text) {
  console.log(`  ${text}`);
}

export function finish() {
  console.log(`\n${passed} passed, ${failures.length} failed`);
  return failures.length === 0 ? 0 : 1;
}
