// 200 random recipes, each planted into a random request: solve finds every one of them.

process.env.SOLVE_RUNS ??= '200';
await import('../../templates/gateway/solve.test.js');
