import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { memory, processorMs } from './usage.ts';

/** A bot in a process of its own. */
export interface Child {
  readonly port: number;
  /** Asks the bot to do something by name, and resolves with its answer. */
  ask<T>(what: string): Promise<T>;
  /** Stops the bot at once. Unfinished work is lost, together with its database. */
  stop(): Promise<void>;
}

/**
 * Starts a program of this folder, with its settings as JSON. Rejects when it ends before it
 * listens.
 */
export async function startChild(
  script: string,
  settings: object,
  flags: readonly string[] = [],
): Promise<Child> {
  const child = fork(script, [JSON.stringify(settings)], {
    execArgv: [...flags],
    serialization: 'json',
  });
  const { port } = await answerOf<{ port: number }>(child);
  return {
    port,
    ask(what) {
      child.send(what);
      return answerOf(child);
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/**
 * Tells the parent that this process is ready, and then answers its requests by name: `memory`,
 * `processorMs`, or one of `own`.
 */
export function serveParent(port: number, own: Readonly<Record<string, () => unknown>> = {}): void {
  const answers = { memory, processorMs, ...own };
  process.on('message', (what: string) => {
    void Promise.resolve(answers[what as keyof typeof answers]?.()).then((answer) =>
      process.send?.(answer ?? {}),
    );
  });
  process.once('disconnect', () => process.exit());
  process.send?.({ port });
}

/** Resolves with the child's next message. Rejects when the child ends instead. */
function answerOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const said = (answer: T) => {
      child.off('exit', ended);
      resolve(answer);
    };
    const ended = (code: number | null, signal: string | null) => {
      child.off('message', said);
      reject(new Error(`A process of the bench ended with ${code ?? signal}`));
    };
    child.once('message', said).once('exit', ended);
  });
}

/** Requests an address until it answers 200. */
export async function untilHealthy(url: string): Promise<void> {
  while ((await statusOf(url)) !== 200) await new Promise((resume) => setTimeout(resume, 5));
}

function statusOf(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    }).on('error', reject);
  });
}
