import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Emulator } from './emulator.ts';

/**
 * Starts the emulator in a process of its own and resolves when it answers. `script` is the built
 * `process.js`. The caller names it because a test loads this file unbuilt, and the process needs
 * the built one. With `stay` the process outlives this one. `pid` lets a test kill it.
 *
 * Throws what the process reports, such as a taken port, or how it ended.
 */
export async function spawnEmulator({
  script,
  port = 0,
  journal,
  stay = false,
}: {
  script: string;
  port?: number;
  journal?: string;
  stay?: boolean;
}): Promise<Emulator & { pid: number }> {
  const flags = [...(journal ? [journal] : []), ...(stay ? ['--stay'] : [])];
  const child = spawn(process.execPath, [script, String(port), ...flags], {
    stdio: [stay ? 'ignore' : 'pipe', 'pipe', 'inherit'],
    detached: stay,
  });
  const ended = once(child, 'exit');
  const answer = await Promise.race([
    firstLine(child.stdout as NodeJS.ReadableStream),
    ended.then(() => undefined),
  ]);
  if (!answer || 'error' in answer) {
    throw new Error(
      answer?.error ??
        `The emulator ended with ${child.exitCode ?? child.signalCode} before it was ready`,
    );
  }

  if (stay) {
    child.unref();
    child.stdout?.destroy();
  }
  return {
    ...answer,
    pid: child.pid as number,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function firstLine(
  stdout: NodeJS.ReadableStream,
): Promise<{ endpoint: string; key: string } | { error: string } | undefined> {
  for await (const line of createInterface({ input: stdout })) return JSON.parse(line);
  return undefined;
}
