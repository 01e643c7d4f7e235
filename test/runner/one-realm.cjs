/**
 * The tests of a worker share one realm, its own, and load the packages once (`kept-packages.cjs`).
 * Jest's usual environment makes a realm for each file and loads and compiles the SDK and the Cosmos
 * client again in it, which took a third of the processor time of `npm test`. Our own modules are
 * still loaded again for each file, and what a file leaves in the realm is removed after it.
 */
const vm = require('node:vm');
const { ModuleMocker } = require('jest-mock');

/** Jest passes this object to the compiler as the context. It stands for the existing realm. */
const here = {};
const { compileFunction } = vm;
vm.compileFunction = (code, parameters, { parsingContext, ...options } = {}) =>
  compileFunction(
    code,
    parameters,
    parsingContext === here ? options : { ...options, parsingContext },
  );

globalThis[Symbol.for('packages of the worker')] = require;
const ownKeys = new Set(Reflect.ownKeys(globalThis));

module.exports = class OneRealm {
  constructor() {
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
