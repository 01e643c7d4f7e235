import {
  fieldsOf,
  hasHeading,
  isOneSentence,
  partsOf,
  saysByWhen,
  showsRuleCode,
} from '../../src/gallery/card-parts.ts';
import { allShots } from '../../src/gallery/every-card.ts';
import { framesOf } from '../../src/gallery/frames.ts';
import type { Measured } from '../../src/gallery/measure.ts';
import { tableOf, tableText } from '../../src/gallery/table.ts';

const words = (text: string, more = {}) => ({ type: 'TextBlock', text, ...more });
const card = (...body: object[]) => ({ type: 'AdaptiveCard', body });
const buttons = (...actions: object[]) => ({ type: 'ActionSet', actions });

test('a card says by when only above its first button, in words that stand open', () => {
  const due = words('Senast tisdag 3 februari');
  expect(saysByWhen(card(due, buttons()))).toBe(true);
  expect(saysByWhen(card(words('Skriv planen'), buttons(), due))).toBe(false);
  const folded = { type: 'Container', isVisible: false, items: [due] };
  expect(saysByWhen(card(folded, buttons()))).toBe(false);
});

test('a heading in what a button opens is no heading of the card', () => {
  const form = { type: 'Action.ShowCard', card: card(words('Boka', { style: 'heading' })) };
  expect(hasHeading(card(buttons(form)))).toBe(false);
  expect(hasHeading(card(words('Boka', { style: 'heading' })))).toBe(true);
});

test('a card of one sentence and nothing else needs no heading', () => {
  expect(isOneSentence(card(words('Varsågod.')))).toBe(true);
  expect(isOneSentence(card(words('Är du tillbaka?'), buttons()))).toBe(false);
});

test('fields are counted in forms too, and those that say whether they must be filled in', () => {
  const form = { type: 'Action.ShowCard', card: card({ type: 'Input.Text', label: 'Nummer' }) };
  const day = { type: 'Input.Date', label: 'Vilken dag?', isRequired: true };
  const time = { type: 'Input.Time', label: 'Klockan (valfritt)' };
  expect(fieldsOf(card(day, time, buttons(form)))).toEqual({ all: 3, marked: 2 });
});

test('the code of a rule is found in words, but no number of a case', () => {
  expect(showsRuleCode(card(words('Enligt R25')))).toBe(true);
  expect(showsRuleCode(card(words('Ärende ÖV-2026-0014, S-14')))).toBe(false);
});

test('what a button sends is no part of what is read', () => {
  const press = { type: 'Action.Execute', title: 'Spara', data: { type: 'secret' } };
  expect(partsOf(card(buttons(press)), 'all').map(({ type }) => type)).toEqual([
    'AdaptiveCard',
    'ActionSet',
    'Action.Execute',
  ]);
});

test('what is read, and not acted on, is counted apart', () => {
  const one = (more: Partial<Measured>): Measured => ({
    group: 'start',
    name: '',
    who: '',
    summary: '',
    card: card(),
    bytes: 10,
    routine: 'outpatient',
    owes: false,
    isRead: false,
    height358: 900,
    height390: 900,
    cutAt320: [],
    cutAt358: [],
    cutAtTwice: [],
    outOfOrder: [],
    ...more,
  });
  const rows = Object.fromEntries(
    tableOf([
      one({}),
      one({ height358: 300, owes: true }),
      one({ routine: undefined, group: 'dialogs' }),
      one({ routine: undefined, group: 'lists' }),
      one({ routine: undefined, isRead: true }),
    ]),
  );
  expect(rows['cards of a case and forms over 844 px at 358 px']).toBe('2');
  expect(rows['lists, letters and notices over 844 px at 358 px']).toBe('1');
  expect(rows['own control, the unit and histories over 844 px at 358 px']).toBe('1');
  expect(rows['cards with a duty that say by when']).toBe('0 of 1');
  expect(rows['median height of a card of R at 358 px']).toBe('900 px');
});

test('two tables stand beside each other, row by row', () => {
  const text = tableText(['before', 'now'], [[['cards', '2']], [['cards', '3']]]);
  expect(text.split('\n')[1]).toMatch(/^cards +2 +3$/);
});

test('a frame says whose duty it is, how big it is, and what is only read', () => {
  const frames = framesOf(allShots());
  expect(frames.filter(({ owes }) => owes).length).toBeGreaterThan(200);
  expect(frames.some(({ isRead }) => isRead)).toBe(true);
  for (const { card: drawn, bytes } of frames)
    expect(bytes).toBe(Buffer.byteLength(JSON.stringify(drawn)));
});

test('the gallery shows numbers as people read them', () => {
  const shown = framesOf(allShots()).flatMap(({ card: drawn, summary }) => [
    summary,
    ...partsOf(drawn, 'all').flatMap(({ text, inlines, title, label, tooltip }) =>
      [text, JSON.stringify(inlines), title, label, tooltip].map((one) => String(one ?? '')),
    ),
  ]);
  expect(shown.filter((one) => /\b(OV|OL)-\d{4}/.test(one))).toEqual([]);
});
