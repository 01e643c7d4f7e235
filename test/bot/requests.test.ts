import { A1 } from '../support/aid-walk.ts';
import type { Filled } from '../support/card-reader.ts';
import { type Counted, countCost, countIn } from '../support/counted-cost.ts';
import type { Name } from '../support/people.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import type { TownOptions } from '../support/town-options.ts';
import { type CostName, costNames, costs } from '../support/what-costs.ts';

/*
 * What each press, word, reminder, check of Link and idle sweep costs in requests (docs/design.md).
 * The numbers are exact: one more turns its row red, and whoever saves one writes it down here. A
 * query is two requests, because the client asks for its plan besides. Many documents by their ids
 * are one.
 */

/**
 * The requests to the database until the answer, those of all that is sent because of it, how many
 * of both write in the container of cases, and the requests to Teams.
 */
type Budget = readonly [answered: number, sends: number, writes: number, teams: number];

/** What the bench prices. Each is the next thing to happen in a town of its own. */
const budgets = {
  openCase: [9, 1, 2, 2],
  assign: [4, 2, 3, 4],
  inform: [4, 1, 2, 1],
  start: [4, 1, 2, 4],
  readCarePlan: [4, 1, 2, 3],
  bookMeeting: [4, 1, 2, 5],
  holdMeeting: [4, 1, 2, 3],
  writePlan: [4, 1, 2, 3],
  bookFollowUp: [4, 1, 2, 4],
  holdFollowUp: [4, 1, 2, 3],
  closeCase: [4, 2, 3, 6],
  undo: [4, 1, 2, 5],
  nudge: [4, 1, 2, 2],
  absence: [6, 14, 12, 3],
  mine: [6, 0, 1, 1],
  showCase: [4, 1, 2, 3],
  history: [5, 0, 1, 1],
  unit: [5, 0, 1, 1],
  ownControl: [4, 0, 0, 1],
  newCase: [4, 0, 0, 1],
  help: [1, 0, 0, 1],
  absenceWord: [4, 0, 0, 1],
  wakeAfterPress: [0, 3, 2, 2],
  dueCard: [0, 4, 2, 1],
  planning: [0, 2, 1, 0],
  listLine: [0, 4, 3, 1],
  listLineMore: [0, 4, 2, 1],
  list: [0, 6, 2, 1],
  ready: [0, 6, 0, 0],
  idleSweep: [0, 2, 0, 0],
  checkDue: [0, 23, 10, 5],
  checkConfirmed: [4, 1, 2, 2],
  checkLate: [0, 13, 3, 4],
  admission: [6, 0, 0, 0],
  admit: [6, 4, 3, 3],
  takeWatch: [4, 10, 8, 3],
  takeDialogue: [4, 2, 2, 3],
  whoWatches: [5, 0, 1, 1],
} as const satisfies Record<CostName, Budget>;

/** The rest, one after the other in one town: what happens, how, and its budget. */
type Row = readonly [what: string, how: Work, budget: Budget];

/** Prepares it, and gives what is counted. */
type Work = (town: Town) => Promise<() => Promise<unknown>>;

const TODAY = '2026-01-12';
const OPENED = { 'Vilken dag fattades beslutet': TODAY, 'Vilken dag skapades uppdraget': TODAY };
const NAMED = { 'Vem blir behandlare': ['Bea Exempel'] };

const outpatient: readonly Row[] = [
  [...type('sara', 'nytt uppdrag'), [5, 0, 0, 3]],
  [...press('sara', 'Skicka till Eva Skiss', OPENED), [9, 2, 2, 2]],
  [...press('eva', 'Utse behandlare', NAMED), [4, 3, 3, 4]],
  [...refresh('eva', 'Informationen är lämnad'), [3, 0, 0, 0]],
  [...type('eva', 'mina ärenden'), [6, 0, 1, 1]],
  [...press('eva', 'Visa'), [4, 1, 2, 2]],
  [...type('eva', 'öppna 1'), [6, 1, 2, 3]],
  [...type('eva', 'enheten'), [5, 0, 1, 1]],
  [...type('maj', 'enheten'), [6, 0, 1, 1]],
  [...type('eva', 'egenkontroll'), [4, 0, 0, 1]],
  [...press('eva', 'Visa januari 2026'), [4, 0, 0, 0]],
  [...type('eva', 'meny'), [1, 0, 0, 1]],
  [...type('eva', 'om rutinen'), [1, 0, 0, 1]],
  [...type('eva', 'hej'), [1, 0, 0, 1]],
  [...type('eva', 'tack'), [0, 0, 0, 1]],
  [...type('eva', 'english'), [0, 0, 0, 1]],
  [...type('eva', 'mina ärden'), [6, 0, 1, 1]],
  [...type('eva', 'något helt annat'), [1, 0, 0, 1]],
  [...type('eva', 'ta över'), [4, 0, 0, 1]],
  [...type('eva', 'avbryt'), [2, 0, 0, 2]],
  [...type('sara', 'frånvaro'), [4, 0, 0, 1]],
  [...press('sara', 'Anmäl'), [6, 14, 12, 3]],
  [...type('simon', 'mina ärenden'), [7, 0, 1, 1]],
  [...type('sara', 'frånvaro'), [1, 0, 0, 1]],
  [...press('sara', 'Ja, jag är tillbaka'), [4, 11, 9, 3]],
];

const aid: readonly Row[] = [
  [...type('vilma', 'inskrivning'), [5, 0, 0, 3]],
  [...press('vilma', 'Visa förslag', A1), [6, 0, 0, 0]],
  [...press('vilma', 'Skrivet, meddela FH'), [6, 5, 3, 3]],
  [...press('frida', 'Jag tar över bevakningen'), [4, 10, 8, 3]],
  [...type('ulrika', 'enheten'), [8, 0, 1, 1]],
  [...type('ulrika', 'mina ärenden'), [5, 0, 1, 1]],
  [...type('ulrika', 'egenkontroll'), [4, 0, 0, 1]],
  [...type('vilma', 'ansökan'), [4, 0, 0, 1]],
  [...type('vilma', 'byt dag'), [6, 0, 0, 2]],
  [...type('ulrika', 'bevakningslista'), [6, 0, 0, 1]],
  [...press('ulrika', 'Visa veckan', { 'Vilken vecka': TODAY }), [5, 0, 0, 0]],
  [...press('ulrika', 'Spara listan', { 'Måndag 12 januari': 'Vilma Exempel' }), [8, 4, 3, 0]],
];

function type(who: Name, text: string): [string, Work] {
  return [`${who} types "${text}"`, async (town) => () => town.client.say(personNamed(who), text)];
}

function press(who: Name, title: string, filled?: Filled): [string, Work] {
  const work: Work = async (town) => () => town.press(who, title, filled, { unsettled: true });
  return [`${who} presses [${title}]`, work];
}

/** A client that refreshes, by itself, the card that has this button. */
function refresh(who: Name, title: string): [string, Work] {
  const work: Work = async (town) => {
    const { data, replyToId } = town.button(who, title);
    const asked = { verb: 'press', data, replyToId, trigger: 'automatic' } as const;
    return () => town.client.press(personNamed(who), asked);
  };
  return [`${who}'s client refreshes the card of [${title}]`, work];
}

const emulator = emulatorForFile();

function budgetOf({ untilAnswer, afterwards }: Counted): Budget {
  const all = [...untilAnswer, ...afterwards];
  const ofDatabase = (asked: Counted['untilAnswer']) =>
    asked.filter(({ kind }) => !kind.endsWith(' Teams')).length;
  const writes = all.filter(({ kind }) => /^(create|replace|patch|delete) cases$/.test(kind));
  return [
    ofDatabase(untilAnswer),
    ofDatabase(afterwards),
    writes.length,
    all.length - ofDatabase(all),
  ];
}

test.each(costNames.map((name) => [costs[name].name, name] as const))('%s', async (_, name) => {
  expect(budgetOf(await countCost(emulator(), name))).toEqual(budgets[name]);
});

describe.each<[string, TownOptions, readonly Row[]]>([
  ['outpatient care', {}, outpatient],
  ['aid', { aid: true, at: '2026-01-12 09:00' }, aid],
])('%s', (_, options, rows) => {
  let town: Town;

  beforeAll(async () => {
    town = await startTown(emulator(), options);
    // The client has read the container's partitions.
    await town.service.store.casesIn(['OV-2026-0001']);
  });
  afterAll(() => town.stop());

  test.each(rows)('%s', async (_, how, budget) => {
    const work = await how(town);
    expect(budgetOf(await countIn(town, emulator(), work))).toEqual(budget);
  });
});
