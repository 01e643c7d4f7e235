import type { Person } from '../../src/domain/people/people.ts';
import { idOf, outpatientStaffWith } from '../support/people.ts';
import { staffFileOf } from '../support/staff-file.ts';
import { emulatorForFile, startTown, type Town } from '../support/town.ts';
import { assignCase, openCase } from '../support/walk.ts';

/** This file tests how pickers tell people of one name apart, and whom they offer last (E25). */
const emulator = emulatorForFile();
let town: Town;
afterEach(() => town?.stop());

async function start(more: readonly Person[] = []): Promise<void> {
  const manages = ['insatser', 'stod'].map((unit) => ({ role: 'unitManager' as const, unit }));
  const { units, people } = outpatientStaffWith({ eva: { roles: manages } });
  const unit = { id: 'stod', name: 'Stöd och behandling', manager: idOf('eva') };
  town = await startTown(emulator(), {
    staffFile: staffFileOf({ units: [...units, unit], people: [...people, ...more] }).path,
  });
}

/** Describes one more person whom Eva manages. */
const named = (n: number, name: string, roles: Person['roles']): Person => ({
  id: `5a1e0000-0000-4000-8000-0000000002${String(n).padStart(2, '0')}`,
  name,
  roles,
  manager: idOf('eva'),
});

test('two people of one name are told apart by their unit (E25)', async () => {
  await start([named(1, 'Bo Prov', [{ role: 'therapist', unit: 'stod' }])]);
  await town.type('eva', 'frånvaro');
  expect(town.newest('eva')).toMatch(
    /Vem är borta\? \([^)]*Bo Prov, [^/]+ \/ [^)]*Bo Prov, Stöd och behandling/,
  );
});

test('and within one unit by their title', async () => {
  await start([named(2, 'Bo Prov', [{ role: 'socialWorker', unit: 'insatser' }])]);
  await town.type('eva', 'frånvaro');
  expect(town.newest('eva')).toContain('Bo Prov, behandlare');
  expect(town.newest('eva')).toContain('Bo Prov, socialsekreterare');
});

test('a therapist who cannot take the case is last and marked in every picker', async () => {
  await start([named(3, 'Örjan Blank', [{ role: 'therapist', unit: 'insatser' }])]);
  await assignCase(town);
  await town.press('bea', 'Ja, lämna tillbaka');
  expect(town.newest('eva')).toMatch(
    /Vem blir behandlare[^(]*\(Bo Prov \/ Örjan Blank \/ Bea Exempel \(kan inte ta uppdraget\)\)/,
  );
  await town.press('eva', 'Utse behandlare', { 'Vem blir behandlare': ['Bo Prov'] });
  await town.type('eva', 'ärende ÖV-2026-0001');
  expect(town.newest('eva')).toMatch(
    /Bo Prov \/ Örjan Blank \/ Bea Exempel \(kan inte ta uppdraget\)/,
  );
  await town.type('eva', 'ta över');
  const asked = await town.press('eva', 'Visa ärenden', { 'Vems ärenden': 'Bo Prov' });
  expect(asked).toMatch(
    /Vem tar över ÖV-2026-0001\? \(Örjan Blank \/ Bea Exempel \(kan inte ta uppdraget\)\) = Örjan Blank/,
  );
});

test('a deputy who is asked in the manager’s place has it as their own thing to do', async () => {
  await start();
  await openCase(town);
  await town.until('2026-01-15 08:30');
  const mine = await town.type('erik', 'mina ärenden');
  expect(mine).toMatch(/\nVäntar på dig\nUtse behandlare för Eva Skiss\n/);
  expect(mine).not.toContain('Erik Utkast är tillfrågad');
  expect(mine).not.toContain('Inget väntar på dig');
  expect(await town.type('sara', 'mina ärenden')).toContain(
    'Eva Skiss har inte utsett behandlare. Erik Utkast är tillfrågad.',
  );
  await town.press('erik', 'Visa');
  expect(town.newest('erik')).toContain('Utse behandlare');
});
