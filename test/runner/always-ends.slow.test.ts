import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

/** The time limit for the file on a busy machine. With a server left open, Jest would never end. */
const LONGEST_MS = 240_000;

test('a run in which tests fail ends, though they leave bots and servers running', async () => {
  const jest = resolve('node_modules/jest/bin/jest.js');
  const asked = ['--runInBand', '--testMatch', '**/runner/fails-on-purpose.ts'];
  const ended = promisify(execFile)(process.execPath, [jest, ...asked], { timeout: LONGEST_MS });
  const { code, killed, stderr } = (await ended.catch((fault: unknown) => fault)) as {
    readonly code: number;
    readonly killed: boolean;
    readonly stderr: string;
  };
  expect({ code, killed }).toEqual({ code: 1, killed: false });
  expect(stderr).toContain('Tests:       4 failed, 4 total');
  expect(stderr).not.toContain('did not exit');
}, 300_000);
