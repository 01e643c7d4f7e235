/** Gets each package from the worker, which loads it once; see `one-realm.cjs`. */
module.exports = {
  process: (_source, path) => ({
    code: `module.exports = globalThis[Symbol.for('packages of the worker')](${JSON.stringify(path)});`,
  }),
  getCacheKey: (_source, path) => `kept ${path}`,
};
