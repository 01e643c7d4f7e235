import { readTrueToday } from '../../src/app/true-today.ts';
import { textOf } from '../support/card-reader.ts';
import type { Aim, ProxyFault } from '../support/faulty-proxy.ts';
import {
  expectToldInLog,
  type FaultyTown,
  inFaultyTown,
  NOT_SAVED,
  OPENING,
  saidIn,
  UNDONE,
  UNKNOWN,
  UNSURE,
} from '../support/faulty-town.ts';
import type { Name } from '../support/people.ts';
import { emulatorForFile, personNamed, type Town, type TownOptions } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

const emulator = emulatorForFile();
const inWorld = <T>(work: (world: FaultyTown) => Promise<T>, options?: TownOptions) =>
  inFaultyTown(emulator(), work, options);

/**
 * Describes a form that is sent while the database fails, and then sent again. In the end `made`
 * must equal `once`.
 */
interface Sent {
  readonly who: Name;
  readonly word: string;
  readonly button: string;
  readonly filled?: Record<string, string>;
  readonly made: (world: FaultyTown) => Promise<unknown>;
  readonly once: unknown;
  readonly before?: (town: Town) => Promise<unknown>;
  readonly aid?: true;
}

const forms: Record<string, Sent> = {
  'a new case': {
    who: 'sara',
    word: 'nytt uppdrag',
    button: 'Skicka till Eva Skiss',
    filled: {
      'Vilken dag fattades beslutet': '2026-01-12',
      'Vilken dag skapades uppdraget': '2026-01-12',
    },
    made: async ({ town }) => [(await town.cases()).length, town.messages('eva').length],
    once: [1, 1],
  },
  'an absence': {
    who: 'bea',
    word: 'frånvaro',
    button: 'Anmäl',
    filled: { 'Vilken är den första dagen': '2026-01-12' },
    made: async ({ town }) => [await absences(town), town.messages('eva').length],
    once: [1, 1],
  },
  'taking over': {
    who: 'maj',
    word: 'ta över',
    button: 'Flytta ärendena',
    before: async (town) => {
      for (const _ of [1, 2]) await openCase(town);
      await town.type('maj', 'ta över');
      await town.press('maj', 'Visa ärenden', { 'Vems ärenden?': 'Sara Exempel' });
    },
    // Each case is told at least once: a case that moved before the fault has a letter of its own.
    made: async ({ town }) => [
      (await town.cases())
        .flatMap(({ events }) => events)
        .filter(({ type }) => !OPENING.includes(type)).length,
      ['ÖV-2026-0001', 'ÖV-2026-0002'].filter((number) =>
        town.chat('simon').join().includes(number),
      ).length,
    ],
    once: [2, 2],
  },
  'the rota': {
    who: 'vilma',
    word: 'bevakningslista',
    button: 'Spara listan',
    filled: { 'Måndag 12 januari': 'Viktor Prov' },
    before: async (town) => {
      await town.type('vilma', 'bevakningslista');
      await town.press('vilma', 'Visa veckan', { 'Vilken vecka': '2026-01-12' });
    },
    aid: true,
    made: async ({ town }) =>
      (await town.everything()).cases?.flatMap((doc) =>
        Object.keys((doc as { rota?: object }).rota ?? {}),
      ),
    once: ['2026-01-12'],
  },
};

async function absences(town: Town): Promise<number> {
  return (await readTrueToday(town.service.store)).absences.length;
}

/**
 * Sends the form during the fault and returns the answer. Then it sends the form twice more, with
 * the same activity and with a new one, and expects the result only once.
 */
async function sentThrough(
  world: FaultyTown,
  form: Sent,
  aim: Aim,
  fault: ProxyFault,
): Promise<string> {
  const { town, proxy } = world;
  if (form.before) await form.before(town);
  else await town.type(form.who, form.word);
  const press = town.button(form.who, form.button, form.filled);
  const lift = proxy.fail(aim, fault);
  const first = await town.client.press(personNamed(form.who), { ...press, activityId: 'first' });
  lift();
  await town.settled();
  expectToldInLog(town, 'ÖV-2026', 'Viktor');
  for (const activityId of ['first', 'second']) {
    const again = await town.client.press(personNamed(form.who), { ...press, activityId });
    expect(again.httpStatus).toBe(200);
    await town.settled();
  }
  await town.leap('2026-01-12 10:00');
  expect(await form.made(world)).toEqual(form.once);
  return saidIn(first);
}

describe('a form: what it makes is made once, and a sentence that is true', () => {
  const sentence = {
    'a new case': 'POST',
    'an absence': 'PUT',
    'taking over': 'PUT',
    'the rota': 'PUT',
  } as const;

  test.each(Object.entries(sentence))(
    '%s: what it makes cannot be written',
    async (name, method) => {
      const form = forms[name] as Sent;
      const options: TownOptions = form.aid ? { aid: true } : {};
      const through = (fault: ProxyFault) =>
        inWorld(
          (world) => sentThrough(world, form, { method, container: 'cases' }, fault),
          options,
        );
      // Taking over writes its letters before it moves the cases, so something has been saved.
      const undone = name === 'taking over' ? UNSURE : NOT_SAVED;
      expect(await Promise.all(UNDONE.map(through))).toEqual(UNDONE.map(() => undone));
      expect(await Promise.all(UNKNOWN.map(through))).toEqual(UNKNOWN.map(() => UNSURE));
    },
  );

  test.each(Object.keys(sentence))('%s: the form cannot be read, or not put away', async (name) => {
    const form = forms[name] as Sent;
    const options: TownOptions = form.aid ? { aid: true } : {};
    const through = (aim: Aim, fault: ProxyFault) =>
      inWorld((world) => sentThrough(world, form, aim, fault), options);
    expect(await through({ method: 'GET', container: 'dialogs' }, 429)).toBe(NOT_SAVED);
  });
});

test('a channel is connected once: not saved, or not known', async () => {
  const said = await Promise.all(
    ([429, 'reset-after', 412] as const).map((fault) =>
      inWorld(
        async ({ town, proxy }) => {
          const channel = '19:vo@thread.tacv2';
          const connect = async () => {
            await town.client.say(personNamed('vilma'), 'koppla kanal', {
              channel: `${channel};messageid=1`,
            });
            return textOf(town.teams.messages(`${channel};messageid=1`).at(-1)?.card);
          };
          await town.client.say(personNamed('frida'), 'koppla kanal', {
            channel: '19:fh@thread.tacv2',
          });
          const lift = proxy.fail({ method: 'PUT', container: 'cases' }, fault);
          const first = await connect();
          lift();
          for (const _ of [1, 2]) expect(await connect()).toContain('Kanalen är kopplad till VO.');
          const { channels } = await readTrueToday(town.service.store);
          expect(channels.map((key) => key.slice(0, 10))).toEqual(['channel:FH', 'channel:VO']);
          expectToldInLog(town, 'thread.tacv2');
          return first;
        },
        { aid: true },
      ),
    ),
  );
  expect(said).toEqual([NOT_SAVED, UNSURE, NOT_SAVED]);
});
