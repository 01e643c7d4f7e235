import { type Filled, type PressData, tickedWith, ticking } from '../../cards/press-data.ts';
import { readPress } from '../../cards/read-press.ts';
import { dataOf } from '../../cards/write-press.ts';
import { allShots } from '../../src/gallery/every-card.ts';
import { inputsOf, pressables } from './elements.ts';

const shots = allShots();

test('an input of a card has a slash in its id, and no name of own data has one', () => {
  const inputs = shots.flatMap(({ message }) => inputsOf(message.card).map(({ id }) => String(id)));
  expect(inputs.length).toBeGreaterThan(500);
  expect(inputs.filter((id) => !/^[^/]+\/[^/]+$/.test(id))).toEqual([]);
  const names = shots
    .flatMap(({ message }) => pressables(message.card))
    .flatMap(({ data }) => Object.keys(data).filter((key) => !key.includes('/')));
  expect([...new Set(names)].sort()).toEqual([
    'again',
    'as',
    'case',
    'dialog',
    'form',
    'from',
    'go',
    'month',
    'nudge',
    'page',
    'post',
    'says',
    'show',
    'start',
    'swap',
    'tasks',
    'unit',
    'yearOf',
  ]);
});

test('every button of every card is read', () => {
  const unread = shots.flatMap(({ group, name, message }) =>
    pressables(message.card)
      .filter(({ data }) => readPress(data) === undefined)
      .map(({ title }) => `${group}: ${name} [${title}]`),
  );
  expect(unread).toEqual([]);
});

const presses: readonly PressData[] = [
  { kind: 'start', what: 'menu' },
  { kind: 'start', what: 'admission', apart: true },
  { kind: 'form', dialog: 'new', form: 'new', run: '3f9c01ab', answers: {} },
  { kind: 'form', dialog: 'rota', form: 'days', run: '3f9c01ab', way: 'back', answers: {} },
  { kind: 'form', dialog: 'case', form: 'case', run: '3f9c01ab', way: 'cancel', answers: {} },
  { kind: 'mine', page: 2 },
  { kind: 'watches', page: 3 },
  { kind: 'ownControl', month: '2026-01' },
  { kind: 'ownControl', month: '2026-01', asText: true },
  { kind: 'ownControl', month: '2026-01', page: 2 },
  { kind: 'ownControlYear', unit: 'insatser' },
  { kind: 'ownControlYear', unit: 'insatser', asText: true },
  { kind: 'case', case: 'OV-2026-0014' },
  { kind: 'history', case: 'OV-2026-0014' },
  { kind: 'sendAgain', case: 'LI-2026-0031' },
  { kind: 'swap', swap: 'Wc1Xo3bNHq0yQk5T_a2-9Z', says: 'yes' },
  { kind: 'swap', swap: 'Wc1Xo3bNHq0yQk5T_a2-9Z', says: 'no' },
  { kind: 'nudge', case: 'OV-2026-0014', tasks: ['grant@6:bea', 'start@6'] },
  {
    kind: 'answer',
    case: 'check:VO:2026-01-12:1',
    tasks: ['confirm@1'],
    answers: { 'confirm@1/found': 'something' },
    from: 'LI-2026-0031',
  },
];

test.each(presses)('what a button sends is read back: %j', (press) => {
  expect(readPress(dataOf(press))).toEqual(press);
});

test.each(presses)('no input changes what a button says of itself: %j', (press) => {
  const inputs: Filled = Object.fromEntries(
    Object.keys(dataOf(press)).map((name) => [`any/${name}`, 'something else']),
  );
  const { answers: _, ...own } = { answers: {}, ...press };
  expect(readPress({ ...dataOf(press), ...inputs })).toMatchObject(own);
});

test('the choice of a form of buttons is no way out of it, whatever it is called', () => {
  const press: PressData = {
    kind: 'form',
    dialog: 'admission',
    form: 'proposal',
    answers: { 'proposal/go': 'cancel' },
  };
  expect(readPress(dataOf(press))).toMatchObject({ answers: { go: 'cancel' } });
  expect(readPress(dataOf(press))).not.toHaveProperty('way');
});

test('a tick that answers its task names the task, and two answers are no choice of it', () => {
  const read = (...ticks: string[]) =>
    readPress({ ...dataOf({ kind: 'answer', case: 'OL-2026-0001' }), [ticking]: ticks.join() });
  const none = tickedWith('moveFile@2', 'file', 'none');
  expect(read('writeNotes@2', none)).toMatchObject({
    tasks: ['writeNotes@2', 'moveFile@2'],
    answers: { 'moveFile@2/file': 'none' },
  });
  expect(read(none, tickedWith('moveFile@2', 'file', 'moved'))).toMatchObject({
    tasks: ['moveFile@2'],
    answers: { 'moveFile@2/file': 'none,moved' },
  });
});

test('an answer to a swap of days that is neither yes nor no is not read as a no', () => {
  for (const says of ['', 'maybe', undefined])
    expect(readPress({ swap: 'Wc1Xo3bNHq0yQk5T_a2-9Z', says })).toBeUndefined();
});
