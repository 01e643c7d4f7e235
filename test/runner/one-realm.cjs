/**
 * The tests of a worker share one realm, its own, and load the packages and the product's modules
 * once (`kept.cjs`). Jest's usual environment makes a realm for each file and loads all of them
 * again in it, and Node then compiles and optimises the same functions for each file. That took
 * half of the processor time of `npm test`. The product's modules hold no state but caches, which
 * the architecture test ensures. Tests and their support are still loaded again for each file, and
 * what a file leaves in the realm is removed after it.
 */
const vm = require('node:vm');
const { ModuleMocker } = require('jest-mock');
const loadTypeScript = require('./load-typescript.cjs');

/** Jest passes this object to the compiler as the context. It stands for the existing realm. */
const here = {};
const { compileFunction } = vm;
/**
 * Jest's own modules and the support of the tests run again for each file, and need not be compiled
 * again for it.
 */
const compiled = new Map();
vm.compileFunction = (code, parameters, { parsingContext, ...options } = {}) => {
  if (parsingContext !== here)
    return compileFunction(code, parameters, { ...options, parsingContext });
  const { filename } = options;
  if (compiled.get(filename)?.code !== code)
    compiled.set(filename, { code, run: compileFunction(code, parameters, { filename }) });
  return compiled.get(filename).run;
};

globalThis[Symbol.for('modules of the worker')] = require;
const ownKeys = new Set(Reflect.ownKeys(globalThis));

module.exports = class OneRealm {
  constructor({ globalConfig, projectConfig }) {
    loadTypeScript(projectConfig.cacheDirectory);
    if (globalConfig.watch || globalConfig.watchAll) forgetProduct();
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimers = null;
    this.fakeTimersModern = null;
    this.before = { env: { ...process.env }, exit: process.exit, console: globalThis.console };
    this.context = here;
  }

  async setup() {}

  async teardown() {
    this.moduleMocker.restoreAllMocks();
    for (const key of Reflect.ownKeys(globalThis))
      if (!ownKeys.has(key)) Reflect.deleteProperty(globalThis, key);
    const { env, exit, console } = this.before;
    Object.assign(process, { env, exit });
    globalThis.console = console;
    this.context = null;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return this.context;
  }
};

/** In watch mode the product's files change while the worker lives. */
function forgetProduct() {
  for (const path of Object.keys(require.cache))
    if (path.endsWith('.ts')) delete require.cache[path];
}
