// The results of each runtime in, a table on the screen out; gives the exit code.

/** A check that is the same everywhere by comparison: each signature, runtime against runtime. */
function compareSignatures(reports) {
  const [first] = reports.flatMap(({ signatures }) => (signatures ? [signatures.join()] : []));
  return reports.map((report) => {
    if (!report.signatures) return report;
    const passed = report.signatures.length > 10 && report.signatures.join() === first;
    const result = { column: 'signatures', name: 'the same as in every runtime', passed, note: 'they differ' };
    return { ...report, results: [...report.results, result] };
  });
}

export function printReport(given) {
  const reports = compareSignatures(given);
  const columns = [...new Set(reports.flatMap(({ results }) => results.map(({ column }) => column)))];
  const table = [
    ['', ...columns, 'seconds'],
    ...reports.map(({ runtime, results, seconds }) => [
      runtime,
      ...columns.map((column) => {
        const all = results.filter((one) => one.column === column);
        return all.length ? `${all.filter(({ passed }) => passed).length}/${all.length}` : '';
      }),
      seconds.toFixed(1),
    ]),
  ];
  const widths = table[0].map((_, at) => Math.max(...table.map((row) => row[at].length)));
  for (const row of table) {
    console.log(row.map((cell, at) => (at ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))).join('  '));
  }
  const all = reports.flatMap(({ runtime, results }) => results.map((result) => ({ runtime, ...result })));
  for (const { runtime, told } of all) if (told) console.log(`${runtime}: ${told}`);
  const failed = all.filter(({ passed }) => !passed);
  for (const { runtime, column, name, note } of failed)
    console.log(`\nfailed: ${runtime}, ${column}: ${name}\n  ${note}`);
  console.log(`\n${all.length - failed.length} passed, ${failed.length} failed`);
  return failed.length ? 1 : 0;
}
