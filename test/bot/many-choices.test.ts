import { buttonsOf, textOf } from '../support/card-reader.ts';
import { outpatientStaffWith } from '../support/people.ts';
import { staffFileOf } from '../support/staff-file.ts';
import { LARGEST_MESSAGE } from '../support/teams-service.ts';
import { emulatorForFile, NAMES, personNamed, startTown, type Town } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

const emulator = emulatorForFile();
let town: Town;

const usual = outpatientStaffWith({});
const therapist = usual.people.find(
  ({ name }) => name === 'Bea Exempel',
) as (typeof usual.people)[number];
const FIRST = ['Åsa', 'Örjan', 'Kim', 'Lo'];
/** The staff list uses none of these ids. */
const idOfNth = (n: number) => `5a1e0000-0000-4000-9000-${String(n).padStart(12, '0')}`;
const many = Array.from({ length: 400 }, (_, n) => ({
  ...therapist,
  id: idOfNth(n),
  name: `${FIRST[n % 4]} Provperson ${String(n).padStart(3, '0')}`,
}));

beforeAll(async () => {
  town = await startTown(emulator(), {
    staffFile: staffFileOf({ ...usual, people: [...usual.people, ...many] }).path,
  });
});
afterAll(() => town.stop());

/**
 * Returns the titles of the choices for the input with this label, as the newest card offers them.
 */
function listed(who: 'eva' | 'sara' | 'maj', button: string, label: string): string[] {
  const card = town.cards(who).at(-1);
  const inputs = buttonsOf(card).find(({ title }) => title === button)?.inputs ?? [];
  const list = inputs.findLast(
    (input) => input.type === 'Input.ChoiceSet' && String(input.label).startsWith(label),
  );
  return ((list?.choices ?? []) as { title: string }[]).map(({ title }) => title);
}

function expectSmall(): void {
  for (const who of NAMES)
    for (const { activity, card } of town.messages(who))
      expect(Buffer.byteLength(JSON.stringify({ ...activity, card }))).toBeLessThan(
        LARGEST_MESSAGE,
      );
  expect(town.log.join('')).not.toContain('tooBig');
}

const SEARCH = 'Skriv en del av medarbetarens namn eller enhet, och tryck på knappen.';

test('one of 400 is found by a part of the name or the unit, and chosen', async () => {
  await openCase(town);
  const label = 'Vem blir behandlare';
  expect(town.newest('eva')).toContain(`Vem blir behandlare? Du kan välja flera. ${SEARCH}`);
  expect(listed('eva', 'Utse behandlare', label)).toEqual([]);
  expectSmall();

  const none = await town.press('eva', 'Utse behandlare', { [label]: 'finns inte' });
  expect(none).toContain('Ingen passar. Skriv en annan del av namnet eller enheten.');
  // A search that finds nobody is not an error.
  expect(none).toContain('Inget är sparat än. Fortsätt vid ”Vem blir behandlare?”.');
  expect(none).not.toContain('Ändra fältet');
  expect(none).not.toContain('finns inte');

  expect(await town.press('eva', 'Utse behandlare', { [label]: 'ASA prov' })).toContain(
    'Fler passar än de 30 som visas.',
  );
  expect(listed('eva', 'Utse behandlare', label)).toHaveLength(30);
  expectSmall();
  // One person is already ticked when another one is searched for.
  const { data, replyToId } = town.button('eva', 'Utse behandlare', {
    [label]: ['Åsa Provperson 004'],
  });
  const field = Object.keys(data).find((key) => data[key] === idOfNth(4)) as string;
  const searched = await town.client.press(personNamed('eva'), {
    data: { ...data, [`${field}~find`]: 'person 399' },
    replyToId,
  });
  expect(searched.card && textOf(searched.card)).toContain(
    'Välj i listan, och tryck en gång till.',
  );
  expect(JSON.stringify(searched.card)).toContain(`"value":"${idOfNth(4)}"`);
  expect((await town.theCase()).events.some(({ type }) => type === 'assigned')).toBe(false);

  const chosen = { ...data, [field]: `,${idOfNth(4)},${idOfNth(399)}` };
  await town.client.press(personNamed('eva'), { data: chosen, replyToId });
  await town.settled();
  expect(town.newest('sara')).toContain(
    'Åsa Provperson 004 och Lo Provperson 399 blir behandlare.',
  );
  expectSmall();
});

test('pickers for taking over, deputies and absence search alike and stay small', async () => {
  await town.type('eva', 'ta över');
  const whose = 'Vems';
  await town.press('eva', 'Visa ärenden', { [whose]: 'lo 399' });
  await town.press('eva', 'Visa ärenden', { [whose]: 'Lo Provperson 399' });
  expect(town.newest('eva')).toContain('ÖV-2026-0001');
  expectSmall();
  const receiver = 'Vem tar över ÖV-2026-0001';
  expect(
    await town.press('eva', 'Flytta ärendena', { [`${receiver}? Skriv`]: 'kim 002' }),
  ).toContain('Kim Provperson 002');
  await town.press('eva', 'Flytta ärendena', { [receiver]: 'Kim Provperson 002' });
  expect((await town.theCase()).index.people).toContain(idOfNth(2));
  expectSmall();

  await town.type('eva', 'frånvaro');
  expect(town.newest('eva')).toContain(SEARCH);
  const found = await town.press('eva', 'Anmäl', { 'Vem är borta? Skriv': 'örjan 001' });
  expect(found).toContain('Örjan Provperson 001');
  expectSmall();
});
