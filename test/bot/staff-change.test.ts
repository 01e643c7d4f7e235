import type { Person, Staff } from '../../src/domain/people/people.ts';
import { admit } from '../support/aid-walk.ts';
import { idOf, outpatientStaffWith, staffWith } from '../support/people.ts';
import { staffFileOf } from '../support/staff-file.ts';
import { BEA_GONE, beaIs, holdsCard, startStaffTown, sweep } from '../support/staff-town.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { changesNothing } from '../support/unchanged.ts';
import { assignCase, holdMeeting, openCase } from '../support/walk.ts';

const emulator = emulatorForFile();
const NOTHING = 'Ärendet finns inte eller så saknar du behörighet.';
const STRANGER = 'Du finns inte i personallistan. Be din närmaste chef att lägga till dig.';

let town: Town;
let file: ReturnType<typeof staffFileOf>;

beforeEach(async () => {
  ({ town, file } = await startStaffTown(emulator()));
});
afterEach(() => town.stop());

const bea = personNamed('bea');

const ELSEWHERE = beaIs({ roles: [{ role: 'socialWorker', unit: 'vuxna' }], manager: idOf('maj') });
const changes: [string, Staff, string][] = [
  ['has left', BEA_GONE, STRANGER],
  ['works elsewhere', ELSEWHERE, NOTHING],
];

test.each(changes)(
  'who %s is refused at the next press, their card folds, and the manager gets what they owed',
  async (_, staff, says) => {
    await holdMeeting(town);
    const press = town.button('bea', 'Klar, med den enskilde');
    const before = town.messages('bea').length;
    expect(holdsCard(town, 'bea')).toBe(true);

    file.write(staff);
    expect((await changesNothing(town, () => town.client.press(bea, press))).message).toBe(says);
    const lines = (await town.accessLines()).filter((line) => line.who === bea.id);
    expect(lines.map(({ allowed }) => allowed)).toContain(false);

    await sweep(town);
    expect(holdsCard(town, 'bea')).toBe(false);
    expect(town.messages('bea')).toHaveLength(before);
    expect(await town.press('eva', 'Klar, med den enskilde')).toContain(
      'Sparat: genomförandeplanen skriven',
    );
    expect((await town.theCase()).cards[bea.id]).toBeUndefined();
  },
);

test.each(changes)(
  'the card of a case that has ended folds too, when its holder %s',
  async (_, staff, says) => {
    await assignCase(town);
    await town.press('sara', 'Dubblett');
    const old = town.button('bea', 'Skriv ut');
    expect(holdsCard(town, 'bea')).toBe(true);

    file.write(staff);
    expect((await town.client.press(bea, old)).message).toBe(says);
    await sweep(town);
    expect(town.cards('bea').some((card) => JSON.stringify(card).includes('OV-2026-0001'))).toBe(
      false,
    );
    expect((await town.client.press(bea, old)).message).toBe(says);
  },
);

test('what was on its way to somebody who has left goes to those who owe it now', async () => {
  const held = town.teams.failWhile({ fault: 503, person: bea, method: 'POST' });
  await assignCase(town);
  expect((await town.theCase()).owed.map(({ to }) => to)).toContain(`person:${bea.id}`);
  const before = town.messages('eva').length;
  file.write(BEA_GONE);
  held();
  await town.leap('2026-01-12 09:10');
  expect((await town.theCase()).owed).toEqual([]);
  expect(town.messages('bea')).toHaveLength(0);
  expect(town.messages('eva').length).toBeGreaterThan(before);
});

test('a reminder for somebody who works elsewhere is on the list of the new owner', async () => {
  await holdMeeting(town);
  await town.until('2026-01-26 07:10');
  expect(
    (await town.theCase()).owed.some(({ as, to }) => as === 'list' && to === `person:${bea.id}`),
  ).toBe(true);
  file.write(ELSEWHERE);
  const before = town.messages('eva').length;
  await town.until('2026-01-26 08:30');
  expect(
    town.messages('bea').some((message) => /2026-01-26/.test(JSON.stringify(message.card))),
  ).toBe(false);
  expect(
    town
      .messages('eva')
      .slice(before)
      .map((message) => JSON.stringify(message.card))
      .join(),
  ).toContain('enomförandeplan');
});

test('a unit with another manager: one loses its cases, the other gets what is owed', async () => {
  await assignCase(town);
  const old = town.button('eva', 'Informationen är lämnad');
  const { units, people } = outpatientStaffWith({
    bea: { manager: idOf('erik') },
    bo: { manager: idOf('erik') },
  });
  file.write({
    people,
    units: units.map((unit) =>
      unit.id === 'insatser' ? { ...unit, manager: idOf('erik') } : unit,
    ),
  });
  expect(
    (await changesNothing(town, () => town.client.press(personNamed('eva'), old))).message,
  ).toBe(NOTHING);
  await sweep(town);
  expect([holdsCard(town, 'eva'), holdsCard(town, 'erik')]).toEqual([false, true]);
  expect(await town.press('erik', 'Informationen är lämnad')).toContain(
    'Sparat: första information lämnad.',
  );
});

test('a unit taken off the list: its therapists keep the cases, the rest is stuck', async () => {
  await openCase(town);
  await assignCase(town);
  const held = town.teams.failWhile({ fault: 503, person: personNamed('eva') });
  await openCase(town);
  const { units, people } = outpatientStaffWith({});
  const renamed = (id: string) => (id === 'insatser' ? 'nya' : id);
  file.write({
    units: units.map((unit) => ({ ...unit, id: renamed(unit.id) })),
    people: people.map((one) => ({
      ...one,
      roles: one.roles.map(({ role, unit }) => ({ role, unit: renamed(unit) })),
    })),
  });
  held();
  await town.leap('2026-01-12 09:10');
  expect(town.chat('bea').some((text) => text.includes('ÖV-2026-0002'))).toBe(true);
  expect(await town.service.store.stuck()).toBe(1);
});

test('an unusable file leaves the list before it in force and logs no name', async () => {
  await openCase(town);
  const ready = async () => (await fetch(`http://127.0.0.1:${town.service.port}/readyz`)).json();
  const whole = JSON.stringify(BEA_GONE);
  const all = outpatientStaffWith({});
  const twice = JSON.stringify({ ...all, people: [...all.people, all.people[0]] });
  for (const broken of [whole.slice(0, whole.length / 2), twice]) {
    file.write(broken);
    expect(await town.type('bea', 'mina ärenden')).toBe(
      'Mina ärenden\nDu har inga pågående ärenden.',
    );
    expect(await ready()).toMatchObject({
      faults: [],
      warnings: ['the staff file cannot be used; the list before it is in force'],
    });
  }
  const told = town.log.filter((line) => line.includes('staff file'));
  expect(told.map((line) => JSON.parse(line).kinds)).toEqual([['no-json'], ['person-twice']]);
  expect(told.join()).not.toMatch(/Exempel|Prov/);
  expect(JSON.parse(told[1] ?? '{}').faults).toEqual([
    { id: idOf('sara'), field: 'id', fault: 'person-twice' },
  ]);

  file.write(whole);
  expect(await town.type('bea', 'mina ärenden')).toBe(STRANGER);
  expect(await ready()).toMatchObject({ warnings: [] });
});

test('a leaver’s ended case is reopened by whoever may give it to another', async () => {
  await openCase(town);
  await town.press('sara', 'Dubblett');
  file.write(outpatientStaffWith({ sara: null, simon: { deputy: idOf('maj') } }));
  expect(await town.type('maj', 'ärende ÖV-2026-0001')).toContain('Öppna igen');
});

test('a card that cannot be folded today is folded tomorrow', async () => {
  await holdMeeting(town);
  const blocked = town.teams.failWhile({
    fault: 403,
    body: { error: { code: 'ConversationBlockedByUser' } },
    person: bea,
  });
  file.write(BEA_GONE);
  await sweep(town);
  expect(holdsCard(town, 'bea')).toBe(true);
  blocked();
  await town.leap('2026-01-13 07:00');
  expect(holdsCard(town, 'bea')).toBe(false);
});

test.each<[string, Partial<Person> | null, string]>([
  ['has left', null, STRANGER],
  [
    'works elsewhere',
    { roles: [{ role: 'therapist', unit: 'insatser' }], manager: idOf('eva') },
    NOTHING,
  ],
])(
  'a socialsekreterare who %s: their manager gets what they owed, and gives the case to another',
  async (_, sara, says) => {
    await assignCase(town);
    const press = town.button('sara', 'Dubblett');
    file.write(outpatientStaffWith({ sara, simon: { deputy: idOf('maj') } }));
    expect(
      (await changesNothing(town, () => town.client.press(personNamed('sara'), press))).message,
    ).toBe(says);
    await sweep(town);
    expect([holdsCard(town, 'sara'), holdsCard(town, 'maj')]).toEqual([false, true]);
    await town.press('maj', 'Visa: ÖV-2026-0001');
    expect(town.button('maj', 'Allt är klart').data.case).toBe('OV-2026-0001');
    await town.press('maj', 'Byt socialsekreterare', {
      'Vem blir ny socialsekreterare': 'Simon Prov',
    });
    expect([holdsCard(town, 'simon'), holdsCard(town, 'maj')]).toEqual([true, true]);
  },
);

test.each<[string, Partial<Person>]>([
  [
    'to outpatient care',
    { roles: [{ role: 'therapist', unit: 'insatser' }], manager: idOf('eva'), deputy: idOf('bo') },
  ],
  [
    'to the other unit',
    {
      roles: [{ role: 'careManagerVO', unit: 'vo' }],
      manager: idOf('ulrika'),
      deputy: idOf('vilma'),
    },
  ],
])('a handläggare at FH who goes %s leaves their watch to the unit', async (_, frida) => {
  const aid = staffFileOf(staffWith({}));
  const other = await startTown(emulator(), { staffFile: aid.path });
  await admit(other);
  await other.press('frida', 'Jag tar över bevakningen');
  const press = other.button('frida', 'Avslutat i Link');
  aid.write(staffWith({ frida, fredrik: { deputy: idOf('fanny') } }));
  expect(
    (await changesNothing(other, () => other.client.press(personNamed('frida'), press))).message,
  ).toBe(NOTHING);
  await other.service.delivery.sweep();
  await other.settled();
  expect(other.cards('frida').some((card) => JSON.stringify(card).includes('LI-2026-0001'))).toBe(
    false,
  );
  expect(other.newest('fredrik')).toContain('LI-2026-0001');
  await other.stop();
});
