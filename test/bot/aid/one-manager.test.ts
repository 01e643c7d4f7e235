import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Staff } from '../../../src/domain/people/people.ts';
import { A7, admit } from '../../support/aid-walk.ts';
import { idOf, staffWith } from '../../support/people.ts';
import { emulatorForFile, startTown, type Town } from '../../support/town.ts';

/**
 * Here one enhetschef manages both units, and the municipality has not said that one answer is
 * enough (E17).
 */
const emulator = emulatorForFile();
const file = join(tmpdir(), `rutinbot-one-manager-${process.pid}.json`);
let town: Town;

beforeEach(async () => {
  const both = [
    { role: 'unitManager', unit: 'vo' },
    { role: 'unitManager', unit: 'fh' },
  ] as const;
  const staff = staffWith({ ulrika: { roles: both, deputy: idOf('filip') } });
  const units = staff.units.map((unit) =>
    unit.side === undefined
      ? unit
      : {
          ...unit,
          manager: idOf('ulrika'),
          ...(unit.side === 'VO' ? { vobDelegates: [idOf('urban')] } : {}),
        },
  );
  writeFileSync(file, JSON.stringify({ ...staff, units } satisfies Staff));
  town = await startTown(emulator(), { aid: true, at: '2026-01-12 09:00', staffFile: file });
});
afterEach(() => town.stop());

test('the other chair goes to the next deputy, who answers for FH (E17, I8)', async () => {
  await admit(town, A7, 'Be FH om en dialog');
  await town.press('frida', 'Jag tar dialogen');
  await town.press('frida', 'Ärendet hör till FH');
  await town.press('vilma', 'Ärendet hör till VO');
  expect(town.newest('ulrika')).toContain('Handläggarna behöver er hjälp');
  expect(town.newest('filip')).toContain('Handläggarna behöver er hjälp');
  await town.press('ulrika', 'Ärendet hör till VO');
  expect(await town.press('filip', 'Ärendet hör till VO')).not.toContain('Ni har svarat olika.');
  const [doc] = await town.cases();
  expect(
    doc?.events.filter((event) => event.type === 'managerAnswered').map(({ by }) => by),
  ).toEqual([idOf('ulrika'), idOf('filip')]);
});
