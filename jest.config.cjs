const compiled = require('./test/runner/compiled.cjs');

/** `npm test`: all but what takes long by its nature, which `npm run test:slow` runs. */
module.exports = {
  rootDir: __dirname,
  // Not only the tests: with `--watch` Jest looks for changes in these folders.
  roots: ['src', 'cards', 'dialogs', 'test'].map((folder) => `<rootDir>/${folder}`),
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/test/browser/', '\\.slow\\.test\\.ts$'],
  testEnvironment: '<rootDir>/test/runner/one-realm.cjs',
  setupFilesAfterEnv: ['<rootDir>/test/runner/each-file.ts'],
  // Every core: Jest leaves one free, which of two is half.
  maxWorkers: '100%',
  // A test that hangs ends, and one on a machine at ten times its load does not.
  testTimeout: 300_000,
  transformIgnorePatterns: [],
  transform: {
    '/node_modules/(?!jest|@jest).+\\.[cm]?js$': '<rootDir>/test/runner/kept.cjs',
    '^(?!.*/test/).+\\.ts$': '<rootDir>/test/runner/kept.cjs',
    '^.+\\.ts$': ['@swc/jest', compiled],
  },
};
