import { randomBytes } from 'node:crypto';
import { openDatabase } from '../../src/cosmos/client.ts';
import { createFileLinks } from '../../src/cosmos/file-link-store.ts';
import type { AccessLine } from '../../src/domain/access-line.ts';
import { numberOf } from '../../src/domain/case-number.ts';
import { addMinutes } from '../../src/domain/time.ts';
import { type FaultyProxy, type Method, startFaultyProxy } from '../support/faulty-proxy.ts';
import { saidIn } from '../support/faulty-town.ts';
import { idOf, type Name } from '../support/people.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

const emulator = emulatorForFile();
let proxy: FaultyProxy;
let town: Town;

beforeAll(async () => {
  proxy = await startFaultyProxy(emulator().endpoint);
  town = await startTown(emulator(), {
    at: '2026-01-12 08:00',
    aid: true,
    endpoint: proxy.endpoint,
  });
  await openCase(town, { 'Vilket nummer har ärendet': 'C-1' });
  await town.leap('2026-01-12 08:16');
});
afterAll(async () => {
  await town.stop();
  await proxy.stop();
});

/** The first of each pair belongs to somebody else, and the second does not exist. */
const CASES = ['OV-2026-0001', 'OV-2026-0002'] as const;
const CHECKS = ['check:VO:2026-01-12:1', 'check:VO:2026-01-13:1'] as const;
const NUMBERS = ['ÖV-2026-0001', 'ÖV-2026-0002'] as const;
const SYSTEM_NUMBERS = ['C-1', 'C-2'] as const;

const pressed =
  (data: (id: string) => object, overrides = {}) =>
  async (who: Name, id: string) =>
    saidIn(
      await town.client.press(
        personNamed(who),
        { data: data(id), replyToId: '1700000000001' },
        overrides,
      ),
    );
const refreshed = async (who: Name, id: string) =>
  saidIn(await town.client.press(personNamed(who), { data: { case: id }, trigger: 'automatic' }));
const typed = (words: string) => (who: Name, number: string) =>
  town.type(who, `${words} ${number}`);
const channel = { channel: '19:enheten@thread.tacv2' };

async function fetched(who: Name, id: string): Promise<string> {
  const { cosmos } = town.config;
  const { database, close } = await openDatabase({ ...cosmos, endpoint: emulator().endpoint });
  const token = await createFileLinks(database).make({
    person: idOf(who),
    case: id,
    until: addMinutes(town.now(), 5),
  });
  close();
  const answer = await fetch(`http://127.0.0.1:${town.service.port}/skriv-ut/${token}`, {
    method: 'POST',
  });
  return `${answer.status} ${await answer.text()}`;
}

type Path = (who: Name, id: string) => Promise<string>;

const paths: [string, Path, readonly [string, string]][] = [
  ['a number that is typed', typed('ärende'), NUMBERS],
  ['a number that is typed to be written out', typed('skriv ut'), NUMBERS],
  ["the case system's number", typed('ärende'), SYSTEM_NUMBERS],
  ["the case system's number, to be written out", typed('skriv ut'), SYSTEM_NUMBERS],
  ['[Visa] on a list', pressed((id) => ({ show: 'case', case: id })), CASES],
  ['[Skriv ut] on a card', pressed((id) => ({ show: 'history', case: id })), CASES],
  ['a step on a card', pressed((id) => ({ case: id, tasks: 'assign@1' })), CASES],
  ['an undo on a card', pressed((id) => ({ case: id, tasks: 'undo@1' })), CASES],
  [
    'a step in the card of another case',
    pressed((id) => ({ case: id, tasks: 'assign@1', from: 'OV-2026-0001' })),
    CASES,
  ],
  ['[Skicka igen] on a card', pressed((id) => ({ case: id, again: 'yes' })), CASES],
  ['a card that is refreshed by itself', refreshed, CASES],
  ['the address of a file', fetched, CASES],
  [
    'a step of a check',
    pressed((id) => ({ case: id, tasks: 'confirm@1', found: 'nothing' })),
    CHECKS,
  ],
  [
    '[Visa] of a check in a channel',
    pressed((id) => ({ show: 'case', case: id }), channel),
    CHECKS,
  ],
  [
    'a step of a check in a channel',
    pressed((id) => ({ case: id, tasks: 'confirm@1', found: 'nothing' }), channel),
    CHECKS,
  ],
];

const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'DELETE', 'QUERY'];
const CONTAINERS = ['cases', 'people', 'dialogs', 'accessLog'] as const;

/**
 * Returns everything that an attempt shows, from outside and in the logs, except what it asked for.
 */
async function seenOf(who: Name, path: Path, id: string) {
  const counts = () =>
    Object.fromEntries(
      METHODS.flatMap((method) =>
        CONTAINERS.map((container) => [
          `${method} ${container}`,
          proxy.count({ method, container }),
        ]),
      ),
    );
  const [before, linesBefore, logBefore] = [counts(), await town.accessLines(), town.log.length];
  const sentBefore = town.teams.requests.length;
  const answer = await path(who, id);
  await town.settled();
  const known = new Set(linesBefore.map(keyOf));
  const lines = (await town.accessLines()).filter((line) => !known.has(keyOf(line)));
  return {
    answer,
    sent: town.teams.requests.slice(sentBefore).map(({ method }) => method),
    requests: Object.fromEntries(
      Object.entries(counts()).map(([key, count]) => [key, count - (before[key] ?? 0)]),
    ),
    lines: lines.map(({ who: by, cases, what, allowed, outcome }) => ({
      by,
      asked: cases.length,
      what,
      allowed,
      outcome,
    })),
    numbers: lines.flatMap(({ cases }) => cases),
    log: town.log.slice(logBefore).map(ofEachTurn),
  };
}

const keyOf = (line: AccessLine) => (line as AccessLine & { id: string }).id;

/** Reads a line of the process log without what differs in every request. */
function ofEachTurn(line: string): object {
  const { time: _, pid: __, hostname: ___, turn: ____, ...said } = JSON.parse(line);
  return said;
}

describe.each<Name>(['simon', 'bo', 'adam', 'sara'])('for %s', (who) => {
  // Sara may see her own case, but not the check of Link.
  const foreign = paths.filter(([, , ids]) => who !== 'sara' || ids === CHECKS);

  test.each(foreign)(
    '%s: the same for what is not there as for what is not theirs',
    async (_, path, [theirs, none]) => {
      await path(who, none);
      const there = await seenOf(who, path, theirs);
      const notThere = await seenOf(who, path, none);
      expect({ ...notThere, numbers: [] }).toEqual({ ...there, numbers: [] });

      expect(there.answer).toMatch(/^(Ärendet finns inte eller så saknar du behörighet\.|404 )/);
      expect(there.lines).toEqual([
        expect.objectContaining({ by: idOf(who), allowed: false, outcome: 'nothing' }),
      ]);
      const asked = [theirs, none].map((id) =>
        SYSTEM_NUMBERS.some((number) => number === id) ? [] : [numberOf(id)],
      );
      expect([there.numbers, notThere.numbers]).toEqual(asked);
      expect(Object.values(there.requests).some((count) => count > 0)).toBe(true);
    },
  );
});

test('an address that was never given has no line: nobody is known to have asked', async () => {
  const before = (await town.accessLines()).length;
  const token = randomBytes(24).toString('base64url');
  const answer = await fetch(`http://127.0.0.1:${town.service.port}/skriv-ut/${token}`, {
    method: 'POST',
  });
  expect(answer.status).toBe(404);
  expect(await town.accessLines()).toHaveLength(before);
});
