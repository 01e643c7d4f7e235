import type { Address, Sender, Sent } from '../ports.ts';

/** The machine's time, not the app's clock: "tid +21d" must not stall a send. */
export interface MachineTime {
  now(): number;
  sleep(ms: number): Promise<void>;
}

const machineTime: MachineTime = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/**
 * The same sender, slower: one in flight per conversation, in the order asked, and at most `perSecond` evenly over all. A
 * conversation that Teams told to wait answers 'again' with what is left of the wait and sends nothing: who waits here holds a
 * claim meanwhile. Source of the limits: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
export function paced(sender: Sender, perSecond: number, time: MachineTime = machineTime): Sender {
  const lastInLine = new Map<string, Promise<unknown>>();
  const pausedUntil = new Map<string, number>();
  let nextStart = 0;

  async function turnToStart(): Promise<void> {
    const start = Math.max(nextStart, time.now());
    nextStart = start + 1000 / perSecond;
    const wait = start - time.now();
    if (wait > 0) await time.sleep(wait);
  }

  async function attempt(key: string, send: () => Promise<Sent>): Promise<Sent> {
    const left = (pausedUntil.get(key) ?? 0) - time.now();
    if (left > 0) return { outcome: 'again', afterMs: Math.ceil(left) };
    pausedUntil.delete(key);
    await turnToStart();
    const sent = await send();
    if (sent.outcome === 'again' && sent.afterMs) pausedUntil.set(key, time.now() + sent.afterMs);
    return sent;
  }

  function inLine({ serviceUrl, conversationId }: Address, send: () => Promise<Sent>): Promise<Sent> {
    const key = `${serviceUrl} ${conversationId}`;
    const mine = (lastInLine.get(key) ?? Promise.resolve()).then(() => attempt(key, send));
    const ended = mine.then(
      () => undefined,
      () => undefined,
    );
    lastInLine.set(key, ended);
    void ended.then(() => lastInLine.get(key) === ended && lastInLine.delete(key));
    return mine;
  }

  return {
    post: (address, message) => inLine(address, () => sender.post(address, message)),
    put: (address, activityId, message) => inLine(address, () => sender.put(address, activityId, message)),
  };
}
