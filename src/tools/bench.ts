import { performance } from 'node:perf_hooks';
import { createApp } from '../app.ts';
import { openDatabase } from '../cosmos/client.ts';
import { containers, makeContainers } from '../cosmos/containers.ts';
import { createAccessLog, createAddresses, createChannels } from '../cosmos/people.ts';
import { createStore } from '../cosmos/store.ts';
import { createDelivery } from '../delivery/sweep.ts';
import type { CaseDocument } from '../domain/document.ts';
import { usualSettings } from '../domain/settings.ts';
import { addDays, instantAt } from '../domain/time.ts';
import { startEmulator } from '../local/emulator.ts';
import type { Message, Sender } from '../ports.ts';
import { readStaff } from '../staff.ts';

/**
 * `npm run bench`: what a press and a sweep cost, each beside a baseline of the same run on the same emulator. Figures of one machine on
 * one day: read the ratios.
 */
const SARA = '5a1e0000-0000-4000-8000-000000000001';
const EVA = '5a1e0000-0000-4000-8000-000000000004';
const BEA = '5a1e0000-0000-4000-8000-000000000006';
const today = '2026-03-02';

const emulator = await startEmulator();
const { database, close } = openDatabase({ ...emulator, database: 'bench' });
await makeContainers(database);
const store = createStore(database);
const cases = database.container(containers.cases.id);
const log = database.container(containers.accessLog.id);
let now = instantAt(today, '09:00');
const staff = readStaff('src/local/staff.json');
const app = createApp({
  store,
  log: createAccessLog(database),
  channels: createChannels(database),
  staff: () => staff,
  settings: usualSettings,
  now: () => now,
  written: () => {},
});

let next = 0;
async function open(): Promise<string> {
  next += 1;
  const id = `OV-2026-${String(next).padStart(4, '0')}`;
  await app.act(SARA, `open ${id}`, {
    kind: 'open',
    id,
    answers: { decided: today, ordered: today },
  });
  return id;
}

async function median(times: number, work: (n: number) => Promise<void>): Promise<number> {
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const start = performance.now();
    await work(n);
    taken.push(performance.now() - start);
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] as number;
}

function line(what: string, ms: number, baseline?: number): void {
  console.log(
    `${what.padEnd(62)} ${ms.toFixed(2).padStart(9)} ms${baseline === undefined ? '' : `   ${(ms / baseline).toFixed(1)} x baseline`}`,
  );
}

const ids: string[] = [];
for (let n = 0; n < 200; n += 1) ids.push(await open());

const raw = await median(100, async (n) => {
  const { resource } = await cases.item(ids[n] as string, ids[n] as string).read<CaseDocument>();
  await cases.item(ids[n] as string, ids[n] as string).replace({ ...resource });
  await log.items.create({ id: `baseline ${n}` });
});
line('baseline: read, replace, one line in the log', raw);
const press = await median(100, async (n) => {
  await app.act(EVA, `press ${n}`, {
    kind: 'answer',
    case: ids[100 + n] as string,
    tasks: ['assign@1'],
    inputs: { therapists: BEA },
  });
});
line('a press, whole: absences, need to know, decide, save, log', press, raw);

const sender: Sender = {
  post: async (_address, _message: Message) => ({ outcome: 'sent', activityId: String(Math.random()) }),
  put: async (_address, activityId) => ({ outcome: 'sent', activityId }),
};
const addresses = createAddresses(database);
for (const { id } of staff.people)
  await addresses.keep(id, { conversationId: id, serviceUrl: 'http://localhost', userId: id, botId: 'bot', tenantId: 'tenant' });
const card: Message = { text: 'a card' };
const delivery = createDelivery({
  store,
  addresses,
  channels: createChannels(database),
  sender,
  draw: {
    caseCard: () => card,
    channelPost: () => card,
    folded: () => card,
    farewell: () => card,
    purged: () => card,
    letter: () => card,
  },
  situation: app.situation,
  written: () => {},
  now: () => now,
  log: { warn: () => {}, error: () => {} },
  random: Math.random,
  sendSeconds: 10,
});

for (const stored of [1000, 5000]) {
  while (next < stored) await open();
  await delivery.sweep();
  line(`a sweep with nothing due, ${stored} cases stored`, await median(5, () => delivery.sweep()));
  const due = await median(5, async (n) => {
    for (let at = 0; at < 20; at += 1) await app.show(EVA, { kind: 'case', id: ids[at] as string, send: `${stored} ${n} ${at}` });
    await delivery.sweep();
  });
  line(`20 cards asked for and sent, ${stored} cases stored, each`, due / 20);
}
now = instantAt(addDays(today, 1), '07:00');
const morning = performance.now();
await delivery.sweep();
line(`the planning of a morning, each of ${next} open cases`, (performance.now() - morning) / next);

close();
await emulator.stop();
