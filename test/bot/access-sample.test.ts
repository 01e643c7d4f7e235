import { createAccessLog } from '../../src/cosmos/access-log.ts';
import { openDatabase } from '../../src/cosmos/client.ts';
import { type AccessLine, withUnits } from '../../src/domain/access-line.ts';
import type { Person } from '../../src/domain/people/people.ts';
import { demoStaff, idOf, type Name, staffWith } from '../support/people.ts';
import { instantOf } from '../support/reading.ts';
import { staffFileOf } from '../support/staff-file.ts';
import { teamsFaults } from '../support/teams-faults.ts';
import { emulatorForFile, NAMES, personNamed, startTown, type Town } from '../support/town.ts';
import { holdMeeting } from '../support/walk.ts';

const emulator = emulatorForFile();
const LETTER = 'Gå igenom ett stickprov ur åtkomstloggen för januari 2026';
const BOTH: Person['roles'] = [
  { role: 'therapist', unit: 'insatser' },
  { role: 'careManagerVO', unit: 'vo' },
];
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

const samples = (who: Name) => town.chat(who).filter((text) => text.startsWith(LETTER));
const got = () => NAMES.filter((who) => samples(who).length > 0);

/** Writes these lines directly to the access log, without the bot. */
async function logged(
  ...lines: (Pick<AccessLine, 'at' | 'who'> & Partial<AccessLine>)[]
): Promise<void> {
  const { database, close } = await openDatabase(town.config.cosmos);
  const log = createAccessLog(database);
  for (const line of lines)
    await log.write(
      withUnits({ cases: [], what: 'show mine', allowed: true, outcome: 'ok', ...line }, demoStaff),
    );
  close();
}

const at = (time: string, who: Name, changes: Partial<AccessLine> = {}) => ({
  at: instantOf(time),
  who: idOf(who),
  ...changes,
});

test('on a month’s first working day at 08.30 each manager gets others’ lines, once', async () => {
  await holdMeeting(town);
  await town.type('bo', 'ärende ÖV-2026-0001');
  await town.type('erik', 'egenkontroll');
  await town.type('eva', 'egenkontroll');
  const other = await town.anotherService();
  for (const time of ['07:00', '08:29', '08:30', '09:00']) {
    await Promise.all([town.leap(`2026-02-02 ${time}`), other.delivery.sweep()]);
    await town.settled();
    expect(samples('eva')).toHaveLength(time < '08:30' ? 0 : 1);
  }
  expect(got()).toEqual(['maj', 'eva']);
  const [eva = ''] = samples('eva');
  expect(eva).toContain(
    'Raderna är dragna slumpvis bland det som medarbetarna på Vuxna insatser såg och gjorde då.',
  );
  expect(eva).toContain(
    'Bo Prov\nNekades att söka ett ärende\nÖV-2026-0001 · måndag 12 januari klockan 09.00',
  );
  expect(eva).toContain('Erik Utkast\nNekades att visa egenkontrollen');
  expect(eva).toContain('Bea Exempel\nSvarade ”Jag har läst vårdplanen”\nÖV-2026-0001 · måndag');
  expect(eva).toContain(
    'Ser något fel ut? Prata med medarbetaren, och be den som driver Rutinbot om hela loggen för ärendet.',
  );
  expect(eva).not.toMatch(/Eva|Sara|Maj/);
  const [maj = ''] = samples('maj');
  expect(maj).toContain('Sara Exempel\nSkapade ärendet\nÖV-2026-0001');
  expect(maj).not.toMatch(/Maj|Eva|Bea|Bo Prov|Erik/);
  await town.until('2026-02-27 12:00');
  expect(samples('eva')).toHaveLength(1);
});

test('a refused line stands out, and a phone sees no case number in the summary', async () => {
  await logged(
    at('2026-01-14 10:00', 'bea', {
      allowed: false,
      outcome: 'nothing',
      what: 'show case',
      cases: ['ÖV-2026-0007'],
    }),
    at('2026-01-14 11:00', 'bea', { what: 'show case', cases: ['ÖV-2026-0001'] }),
  );
  await town.leap('2026-02-02 07:00');
  await town.leap('2026-02-02 08:30');
  const message = town.messages('eva').at(-1);
  expect(message?.activity.summary).toBe(LETTER);
  const drawn = JSON.stringify(message?.card);
  expect(drawn.match(/"color":"Attention"/g)).toHaveLength(1);
  expect(drawn).toMatch(/"text":"Nekades att öppna ärendet"[^}]*"color":"Attention"/);
});

test('the sample has at most ten lines, the ones with the first of the random ids', async () => {
  const numbers = Array.from({ length: 60 }, (_, n) => n);
  await logged(
    ...numbers.map((n) =>
      at(`2026-01-${10 + (n % 20)} 09:${10 + (n % 40)}`, n % 2 ? 'bea' : 'bo', { what: `w${n}` }),
    ),
  );
  // Eva does not manage Sara, so Eva's sample holds none of these lines.
  await logged(...numbers.map(() => at('2026-01-20 09:00', 'sara')));
  await town.leap('2026-02-02 07:00');
  await town.leap('2026-02-02 08:30');
  const kept = (await town.everything()).accessLog as (AccessLine & { id: string })[];
  const drawn = kept
    .filter(({ what }) => what.startsWith('w'))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const expected = drawn.slice(0, 10).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const shown = [...(samples('eva')[0] ?? '').matchAll(/^w\d+$/gm)].map(([what]) => what);
  expect(shown.toSorted()).toEqual(expected.map(({ what }) => what).toSorted());
  expect(shown).toHaveLength(10);
});

test('a month is a Swedish month', async () => {
  await logged(
    at('2025-12-31 23:59', 'bea', { what: 'too early' }),
    at('2026-01-01 00:00', 'bea', { what: 'first' }),
    at('2026-01-31 23:59', 'bea', { what: 'last' }),
    at('2026-02-01 00:00', 'bea', { what: 'too late' }),
  );
  await town.leap('2026-02-02 07:00');
  await town.leap('2026-02-02 08:30');
  expect(samples('eva').join()).toMatch(/first[\s\S]*last/);
  expect(samples('eva').join()).not.toContain('too ');
});

test('nothing to draw from: no letter', async () => {
  await logged(at('2026-01-14 10:00', 'eva'), at('2026-01-14 10:00', 'adam'));
  await town.leap('2026-02-02 07:00');
  await town.leap('2026-02-02 08:30');
  expect(got()).toEqual(['vera']);
  expect(samples('vera')[0]).toContain('Adam Admin\nVisade sin lista');
});

test('who stands in for the manager gets it, without lines of their own', async () => {
  await logged(
    at('2026-01-14 10:00', 'bea'),
    at('2026-01-14 10:00', 'erik'),
    at('2026-01-14 10:00', 'eva'),
  );
  await away('eva', '2026-02-06');
  await town.leap('2026-02-02 07:00');
  await town.leap('2026-02-02 08:30');
  expect(got()).toEqual(['erik']);
  expect(samples('erik').join()).toContain('Bea Exempel');
  expect(samples('erik').join()).not.toMatch(/Erik|Eva/);
});

test('the next day the sample goes to the manager who is back, not to the deputy', async () => {
  await logged(at('2026-01-14 10:00', 'bea'));
  await away('eva', '2026-02-02');
  const end = town.teams.failWhile({ ...teamsFaults.blocked, person: personNamed('erik') });
  await town.leap('2026-02-02 07:00');
  await town.leap('2026-02-02 08:30');
  end();
  expect(got()).toEqual([]);
  await town.leap('2026-02-03 07:00');
  await town.leap('2026-02-03 08:30');
  expect(got()).toEqual(['eva']);
  expect(samples('eva').join()).toContain('Bea Exempel');
  expect(samples('eva').join()).not.toContain('nås inte');
});

test('somebody in two units brings neither manager the other’s number, only the line', async () => {
  const { path } = staffFileOf(staffWith({ bea: { roles: BOTH, deputy: idOf('viktor') } }));
  await town.stop();
  town = await startTown(emulator(), { staffFile: path });
  await holdMeeting(town);
  await town.type('bea', 'ärende LI-2026-0007');
  await town.leap('2026-02-02 07:00');
  await town.leap('2026-02-02 08:30');
  const [eva, ulrika] = [samples('eva').join(), samples('ulrika').join()];
  expect(eva).toContain(
    'Bea Exempel\nNekades att söka ett ärende\nett ärende utanför enheten · måndag 12 januari klockan 09.00',
  );
  expect(eva).toMatch(/Bea Exempel\n.*\nÖV-2026-0001/);
  expect(eva).not.toContain('LI-');
  expect(ulrika).toContain('Bea Exempel\nNekades att söka ett ärende\nLI-2026-0007');
  expect(ulrika).toContain('ett ärende utanför enheten');
  expect(ulrika).not.toContain('ÖV-');
});

test.each([
  ['has left', null, 'Någon som har slutat'],
  [
    'has moved to the other house',
    { roles: BOTH.slice(1), deputy: idOf('viktor'), manager: idOf('ulrika') },
    'Bea Exempel',
  ],
])(
  'what somebody saw who %s is for the manager of the unit where they worked then',
  async (_, change, name) => {
    const file = staffFileOf(demoStaff);
    await town.stop();
    town = await startTown(emulator(), { staffFile: file.path });
    await town.type('bea', 'ärende ÖV-2026-0007');
    file.write(staffWith({ bea: change, bo: { deputy: idOf('eva') } }));
    await town.type('bea', 'ärende LI-2026-0007');
    await town.leap('2026-02-02 07:00');
    await town.leap('2026-02-02 08:30');
    expect(samples('eva').join()).toContain(`${name}\nNekades att söka ett ärende\nÖV-2026-0007`);
    expect(samples('eva').join()).not.toMatch(/LI-|utanför enheten/);
    expect(
      samples('ulrika').join().includes('Bea Exempel\nNekades att söka ett ärende\nLI-2026-0007'),
    ).toBe(change !== null);
    expect(samples('ulrika').join()).not.toMatch(/ÖV-|utanför enheten/);
  },
);

async function away(who: Name, until: string): Promise<void> {
  await town.type(who, 'frånvaro');
  await town.press(who, 'Anmäl', {
    'Vilken är den första dagen': '2026-01-30',
    'Vilken är den sista dagen': until,
  });
}
