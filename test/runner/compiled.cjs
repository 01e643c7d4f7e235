/** How swc compiles our TypeScript, for Jest (`jest.config.cjs`) and for `load-typescript.cjs`. */
module.exports = {
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  module: { type: 'commonjs' },
};
