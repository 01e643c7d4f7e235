import { openDatabase } from '../../src/cosmos/client.ts';
import { createFileLinks } from '../../src/cosmos/file-link-store.ts';
import type { Person, Staff } from '../../src/domain/people/people.ts';
import { unitOf } from '../../src/domain/people/staff-list.ts';
import { addMinutes } from '../../src/domain/time.ts';
import { buttonsOf, dataOf, textOf } from '../support/card-reader.ts';
import { saidIn } from '../support/faulty-town.ts';
import { idOf, type Name, nameOf, stranger } from '../support/people.ts';
import { staffFileOf } from '../support/staff-file.ts';
import { emulatorForFile, startTown, type Town } from '../support/town.ts';
import { twoUnits } from '../support/two-units.ts';
import { keptIn } from '../support/unchanged.ts';
import { type Kind, kinds } from './matrix-situations.ts';

/**
 * Here every role, in the same unit and in others, tries everything that a card offers its parties.
 * Each attempt is refused in the same words and logged, and nothing changes (docs/routines.md).
 */
const emulator = emulatorForFile();
const NOTHING = 'Ärendet finns inte eller så saknar du behörighet.';
const STRANGER = 'Du finns inte i personallistan. Be din närmaste chef att lägga till dig.';

let town: Town;

type Outsider = { readonly id: string; readonly name: string; readonly as: string };

/**
 * Picks the people who may not see the case: one for each role, unit and relation to those who may.
 */
function outsidersOf(may: readonly Name[], { people, units }: Staff): Outsider[] {
  const insiders = people.filter(({ id }) => may.some((name) => idOf(name) === id));
  const kindOf = (person: Person) => {
    const roles = person.roles.map(
      ({ role, unit }) => `${role} of ${unitOf({ staff: twoUnits, absences: [] }, unit)?.name}`,
    );
    const manages = units
      .filter(({ manager }) => manager === person.id)
      .map(({ name }) => `manager of ${name}`);
    const deputyOf = insiders
      .filter(({ deputy }) => deputy === person.id)
      .map(({ id }) => `deputy of ${nameOf(id)}`);
    return [...roles, ...manages, ...deputyOf, ...(person.linkAccess ? ['with Link'] : [])].join(
      ', ',
    );
  };
  const outside = people
    .filter((person) => !insiders.includes(person))
    .map((person) => ({ ...person, as: kindOf(person) }));
  const one = outside.filter(
    (person, at) => outside.findIndex(({ as }) => as === person.as) === at,
  );
  return [...one, { ...stranger, as: 'a stranger' }];
}

type Data = Readonly<Record<string, string>>;

/** These may be pressed on an old card, whatever the parties' newest cards show. */
const ALWAYS: readonly Data[] = [
  { show: 'case' },
  { show: 'history' },
  { again: 'yes' },
  { tasks: 'undo@1' },
];

/**
 * Returns what the buttons of the case send, on the cards of everybody who may see it. Each step
 * comes once, and ALWAYS is added.
 */
function pressesOn({ id }: Kind, may: readonly Name[]): Data[] {
  const live = may.flatMap((who) =>
    town
      .cards(who)
      .flatMap(buttonsOf)
      .map((button) => dataOf(button)),
  );
  const ofCase = live.filter((data) => data.case === id);
  const always = ALWAYS.map((data): Data => ({ ...data, case: id }));
  const known = new Map(
    [...ofCase, ...always].map((data) => [`${data.show} ${data.again} ${data.tasks}`, data]),
  );
  return [...known.values()];
}

async function linksFor(id: string, people: readonly Outsider[]): Promise<string[]> {
  const { database, close } = await openDatabase(town.config.cosmos);
  const links = createFileLinks(database);
  const tokens = people.map((person) =>
    links.make({ person: person.id, case: id, until: addMinutes(town.now(), 5) }),
  );
  await Promise.all(tokens).finally(close);
  return Promise.all(tokens);
}

async function typedBy(who: Outsider, words: string): Promise<string> {
  const before = town.teams.messages(who).length;
  await town.client.say(who, words);
  return town.teams
    .messages(who)
    .slice(before)
    .map(({ card }) => textOf(card))
    .join();
}

/** Returns how many attempts of each person have been refused so far. */
async function refused(): Promise<(who: Outsider) => number> {
  const lines = (await town.accessLines()).filter(({ allowed }) => !allowed);
  return ({ id }) => lines.filter(({ who }) => who === id).length;
}

/**
 * Tries everything that this person can, and returns the answer to each attempt. All run at the
 * same time except what is typed.
 */
async function triedBy(
  who: Outsider,
  kind: Kind,
  presses: readonly Data[],
  token: string,
): Promise<string[]> {
  const pressed = presses.map(async (data) => saidIn(await town.client.press(who, { data })));
  const refreshed = town.client
    .press(who, { data: { case: kind.id }, trigger: 'automatic' })
    .then(saidIn);
  const inChannel = kind.typed.length > 0 ? [] : presses.filter((data) => data.again === undefined);
  const posted = inChannel.map(async (data) =>
    saidIn(await town.client.press(who, { data }, { channel: '19:vo@thread.tacv2' })),
  );
  const submitted = presses.slice(0, 1).map((data) => town.client.submit(who, data));
  const file = await fetch(`http://127.0.0.1:${town.service.port}/skriv-ut/${token}`, {
    method: 'POST',
  });
  const said = [...(await Promise.all([...pressed, ...posted])), await refreshed];
  await Promise.all(submitted);
  for (const number of kind.typed)
    for (const words of ['ärende', 'skriv ut']) said.push(await typedBy(who, `${words} ${number}`));
  return [...said, `file: ${file.status}`];
}

describe.each(Object.entries(kinds))('%s', (_, kind) => {
  beforeAll(async () => {
    town = await startTown(emulator(), {
      at: '2026-01-12 08:00',
      staffFile: staffFileOf(twoUnits).path,
    });
  });
  afterAll(() => town.stop());

  test.each(kind.situations)('$name', async ({ reach, may }) => {
    await reach(town);
    await town.settled();
    const presses = pressesOn(kind, may);
    // The case exists, and its cards have buttons of their own.
    expect(presses.length).toBeGreaterThan(ALWAYS.length);
    const outsiders = outsidersOf(may, twoUnits);
    for (const who of outsiders) await town.client.say(who, 'hjälp');
    const before = await keptIn(town);
    // A link works only once, whatever the answer is, so every person needs their own.
    const tokens = await linksFor(kind.id, outsiders);
    const wrong: string[] = [];
    const refusedBefore = await refused();
    const attempts = new Map<Outsider, number>();
    for (const [at, who] of outsiders.entries()) {
      const said = await triedBy(who, kind, presses, tokens[at] as string);
      const others = said.filter(
        (words) => words !== (who.id === stranger.id ? STRANGER : NOTHING) && words !== 'file: 404',
      );
      if (others.length > 0) wrong.push(`${who.as}: ${others[0]}`);
      attempts.set(who, said.length + 1);
    }
    await town.settled();
    const refusedAfter = await refused();
    for (const [who, count] of attempts) {
      const lines = refusedAfter(who) - refusedBefore(who);
      if (lines !== count) wrong.push(`${who.as}: ${lines} lines of ${count} attempts`);
    }
    expect(wrong).toEqual([]);
    expect(await keptIn(town)).toEqual(before);
  });
});
