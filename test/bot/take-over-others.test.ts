import { createApp } from '../../src/app/app.ts';
import type { App } from '../../src/app/doors.ts';
import { usualMunicipality } from '../../src/config/municipality.ts';
import { createStores } from '../../src/cosmos/all-stores.ts';
import { openDatabase } from '../../src/cosmos/client.ts';
import { createClaims } from '../../src/delivery/claims.ts';
import { type AccessLine, withUnits } from '../../src/domain/access-line.ts';
import type { PersonId, Staff } from '../../src/domain/people/people.ts';
import { idOf } from '../support/people.ts';
import { staffFileOf } from '../support/staff-file.ts';
import { emulatorForFile, startTown, type Town } from '../support/town.ts';
import { twoUnits } from '../support/two-units.ts';
import { keptIn } from '../support/unchanged.ts';

const emulator = emulatorForFile();
const sten = twoUnits.people.find(({ name }) => name === 'Sten Exempel')?.id as PersonId;
/** Sara also works at VO, under another manager. */
const staff: Staff = {
  ...twoUnits,
  people: twoUnits.people.map((person) =>
    person.id === idOf('sara')
      ? {
          ...person,
          roles: [...person.roles, { role: 'careManagerVO', unit: 'vo' }],
          deputy: idOf('viktor'),
        }
      : person,
  ),
};
let town: Town;
let app: App;
let close: () => void;

const outpatient = { decided: '2026-01-12', ordered: '2026-01-12', unit: 'insatser' };
const opens = (by: PersonId, id: string, answers: Readonly<Record<string, string>>) =>
  app.act(by, `${by} ${id}`, { kind: 'open', id, answers });

beforeAll(async () => {
  town = await startTown(emulator(), { staffFile: staffFileOf(staff).path });
  const opened = await openDatabase(town.config.cosmos);
  close = opened.close;
  const { store, numbers, accessLog, addresses } = createStores(opened.database, town.now);
  const settings = usualMunicipality;
  const log = { write: (line: AccessLine) => accessLog.write(withUnits(line, staff)) };
  app = createApp({
    store,
    claims: createClaims(store, town.now, 30),
    numbers,
    log,
    addresses,
    staff: () => staff,
    settings,
    now: town.now,
    written: () => undefined,
  });
  await opens(idOf('sara'), 'OV-2026-0001', outpatient);
  await opens(sten, 'OV-2026-0002', outpatient);
  await opens(idOf('sara'), 'LI-2026-0001', { row: 'A1', proposal: 'FH' });
});
afterAll(async () => {
  close();
  await town.stop();
});

const linesOf = async (who: PersonId) =>
  (await town.accessLines()).filter((line) => line.who === who);

/**
 * Returns the nearest manager, and the managers of the units that the person works in, by the staff
 * list.
 */
function managersOf(of: PersonId): PersonId[] {
  const known = staff.people.find(({ id }) => id === of);
  const units = staff.units.filter(({ id }) => known?.roles.some(({ unit }) => unit === id));
  return [known?.manager, ...units.map(({ manager }) => manager)].filter((id) => id !== undefined);
}

test('nobody is shown or takes over the cases of somebody they do not manage', async () => {
  expect((await town.cases()).map(({ id }) => id).toSorted()).toEqual([
    'LI-2026-0001',
    'OV-2026-0001',
    'OV-2026-0002',
  ]);
  const wrong: string[] = [];
  const before = await keptIn(town);
  for (const whose of [idOf('sara'), sten])
    for (const { id, name } of staff.people.filter(
      (person) => !managersOf(whose).includes(person.id),
    )) {
      const known = (await linesOf(id)).length;
      const shown = await app.show(id, { kind: 'casesOf', person: whose });
      const to = { 'OV-2026-0001': idOf('simon'), 'OV-2026-0002': idOf('simon') };
      const taken = await app.act(id, `takes ${name} ${whose}`, {
        kind: 'takeOver',
        from: whose,
        to,
      });
      for (const answer of [shown, taken])
        if (answer.kind !== 'refused' || answer.refusal.code !== 'notYourRole')
          wrong.push(`${name}: ${answer.kind}`);
      const refused = (await linesOf(id)).length - known;
      if (
        refused !== 2 ||
        (await linesOf(id)).some(({ what, allowed }) => allowed && /casesOf|takeOver/.test(what))
      )
        wrong.push(`${name}: ${refused} lines`);
    }
  expect(wrong).toEqual([]);
  expect(await keptIn(town)).toEqual(before);
});

test('a manager sees a person’s cases in the own unit, and no others', async () => {
  const numbers = async (manager: PersonId) => {
    const shown = await app.show(manager, { kind: 'casesOf', person: idOf('sara') });
    return shown.kind === 'casesOf' ? shown.cases.map(({ number }) => number) : shown.kind;
  };
  expect(await numbers(idOf('maj'))).toEqual(['ÖV-2026-0001']);
  expect(await numbers(idOf('ulrika'))).toEqual(['LI-2026-0001']);
});

test('a manager takes no case that they may not see, and learns nothing about it', async () => {
  const before = await keptIn(town);
  const known = (await linesOf(idOf('maj'))).length;
  const to = {
    'OV-2026-0002': idOf('simon'),
    'LI-2026-0001': idOf('simon'),
    'OV-2026-0009': idOf('simon'),
  };
  const answer = await app.act(idOf('maj'), 'takes others', {
    kind: 'takeOver',
    from: idOf('sara'),
    to,
  });
  expect(answer).toMatchObject({ kind: 'done', facts: { count: '0', left: '3' } });
  const lines = (await linesOf(idOf('maj'))).filter(
    ({ what, cases }) => what === 'act takeOver' && cases.length > 0,
  );
  expect(
    lines.map(({ cases, outcome, allowed }) => [...cases, outcome, allowed]).toSorted(),
  ).toEqual([
    ['LI-2026-0001', 'nothing', false],
    ['ÖV-2026-0002', 'nothing', false],
    ['ÖV-2026-0009', 'nothing', false],
  ]);
  expect((await linesOf(idOf('maj'))).length - known).toBe(3);
  expect(await keptIn(town)).toEqual(before);
});
