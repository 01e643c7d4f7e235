import { teamsFaults } from '../support/teams-faults.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { assignCase, holdMeeting, openCase } from '../support/walk.ts';

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

function block(...who: Parameters<typeof personNamed>[0][]): (() => void)[] {
  return who.map((name) =>
    town.teams.failWhile({ ...teamsFaults.blocked, person: personNamed(name) }),
  );
}

test.each(['eva', 'erik', 'vera'] as const)(
  'nobody of the ladder can be reached, and then %s can: they get it the next day',
  async (who) => {
    const people = ['eva', 'erik', 'vera', 'maj'] as const;
    const ends = block(...people);
    await openCase(town);
    ends[people.indexOf(who)]?.();
    await town.until('2026-01-13 16:00');
    expect(town.chat(who).join('\n')).toContain(
      'Väntat sedan måndag 12 januari\nUtse behandlare\n',
    );
  },
);

test('a card that cannot be changed today is changed when the person can be reached', async () => {
  await holdMeeting(town);
  await town.until('2026-01-13 09:00');
  const [end] = block('eva');
  await town.press('bea', 'Klar, med den enskilde');
  expect(town.newest('eva')).toContain('skriva genomförandeplan');
  end?.();
  await town.until('2026-01-14 09:00');
  expect(town.newest('eva')).not.toContain('skriva genomförandeplan');
});

test('a list is given up after days without anybody, not after passing faults', async () => {
  await assignCase(town);
  await town.until('2026-01-14 08:29');
  const down = town.teams.failWhile(503);
  for (const minute of ['30', '31', '32', '33', '34', '35', '36'])
    await town.leap(`2026-01-14 08:${minute}`);
  down();
  const ends = block('sara', 'maj', 'eva', 'vera');
  for (const minute of ['40', '50', '59']) await town.leap(`2026-01-14 08:${minute}`);
  for (const end of ends) end();
  const before = town.messages('sara').length;
  await town.until('2026-01-15 09:00');
  expect(town.chat('sara').slice(before).join('\n')).toMatch(/^Du har /m);
});
