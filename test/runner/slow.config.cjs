const quick = require('../../jest.config.cjs');

// What `npm test` draws a few times is drawn many times here.
process.env.MALFORMED ??= '2000';
process.env.WRITINGS ??= '20000';

/** `npm run test:slow`: kills, real waits, long plays, and the longer draws. */
module.exports = {
  ...quick,
  testMatch: ['**/*.slow.test.ts', '**/bot/malformed.test.ts', '**/domain/writings.test.ts'],
  testPathIgnorePatterns: [],
};
