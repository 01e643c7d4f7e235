import { admit } from '../support/aid-walk.ts';
import type { ProxyFault } from '../support/faulty-proxy.ts';
import {
  CASE_NOT_SHOWN,
  type FaultyTown,
  inFaultyTown,
  NOT_SAVED,
  NOT_SHOWN,
  saidIn,
} from '../support/faulty-town.ts';
import { idOf, type Name } from '../support/people.ts';
import { emulatorForFile, NAMES, personNamed, type Town } from '../support/town.ts';
import { assignCase } from '../support/walk.ts';

const emulator = emulatorForFile();

test('the line of a check names the watches on its card: one’s own at FH, none at VO', async () => {
  await inFaultyTown(
    emulator(),
    async ({ town }) => {
      const seen = async () =>
        (await town.accessLines())
          .filter(({ what }) => what === 'show case')
          .map(({ cases }) => cases.join(', '));
      await admit(town);
      await town.until('2026-01-12 08:15');
      await town.type('vilma', 'mina ärenden');
      await town.press('vilma', 'Visa');
      expect(await seen()).toEqual(['Link-kontroll VO 2026-01-12 nr 1']);
      expect(town.newest('vilma')).toContain('Bevaka också det ärende som FH inte har tagit över.');

      await town.press('frida', 'Jag tar över bevakningen');
      await town.until('2026-01-12 10:45');
      await town.client.press(personNamed('frida'), {
        data: { show: 'case', case: `check:FH:${idOf('frida')}:2026-01-12:2` },
      });
      await town.settled();
      expect((await seen()).toSorted()).toEqual([
        'Link-kontroll FH 2026-01-12 nr 2, LI-2026-0001',
        'Link-kontroll VO 2026-01-12 nr 1',
      ]);
      expect(town.newest('frida')).toContain('[LI-2026-0001]');
    },
    { aid: true, at: '2026-01-12 07:00' },
  );
});

/**
 * Describes one way to see something. `says` is the answer while the access log cannot be written.
 */
interface Show {
  readonly ready?: (town: Town) => Promise<unknown>;
  readonly ask: (town: Town) => Promise<string>;
  readonly says?: string;
}

const typed = (who: Name, text: string) => (town: Town) => town.type(who, text);
const pressed =
  (who: Name, title: string, filled = {}) =>
  (town: Town) =>
    town.press(who, title, filled);

const shows: Record<string, Record<string, Show>> = {
  'a case': {
    'a case that is typed': { ask: typed('eva', 'ärende ÖV-2026-0001'), says: CASE_NOT_SHOWN },
    'a case of somebody else': { ask: typed('bo', 'ärende ÖV-2026-0001'), says: CASE_NOT_SHOWN },
    'a case that is not there': { ask: typed('bo', 'ärende ÖV-2026-0009'), says: CASE_NOT_SHOWN },
    'a case of a list': {
      ready: typed('eva', 'mina ärenden'),
      ask: pressed('eva', 'Visa'),
      says: CASE_NOT_SHOWN,
    },
    'a case by its form': {
      ready: typed('eva', 'ärende'),
      ask: pressed('eva', 'Öppna', { 'Vilket nummer har ärendet': 'ÖV-2026-0001' }),
      says: CASE_NOT_SHOWN,
    },
    'a card that refreshes itself': {
      ask: async (town) => {
        const [message] = town.messages('eva');
        const press = {
          data: { case: 'OV-2026-0001' },
          replyToId: message?.id ?? '',
          trigger: 'automatic' as const,
        };
        return saidIn(await town.client.press(personNamed('eva'), press));
      },
      says: CASE_NOT_SHOWN,
    },
  },
  'its history': {
    'the history, typed': { ask: typed('eva', 'skriv ut ÖV-2026-0001'), says: CASE_NOT_SHOWN },
    'the history, by the button of the card': {
      ask: pressed('bea', 'Skriv ut'),
      says: CASE_NOT_SHOWN,
    },
  },
  'a list': {
    'the own cases': { ask: typed('eva', 'mina ärenden') },
    'a page of the own cases': {
      ask: async (town) =>
        saidIn(await town.client.press(personNamed('eva'), { data: { show: 'mine', page: '1' } })),
    },
  },
  'what units have in common': {
    'own control': { ask: typed('eva', 'egenkontroll') },
    'the figures of own control': {
      ask: async (town) =>
        saidIn(
          await town.client.press(personNamed('eva'), {
            data: { show: 'ownControl', month: '2026-01', as: 'text' },
          }),
        ),
    },
    ...Object.fromEntries(
      (['card', 'text'] as const).map((as) => [
        `twelve months of own control, as ${as}`,
        {
          ask: async (town: Town) =>
            saidIn(
              await town.client.press(personNamed('eva'), {
                data: { show: 'ownControlYear', yearOf: 'insatser', as },
              }),
            ),
        },
      ]),
    ),
    'who watches': { ask: typed('vilma', 'vem bevakar') },
    'the cases to take over': {
      ready: typed('maj', 'ta över'),
      ask: pressed('maj', 'Visa ärenden', { 'Vems ärenden?': 'Sara Exempel' }),
      says: NOT_SAVED,
    },
    'the rota': { ask: typed('vilma', 'bevakningslista') },
  },
};

/** Every write fails like this: 503 is retried in vain, 403 refuses, `never` gives no answer. */
const FAULTS: readonly ProxyFault[] = [503, 403, 'never'];

async function inStartedTown<T>(work: (faulty: FaultyTown) => Promise<T>): Promise<T> {
  return inFaultyTown(
    emulator(),
    async (faulty) => {
      await assignCase(faulty.town);
      await admit(faulty.town);
      return work(faulty);
    },
    { aid: true, service: { patience: 1 } },
  );
}

/**
 * Expects a refusal in words, and no other message to anybody, while the access log fails. After
 * the fault the same request is answered.
 */
async function expectNothingLeaves(
  name: string,
  { ready, ask, says = NOT_SHOWN }: Show,
): Promise<void> {
  await inStartedTown(async ({ town, proxy }) => {
    await ready?.(town);
    const chats = () => NAMES.map((who) => town.chat(who));
    for (const fault of FAULTS) {
      const before = chats();
      const lift = proxy.fail({ method: 'POST', container: 'accessLog' }, fault);
      expect([name, fault, await ask(town)]).toEqual([name, fault, says]);
      await town.settled();
      const told = chats().flatMap((texts, at) => texts.slice(before[at]?.length));
      expect([name, fault, ...told.filter((text) => text !== says)]).toEqual([name, fault]);
      expect((await town.cases()).flatMap(({ owed }) => owed)).toEqual([]);
      lift();
    }
    expect(await ask(town)).not.toBe(says);
  });
}

describe('nothing of a case leaves before its line is in the access log', () => {
  // The towns run at the same time, because each mostly waits.
  test.each(Object.entries(shows))('%s', async (_, ways) => {
    await Promise.all(Object.entries(ways).map(([name, show]) => expectNothingLeaves(name, show)));
  });

  test('the file of a history, and of own control', async () => {
    await inStartedTown(async ({ town, proxy }) => {
      await town.type('eva', 'skriv ut ÖV-2026-0001');
      await town.client.press(personNamed('eva'), {
        data: { show: 'ownControl', month: '2026-01', as: 'text' },
      });
      await town.client.press(personNamed('eva'), {
        data: { show: 'ownControlYear', yearOf: 'insatser', as: 'text' },
      });
      const paths = [
        ...JSON.stringify(town.cards('eva')).matchAll(/bot\.example\.org(\/skriv-ut\/[\w-]{32})/g),
      ].map(([, path]) => `http://127.0.0.1:${town.service.port}${path}`);
      expect(paths).toHaveLength(3);
      for (const fault of FAULTS) {
        const lift = proxy.fail({ method: 'POST', container: 'accessLog' }, fault);
        for (const path of paths) {
          const answer = await fetch(path, { method: 'POST' });
          expect(answer.ok).toBe(false);
          expect(await answer.text()).not.toMatch(/ÖV-|Vuxna|Eva|enhet;/);
        }
        lift();
      }
      for (const path of paths)
        expect(await (await fetch(path, { method: 'POST' })).text()).toMatch(
          /ÖV-2026-0001|enhet;tid;vad/,
        );
    });
  });

  test('a check that is opened from the channel of a unit', async () => {
    await inFaultyTown(
      emulator(),
      async ({ town, proxy }) => {
        const channel = '19:vo@thread.tacv2';
        await town.client.say(personNamed('vilma'), 'koppla kanal', {
          channel: `${channel};messageid=1`,
        });
        await town.until('2026-01-12 08:15');
        const [post] = town.teams.messages(channel);
        const visit = {
          data: { case: 'check:VO:2026-01-12:1', show: 'case' },
          replyToId: post?.id ?? '',
        };
        const press = async () =>
          saidIn(await town.client.press(personNamed('viktor'), visit, { channel }));
        for (const fault of [503, 403] as const) {
          const lift = proxy.fail({ method: 'POST', container: 'accessLog' }, fault);
          expect(await press()).toBe(CASE_NOT_SHOWN);
          lift();
          await town.leap('2026-01-12 08:20');
          expect(town.chat('viktor')).toEqual([]);
        }
        expect(await press()).toBe('Kortet ligger i din egen chatt med mig.');
        await town.settled();
        expect(town.chat('viktor')).toHaveLength(1);
      },
      { aid: true, at: '2026-01-12 07:00' },
    );
  });

  test('the card that typed words send is owed only when the line is there', async () => {
    await inStartedTown(async ({ town, proxy }) => {
      for (const fault of [503, 403] as const) {
        const before = town.messages('eva').length;
        const lift = proxy.fail({ method: 'POST', container: 'accessLog' }, fault);
        await town.type('eva', 'ärende ÖV-2026-0001');
        lift();
        await town.leap('2026-01-12 09:10');
        expect(town.chat('eva').slice(before)).toEqual([CASE_NOT_SHOWN]);
      }
    });
  });
});
