export default { turbopack: { root: process.env.PROJECT_ROOT } };
