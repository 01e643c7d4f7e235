import { A1, admit } from '../../support/aid-walk.ts';
import { idOf } from '../../support/people.ts';
import { createTeamsClient } from '../../support/teams-client.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../../support/town.ts';

/** E14: "Vem bevakar" always tells of a watch that exists, and a number is registered only once. */
const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator(), { aid: true, at: '2026-01-12 09:00' });
});
afterEach(() => town.stop());

const NUMBER = 'Vilket nummer har ärendet i Magna Cura?';

describe('vem bevakar', () => {
  it('tells every handläggare and manager who has it, and since when', async () => {
    await admit(town, { ...A1, [NUMBER]: '2026-77' });
    await town.press('frida', 'Jag tar över bevakningen');
    await town.leap('2026-01-14 09:00');
    await town.type('frida', 'ärende LI-2026-0001');
    await town.press('frida', 'Be en kollega ta över', { 'Vem ska ta över': 'Fredrik Prov' });
    await town.press('fredrik', 'Jag tar över');
    for (const who of [
      'vilma',
      'viktor',
      'vanja',
      'frida',
      'fredrik',
      'ulrika',
      'fanny',
    ] as const) {
      const seen = await town.type(who, 'vem bevakar');
      expect(seen).toContain('Fredrik Prov (FH), sedan onsdag 14 januari');
      expect(seen).toContain('LI-2026-0001');
      expect(seen).not.toContain('2026-77');
    }
    const lines = (await town.accessLines()).filter(
      (line) => line.who === idOf('viktor') && line.what === 'show whoWatches',
    );
    expect(lines.map(({ cases }) => cases)).toEqual([['LI-2026-0001']]);
  });

  it('opens for its parties only', async () => {
    await admit(town);
    await town.press('frida', 'Jag tar över bevakningen');
    expect(await town.type('viktor', 'vem bevakar')).not.toContain('[Visa: ');
    expect(await town.type('viktor', 'ärende LI-2026-0001')).toContain(
      'Ärendet finns inte eller så saknar du behörighet.',
    );
    expect(await town.type('frida', 'vem bevakar')).toContain('[Visa: ');
  });

  it('names none that has ended', async () => {
    await admit(town);
    await town.press('frida', 'Jag tar över bevakningen');
    await town.press('frida', 'Avslutat i Link');
    expect(await town.type('vilma', 'vem bevakar')).toContain('Inget ärende bevakas just nu\n');
  });

  it('counts the other unit’s watches and names whom to ask, where they are apart', async () => {
    await town.stop();
    town = await startTown(emulator(), {
      aid: true,
      at: '2026-01-12 09:00',
      municipality: { countOtherWatches: true },
    });
    await admit(town);
    await town.press('frida', 'Jag tar över bevakningen');
    const seen = await town.type('viktor', 'vem bevakar');
    expect(seen).toContain('FH bevakar ett ärende. Fråga Fanny Mall.');
    expect(seen).not.toContain('LI-2026-0001');
    expect(seen).not.toContain('Inget ärende bevakas');
  });
});

describe('a number in Magna Cura that stands on an open case', () => {
  const again = async (number: string) => {
    await town.type('viktor', 'inskrivning');
    await town.press('viktor', 'Visa förslag', { ...A1, [NUMBER]: number });
    return town.press('viktor', 'Skrivet, meddela FH');
  };

  it.each(['p2026-118', 'P2026-118'])(
    'is answered before anything is made, written as %s',
    async (number) => {
      await admit(town, { ...A1, [NUMBER]: 'P2026-118' });
      await town.press('frida', 'Jag tar över bevakningen');
      expect(await again(number)).toContain('Bevakningen finns redan: LI-2026-0001. FH bevakar.');
      expect((await town.cases()).length).toBe(1);
      const lines = (await town.accessLines()).filter(
        (line) => line.who === idOf('viktor') && line.what === 'act open',
      );
      expect(lines.map(({ outcome, cases }) => [outcome, cases])).toEqual([
        ['alreadyWatched', ['LI-2026-0001']],
      ]);
    },
  );

  it('is answered so each time that somebody asks', async () => {
    await admit(town, { ...A1, [NUMBER]: 'P2026-118' });
    for (const number of ['P2026-118', 'p2026\u2013118', 'nr P2026-118.'])
      expect(await again(number)).toContain('Bevakningen finns redan: LI-2026-0001. VO bevakar.');
    expect((await town.cases()).length).toBe(1);
  });

  it('does not count once that case has ended', async () => {
    await admit(town, { ...A1, [NUMBER]: 'P2026-118' });
    await town.press('frida', 'Jag tar över bevakningen');
    await town.press('frida', 'Avslutat i Link');
    await again('P2026-118');
    expect((await town.cases()).length).toBe(2);
  });

  it('of an application or a handover says whom to talk to', async () => {
    for (const who of ['frida', 'fredrik'] as const) {
      await town.type(who, 'lämna över');
      await town.press(who, 'Lämna över till VO', { [NUMBER]: 'P2026-118' });
    }
    expect(town.newest('fredrik')).toContain(
      'Numret står redan på ett öppet ärende. Prata med Fanny Mall (Bistånd funktionshinder).',
    );
    expect((await town.cases()).length).toBe(1);
  });

  it('sent in the same second at two replicas makes one', async () => {
    const other = await town.anotherService();
    const elsewhere = createTeamsClient(town.teams, `http://127.0.0.1:${other.port}/api/messages`);
    const prepared = async (who: 'vilma' | 'viktor', number: string) => {
      await town.type(who, 'inskrivning');
      await town.press(who, 'Visa förslag', { ...A1, [NUMBER]: number });
      return town.button(who, 'Skrivet, meddela FH');
    };
    for (const number of ['P2026-118', 'P2026-119', 'P2026-120']) {
      const [one, two] = [
        await prepared('vilma', number),
        await prepared('viktor', number.toLowerCase()),
      ];
      const answers = await Promise.all([
        town.client.press(personNamed('vilma'), { verb: 'press', ...one }),
        elsewhere.press(personNamed('viktor'), { verb: 'press', ...two }),
      ]);
      expect(
        answers.filter(({ text, message }) =>
          /Bevakningen finns redan: LI-2026-\d{4}\. VO bevakar/.test(message ?? text),
        ).length,
      ).toBe(1);
    }
    expect((await town.cases()).length).toBe(3);
  });
});
