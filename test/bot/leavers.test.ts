import type { StaffDocument } from '../../src/domain/document.ts';
import type { LetterDocument } from '../../src/domain/letter-document.ts';
import type { Person, Staff } from '../../src/domain/people/people.ts';
import { admit } from '../support/aid-walk.ts';
import { idOf, type Name, outpatientStaffWith, staffWith } from '../support/people.ts';
import { staffFileOf } from '../support/staff-file.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { assignCase, holdMeeting, openCase } from '../support/walk.ts';

const emulator = emulatorForFile();
const ENTRA_ID = /5a1e0000-/;
const NEW_ID = '5a1e0000-0000-4000-8000-0000000000b2';

let town: Town;
let file: ReturnType<typeof staffFileOf>;

beforeEach(async () => {
  file = staffFileOf(outpatientStaffWith({}));
  town = await startTown(emulator(), { staffFile: file.path });
});
afterEach(() => town.stop());

async function sweep(): Promise<void> {
  await town.service.delivery.sweep();
  await town.settled();
}
const takenOff = async (staff: Staff) => {
  file.write(staff);
  await sweep();
};
/**
 * Changes Bea or takes her off the list. Eva becomes the deputy of Bo, who would otherwise have
 * Bea.
 */
const beaIs = (change: Partial<Person> | null): Staff =>
  outpatientStaffWith({ bea: change, bo: { deputy: idOf('eva') } });
const added = async (who: Name, work: () => Promise<unknown>) => {
  const before = town.messages(who).length;
  await work();
  return town.chat(who).slice(before);
};

test('the history names a leaver by the name then, and says that they have left', async () => {
  await holdMeeting(town);
  await takenOff(beaIs(null));
  const history = await town.type('eva', 'skriv ut ÖV-2026-0001');
  expect(history).toContain('Utsåg behandlare: Bea Exempel (har slutat) · Eva Skiss');
  expect(history).toMatch(/Vårdplanen läst · Bea Exempel \(har slutat\)/);
  expect(history).not.toMatch(ENTRA_ID);
  expect(history).not.toContain('?');
});

test('the history keeps the name that a person had on the day', async () => {
  await assignCase(town);
  await takenOff(outpatientStaffWith({ eva: { name: 'Eva Nyskiss' } }));
  const history = await town.type('sara', 'skriv ut ÖV-2026-0001');
  expect(history).toContain('Utsåg behandlare: Bea Exempel · Eva Skiss');
  expect(await town.type('sara', 'ärende ÖV-2026-0001')).not.toContain('Eva Skiss');
});

test('an older history without names uses the last known list, also after a restart', async () => {
  await assignCase(town);
  const { names: _, ...old } = (await town.theCase()).events.at(-1) as { names?: object } & object;
  const doc = await town.theCase();
  await town.service.store.replace({
    ...doc,
    events: [...doc.events.slice(0, -1), old as (typeof doc.events)[number]],
  });
  await town.service.stop();
  file.write(beaIs(null));
  const next = await town.anotherService();
  await next.delivery.sweep();
  await town.settled();
  const { known = [] } = (await next.store.load('staff')) as StaffDocument;
  expect(known.find(({ id }) => id === idOf('bea'))).toMatchObject({
    name: 'Bea Exempel',
    gone: true,
  });
  const again = await town.anotherService();
  await again.delivery.sweep();
  await town.settled();
  expect(town.chat('eva').at(-1)).toContain('Bea Exempel har slutat.');
  // The bot redraws a card with fields on the next morning (E29).
  town.moved('2026-01-13 08:30');
  await again.delivery.sweep();
  await town.settled();
  expect(town.chat('sara').join()).toContain('Bea Exempel (har slutat)');
});

test('who gets a leaver’s duties is told at once, in one letter with all the cases', async () => {
  await holdMeeting(town);
  await assignCase(town);
  const told = await added('eva', () => takenOff(beaIs(null)));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(
    /^En medarbetare har slutat\s+Bea Exempel har slutat\. Det som Bea Exempel skulle göra väntar nu på dig\./,
  );
  expect(told[0]).toContain('ÖV-2026-0001');
  expect(told[0]).toContain('ÖV-2026-0002');
  expect(await added('eva', sweep)).toEqual([]);
  expect(await added('sara', sweep)).toEqual([]);
});

test('a manager without a card is told by the letter alone, and opens the case there', async () => {
  await assignCase(town);
  const told = await added('maj', () =>
    takenOff(outpatientStaffWith({ sara: null, simon: { deputy: idOf('maj') } })),
  );
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('Sara Exempel har slutat.');
  await town.press('maj', 'Visa: ÖV-2026-0001');
  expect(town.button('maj', 'Allt är klart').data.case).toBe('OV-2026-0001');
});

test('a person who works elsewhere has not left; the new owner is told all the same', async () => {
  await assignCase(town);
  const elsewhere = beaIs({
    roles: [{ role: 'socialWorker', unit: 'vuxna' }],
    manager: idOf('maj'),
  });
  const told = await added('eva', () => takenOff(elsewhere));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('Bea Exempel har bytt arbete.');
});

test('colleagues who get a watch by somebody leaving are each told', async () => {
  const aid = staffFileOf(staffWith({}));
  const other = await startTown(emulator(), { staffFile: aid.path });
  await admit(other);
  await other.press('frida', 'Jag tar över bevakningen');
  const before = other.messages('fredrik').length;
  aid.write(staffWith({ frida: null, fredrik: { deputy: idOf('fanny') } }));
  await other.service.delivery.sweep();
  await other.settled();
  const told = other
    .chat('fredrik')
    .slice(before)
    .filter((text) => text.includes('har slutat.'));
  expect(told).toEqual([expect.stringContaining('LI-2026-0001')]);
  await other.stop();
});

test('"ta över" lists a leaver’s cases, and one press moves them to a new Entra id', async () => {
  await holdMeeting(town);
  await assignCase(town);
  const bea = outpatientStaffWith({}).people.find(({ id }) => id === idOf('bea')) as Person;
  const renewed = beaIs(null);
  await takenOff({ ...renewed, people: [...renewed.people, { ...bea, id: NEW_ID }] });
  // The new id is a new person, who gets nothing because of having the same name.
  expect((await town.cases()).some((doc) => doc.index.people.includes(NEW_ID))).toBe(false);
  expect(await town.type('eva', 'ta över')).not.toMatch(ENTRA_ID);
  await town.press('eva', 'Visa ärenden', { 'Vems ärenden': 'Bea Exempel (har slutat)' });
  const moved = await town.press('eva', 'Flytta ärendena', {
    'Vem tar över ÖV-2026-0001': 'Bea Exempel',
    'Vem tar över ÖV-2026-0002': 'Bea Exempel',
  });
  expect(moved).toBe('2 ärenden är flyttade från Bea Exempel (har slutat).');
  for (const doc of await town.cases()) {
    expect(
      doc.events.some((event) => event.type === 'assigned' && event.therapists.includes(NEW_ID)),
    ).toBe(true);
    expect(doc.index.people).not.toContain(bea.id);
  }
  expect(await town.type('eva', 'ta över')).not.toContain('Bea Exempel (har slutat)');
});

test('no form has a leaver ticked, nor shows their id', async () => {
  await assignCase(town, ['Bea Exempel', 'Bo Prov']);
  await takenOff(beaIs(null));
  await town.type('eva', 'ärende ÖV-2026-0001');
  const card = JSON.stringify(town.cards('eva').at(-1));
  expect(card).not.toMatch(new RegExp(`"value":"[^"]*${idOf('bea')}`));
  expect(town.newest('eva')).toContain('Bea Exempel (har slutat)');
  expect(town.newest('eva')).not.toMatch(ENTRA_ID);
});

test('a leaver who is still a deputy is shut out, and the administrator is told', async () => {
  await openCase(town);
  // Bea is still Bo's deputy, so the list has a fault.
  const told = await added('adam', () =>
    takenOff(outpatientStaffWith({ bea: null, bo: { deputy: idOf('bea') } })),
  );
  expect(await town.type('bea', 'mina ärenden')).toContain('Du finns inte i personallistan.');
  expect(told).toEqual([
    [
      'Den nya personallistan används inte än',
      'Bo Prov: ersättaren finns inte i listan: Bea Exempel (har slutat) (deputy).',
      'Saknas i den nya listan och har inte åtkomst längre: Bea Exempel.',
      'Rätta filen. Till dess gäller listan som var innan.',
    ].join('\n'),
  ]);
  expect(await added('adam', sweep)).toEqual([]);
  const line = JSON.parse(town.log.find((one) => one.includes('the staff file')) ?? '{}');
  expect(line.faults).toEqual([
    { id: idOf('bo'), field: 'deputy', fault: 'unknown-deputy', of: idOf('bea') },
  ]);
  expect(JSON.stringify(line)).not.toMatch(/Prov|Exempel/);
});

test('a faulty list without a unit’s manager: the manager’s deputy acts', async () => {
  await openCase(town);
  await takenOff(outpatientStaffWith({ eva: null }));
  expect(await town.type('eva', 'mina ärenden')).toContain('Du finns inte i personallistan.');
  expect(await town.type('erik', 'mina ärenden')).toContain('ÖV-2026-0001');
  await town.type('erik', 'ärende ÖV-2026-0001');
  await town.press('erik', 'Utse behandlare', { 'Vem blir behandlare': ['Bea Exempel'] });
  expect((await town.theCase()).events.at(-1)).toMatchObject({
    type: 'assigned',
    by: idOf('erik'),
    for: idOf('eva'),
  });
  expect(await town.type('erik', 'skriv ut ÖV-2026-0001')).toContain(
    'Erik Utkast för Eva Skiss (har slutat)',
  );
});

test('a list that lacks too many or is unreadable shuts nobody out, and asks', async () => {
  const few = outpatientStaffWith({ bea: null, bo: null, simon: null, sara: null });
  const told = await added('adam', () => takenOff(few));
  expect(told).toEqual([
    expect.stringMatching(
      /^Den nya personallistan används inte än\n4 av 9 personer saknas i den nya listan: .*Bea Exempel.*Ingen är utestängd\.\nStämmer det inte, rätta filen\./,
    ),
  ]);
  expect(await town.type('bea', 'mina ärenden')).toBe(
    'Mina ärenden\nDu har inga pågående ärenden.',
  );
  const torn = JSON.stringify(few).slice(0, 500);
  file.write(torn);
  expect(await added('adam', sweep)).toEqual([
    [
      'Den nya personallistan används inte än',
      'Filen är inte hel, eller inte JSON.',
      'Det går inte att läsa vilka som står i den. Ingen är utestängd.',
      'Rätta filen. Till dess gäller listan som var innan.',
    ].join('\n'),
  ]);
  expect(await town.type('bea', 'mina ärenden')).toBe(
    'Mina ärenden\nDu har inga pågående ärenden.',
  );
});

test('a leaver’s name is kept until no case has it, then forgotten at a month’s turn', async () => {
  const isKnown = async () => {
    const { known = [] } = (await town.service.store.load('staff')) as StaffDocument;
    return known.some(({ id }) => id === idOf('bea'));
  };
  await assignCase(town);
  await town.press('sara', 'Dubblett');
  await takenOff(beaIs(null));
  await town.until('2026-02-02 08:00');
  expect(await isKnown()).toBe(true);
  await town.until('2026-05-04 08:00');
  expect((await town.cases()).map(({ id }) => id)).toEqual([]);
  expect(await isKnown()).toBe(false);
});

test('letters about leavers and lists hold no text of theirs', async () => {
  await assignCase(town);
  await takenOff(beaIs(null));
  const letters = (await town.everything()).cases as LetterDocument[];
  expect(letters.find((doc) => doc.what === 'heir')).toMatchObject({
    to: idOf('eva'),
    about: idOf('bea'),
  });
  expect(personNamed('bea').name).toBe('Bea Exempel');
});
