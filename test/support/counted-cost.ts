import type { EmulatorHere } from '../../src/local/emulator/emulator.ts';
import type { Cost } from './costs/cost.ts';
import type { Name } from './people.ts';
import { type Asked, recordRequests } from './recorded-requests.ts';
import { startTown, type Town } from './town.ts';
import { type CostName, costs } from './what-costs.ts';

/** The requests that one thing makes, until the person has an answer and after that. */
export interface Counted {
  readonly untilAnswer: readonly Asked[];
  readonly afterwards: readonly Asked[];
}

/** Those who press, type and are written to. */
const WARM = {
  outpatient: ['sara', 'eva', 'bea'],
  aid: ['vilma', 'viktor', 'frida'],
} as const satisfies Record<string, readonly Name[]>;

/**
 * Does one of the things that cost on a real bot, warm, in a town of its own, and returns every
 * request to the database and to Teams. What nobody asked for has no answer: all of it comes
 * afterwards.
 */
export async function countCost(emulator: EmulatorHere, name: CostName): Promise<Counted> {
  const cost: Cost = costs[name];
  const town = await startTown(emulator, {
    at: '2026-01-12 09:00',
    ...(cost.aid && { aid: true }),
  });
  try {
    // The first turn fetches Teams' keys and the address of whoever asks.
    for (const who of WARM[cost.aid ? 'aid' : 'outpatient']) await town.type(who, 'hjälp');
    // The client reads once how the container is divided.
    await town.service.store.casesIn(['OV-2026-0000']);
    await cost.before?.(town);
    await town.settled();
    const isAnswered = cost.sort === 'press' || cost.sort === 'form' || cost.sort === 'word';
    const counted = await countIn(town, emulator, () => cost.run(town), isAnswered);
    const asked = [...counted.untilAnswer, ...counted.afterwards];
    if (cost.sort !== 'sweep' && !asked.some(changes))
      throw new Error(`"${cost.name}" did nothing: was it refused?`);
    return isAnswered ? counted : { untilAnswer: [], afterwards: asked };
  } finally {
    await town.stop();
  }
}

/**
 * Does one thing in a town, and returns every request that it makes. What is sent because of an
 * answer waits until that is out, so that the two are told apart.
 */
export async function countIn(
  town: Town,
  emulator: EmulatorHere,
  work: () => Promise<unknown>,
  isAnswered = true,
): Promise<Counted> {
  const { delivery } = town.service;
  const { deliver } = delivery;
  const held: Parameters<typeof deliver>[] = [];
  const hold: typeof deliver = async (...one) => void held.push(one);
  const recorder = recordRequests({
    database: new URL(emulator.endpoint).port,
    teams: new URL(town.teams.serviceUrl).port,
  });
  try {
    if (isAnswered) Object.assign(delivery, { deliver: hold });
    await work().finally(() => Object.assign(delivery, { deliver }));
    const untilAnswer = recorder.take();
    await Promise.all(held.map((one) => deliver(...one)));
    await town.settled();
    return { untilAnswer, afterwards: recorder.take() };
  } finally {
    recorder.stop();
  }
}

/** True for a request that writes to the database, or sends. */
function changes({ kind }: Asked): boolean {
  return /^(create|replace|upsert|patch|POST|PUT) /.test(kind) && kind !== 'create accessLog';
}
