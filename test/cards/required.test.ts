import type { Action, AdaptiveCard, Input } from 'adaptivecards';
import { inputs } from '../../cards/fields.ts';
import { markRequired } from '../../cards/required.ts';
import { allShots, caseShots } from '../../src/gallery/every-card.ts';
import { situationAt } from '../../src/gallery/situation.ts';
import { inputsOf, type Node, nodesOf } from './elements.ts';

/** The client's own code, which says what a button takes along. */
const Client = require('adaptivecards/dist/adaptivecards.js') as typeof import('adaptivecards');

const MARKED = / \*$|\(valfritt\)/;
const shots = allShots();

test('every input says whether it must be filled in, and what is asked for', () => {
  const wrong = shots.flatMap(({ group, name, who, message }) =>
    inputsOf(message.card)
      .filter(
        ({ isRequired, label, errorMessage }) =>
          !(isRequired === true) === !MARKED.test(String(label)) ||
          (errorMessage === undefined && !String(label).includes('Skriv en del av')),
      )
      .map(({ id, label }) => `${group}: ${name}, ${who} ${id} ${label}`),
  );
  expect(wrong).toEqual([]);
});

test('most forms are held by the client, so that nothing is sent in vain', () => {
  const inputs = shots.flatMap(({ message }) => inputsOf(message.card));
  const held = inputs.filter(({ isRequired }) => isRequired === true);
  const marked = inputs.filter(({ label }) => / \*$/.test(String(label)));
  expect(held.length).toBeGreaterThan(2 * marked.length);
});

/** The buttons of a card as the client reads it, with those of the forms that they open. */
function buttonsIn(card: AdaptiveCard): Action[] {
  const all: Action[] = [];
  for (let at = 0; at < card.getActionCount(); at += 1) {
    const action = card.getActionAt(at);
    if (action) all.push(action);
  }
  const inner = all.flatMap((action) =>
    action instanceof Client.ShowCardAction ? buttonsIn(action.card) : [],
  );
  return [...all, ...inner];
}

test('no required input stops a button that does not ask for it', () => {
  const stopped = shots.flatMap(({ group, name, who, message }) => {
    const card = new Client.AdaptiveCard();
    card.parse(message.card);
    return buttonsIn(card).flatMap((button) => {
      const data = (button as unknown as { data?: Record<string, string> }).data;
      if (!data || typeof data !== 'object') return [];
      const inputs = Object.values(button.getReferencedInputs() ?? {}) as Input[];
      return inputs
        .filter(({ isRequired, id }) => isRequired && !isAskedBy(data, String(id)))
        .map(({ id }) => `${group}: ${name}, ${who} [${button.title}] needs ${id}`);
    });
  });
  expect(stopped).toEqual([]);
});

function isAskedBy(data: Readonly<Record<string, string>>, id: string): boolean {
  const of = id.slice(0, id.lastIndexOf('/'));
  if (data.form !== undefined) return data.go === undefined && data.form.split('#')[0] === of;
  return data.tasks === undefined ? /^(correct|ticked)\//.test(id) : data.tasks.includes(of);
}

test('every button with inputs is still sent with them', () => {
  const without = caseShots().flatMap(({ group, name, message }) =>
    nodesOf(message.card)
      .filter(({ associatedInputs }) => associatedInputs === 'none')
      .flatMap(({ title, data }) => {
        const sent = data as Readonly<Record<string, string>>;
        // What shows or starts something asks for no input.
        if (['show', 'start', 'again', 'nudge'].some((name) => sent[name] !== undefined)) return [];
        const asks = inputsOf(message.card).some(({ id }) => isAskedBy(sent, String(id)));
        return asks ? [`${group}: ${name} [${title}]`] : [];
      }),
  );
  expect(without).toEqual([]);
});

test('the days of a card that stays in the chat are not drawn anew each morning', () => {
  const moving = caseShots().flatMap(({ group, name, message, view }) =>
    nodesOf(message.card)
      .filter(({ type }) => type === 'Input.Date')
      .filter(({ min, max }) => view && (min === view.s.today || max === view.s.today))
      .map(({ id }) => `${group}: ${name} ${id}`),
  );
  expect(moving).toEqual([]);
});

test('the last day that a client lets one choose is not shut out by its own bound', () => {
  const field = { id: 'day', kind: 'day', latest: '2026-11-22' } as const;
  const drawing = {
    people: situationAt('2026-11-22T12:00:00.000Z').people,
    today: '2026-11-22',
    vs: 'Procapita',
  };
  const [day] = inputs([field], 'new', drawing, (id) => `new/${id}`);
  expect(day?.max).toBe('2026-11-23');
});

test('days have the bounds that the bot holds them to', () => {
  const days = shots.flatMap(({ message }) =>
    inputsOf(message.card).filter(({ type }) => type === 'Input.Date'),
  );
  expect(days.length).toBeGreaterThan(200);
  const free = days.filter(
    ({ id, min, max }) =>
      min === undefined && max === undefined && !/^(correct|absence)\//.test(String(id)),
  );
  expect(free.map(({ id, label }) => `${id} ${label}`)).toEqual([]);
});

describe('a card with a required input beside others', () => {
  const day: Node = {
    type: 'Input.Date',
    id: 'book@1/day',
    label: 'Vilken dag?',
    isRequired: true,
  };
  const execute = (tasks: string): Node => ({
    type: 'Action.Execute',
    title: tasks,
    data: { case: 'OV-2026-0001', tasks },
    fallback: { type: 'Action.Submit', title: tasks, data: { case: 'OV-2026-0001', tasks } },
  });
  const actions = (...all: Node[]): Node => ({ type: 'ActionSet', actions: all });

  it('keeps it required where the other buttons ask for nothing, and they take nothing along', () => {
    const [input, set] = markRequired([day, actions(execute('book@1'), execute('cannot@1'))]);
    expect(input).toEqual(day);
    const [book, cannot] = (set as { actions: Node[] }).actions;
    expect(book).not.toHaveProperty('associatedInputs');
    expect(cannot).toMatchObject({
      associatedInputs: 'none',
      fallback: { associatedInputs: 'none' },
    });
  });

  it('marks its label instead where a form on the same card would be stopped', () => {
    const until: Node = { type: 'Input.Date', id: 'pause@1/day', label: 'Till?', isRequired: true };
    const form: Node = {
      type: 'Action.ShowCard',
      title: 'Pausa',
      card: { type: 'AdaptiveCard', body: [until, actions(execute('pause@1'))] },
    };
    const [input, set] = markRequired([day, actions(execute('book@1'), form)]);
    expect(input).toEqual({ type: 'Input.Date', id: 'book@1/day', label: 'Vilken dag? *' });
    const [, shown] = (set as { actions: { card: { body: Node[] } }[] }).actions;
    expect(shown?.card.body[0]).toEqual(until);
  });
});
