const quick = require('../../jest.config.cjs');

// These tests draw few examples in `npm test` and many here.
process.env.MALFORMED ??= '2000';
process.env.WRITINGS ??= '20000';

/** `npm run test:slow` runs the kills, the real waits, the long plays and the longer draws. */
module.exports = {
  ...quick,
  testMatch: ['**/*.slow.test.ts', '**/bot/malformed.test.ts', '**/domain/writings.test.ts'],
  testPathIgnorePatterns: [],
};
