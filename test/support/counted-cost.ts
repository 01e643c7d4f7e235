import { channel } from 'node:diagnostics_channel';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EmulatorHere } from '../../src/local/emulator/emulator.ts';
import type { Cost } from './costs/cost.ts';
import type { Name } from './people.ts';
import { type Asked, recordRequests } from './recorded-requests.ts';
import { startTown } from './town.ts';
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
    await cost.before?.(town);
    await town.settled();
    let answeredAt = 0;
    const answered = (message: unknown) => {
      const { server } = message as { server: Server };
      const address = server.address() as AddressInfo | null;
      if (address?.port === town.service.port) answeredAt = performance.now();
    };
    const finished = channel('http.server.response.finish');
    const recorder = recordRequests({
      database: new URL(emulator.endpoint).port,
      teams: new URL(town.teams.serviceUrl).port,
    });
    finished.subscribe(answered);
    await cost.run(town);
    await town.settled();
    finished.unsubscribe(answered);
    recorder.stop();
    const asked = recorder.take();
    if (cost.sort !== 'sweep' && !asked.some(changes))
      throw new Error(`"${cost.name}" did nothing: was it refused?`);
    return {
      untilAnswer: asked.filter(({ from }) => from < answeredAt),
      afterwards: asked.filter(({ from }) => from >= answeredAt),
    };
  } finally {
    await town.stop();
  }
}

/** True for a request that writes to the database, or sends. */
function changes({ kind }: Asked): boolean {
  return /^(create|replace|upsert|patch|POST|PUT) /.test(kind) && kind !== 'create accessLog';
}
