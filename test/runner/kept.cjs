/** Gets each package and each module of the product from the worker; see `one-realm.cjs`. */
module.exports = {
  process: (_source, path) => ({
    code: `module.exports = globalThis[Symbol.for('modules of the worker')](${JSON.stringify(path)});`,
  }),
  getCacheKey: (_source, path) => `kept by the worker: ${path}`,
};
