import { caseCard } from '../../cards/case/case-card.ts';
import { refusalText } from '../../cards/fault-texts.ts';
import { inputs } from '../../cards/fields.ts';
import { correcting, type Filled } from '../../cards/press-data.ts';
import { readPress } from '../../cards/read-press.ts';
import { dataOf } from '../../cards/write-press.ts';
import type { Field } from '../../src/domain/engine/form.ts';
import { addDays } from '../../src/domain/time.ts';
import { viewOf } from '../../src/domain/view.ts';
import { aidSituations } from '../../src/gallery/aid-situations.ts';
import { idOf } from '../../src/gallery/demo-staff.ts';
import { allShots } from '../../src/gallery/every-card.ts';
import { caseSituations } from '../../src/gallery/outpatient-situations.ts';
import { look, viewFor } from '../../src/gallery/shot.ts';
import { nodesOf, wordsIn } from './elements.ts';

test('a fault stands at its input, and only right answers are filled in again', () => {
  const drawn = caseSituations.flatMap(({ history }) => {
    const { doc, s } = history();
    const view = viewOf(doc, idOf('bea'), s);
    const book = view?.own.find(
      (task) => task.step === 'bookInitial' && task.deadline !== undefined,
    );
    return view && book ? [{ view, id: `${book.id}/day` }] : [];
  });
  expect(drawn.length).toBeGreaterThan(0);
  for (const { view, id } of drawn) {
    const shown = (day: string, faults: Readonly<Record<string, string>>) => {
      const typed = { [id]: day, other: 'annat' };
      return nodesOf(caseCard(view, look, 'full', { notices: [], faults, alone: {}, typed }).card);
    };
    const right = addDays(view.s.today, 1);
    expect(shown(right, {}).find((node) => node.id === id)?.value).toBe(right);
    const wrong = shown('2001-02-03', { [id]: 'Välj en annan dag.' });
    const at = wrong.findIndex((node) => node.id === id);
    expect(wrong[at]?.value).toBe('');
    expect(wordsIn(wrong[at + 1] ?? {})).toBe('Välj en annan dag.');
    expect(wrong.map(wordsIn).find((words) => words !== undefined)).toBe(
      'Inget är sparat. Ändra fältet som är markerat.',
    );
    expect(JSON.stringify(wrong)).not.toMatch(/2001-02-03|annat/);
  }
});

test('the form that was refused has the main button, where the card has none', () => {
  const mains = (name: string) => {
    const shot = allShots().find((one) => one.group === 'refused on a case' && one.name === name);
    const nodes = nodesOf(shot?.message.card ?? {});
    return nodes.filter(({ style }) => style === 'positive').map(({ title }) => title);
  };
  expect(mains('a talk in the future, of nobody')).toEqual(['Spara']);
  expect(mains('"Rätta datum", a day in the future')).toEqual(['Spara']);
  expect(mains('a doubted day, after the last day')).toEqual(['Klar, med den enskilde']);
});

test('a fault in another form of the card does not show in "Rätta datum"', () => {
  const drawn = caseSituations.flatMap(({ history }) => {
    const view = viewFor('bea', history());
    const pause = view?.own.find((open) => open.step === 'pause');
    return view && pause && view.own.some(({ step }) => step === 'correct')
      ? [{ view, task: pause.id }]
      : [];
  });
  expect(drawn.length).toBeGreaterThan(0);
  const fault = 'Välj en tidigare dag.';
  for (const { view, task } of drawn) {
    const faults = { [`${task}/day`]: fault };
    const refused = { notices: [], faults, alone: {}, typed: pressedFor(task) };
    const nodes = nodesOf(caseCard(view, look, 'full', refused).card);
    const which = nodes.findIndex((node) => node.id === correcting.which);
    expect(nodes[which]?.value).toBeUndefined();
    expect(nodes.slice(which, which + 4).map(wordsIn)).not.toContain(fault);
  }
});

test('"Rätta datum" holds its day to what one of its dates allows (E1)', () => {
  const bounds = caseSituations.flatMap(({ history }) =>
    (['sara', 'bea'] as const).flatMap((who) => {
      const view = viewFor(who, history());
      const nodes = view ? nodesOf(caseCard(view, look).card) : [];
      const day = nodes.find((node) => node.id === correcting.day);
      const which = nodes.find((node) => node.id === correcting.which);
      if (!view || !day) return [];
      const { min = '', max = '' } = day as { min?: string; max?: string };
      const choices = (which?.choices ?? []) as readonly { value: string }[];
      const asked = view.own.filter(({ id }) => choices.some(({ value }) => value === id));
      for (const field of asked.flatMap(({ asks }) => asks)) {
        if (field.kind !== 'day') continue;
        expect(min <= (field.earliest ?? '')).toBe(true);
        expect(max > (field.latest ?? '')).toBe(true);
      }
      return [{ min, max }];
    }),
  );
  expect(bounds.every(({ max }) => max !== '')).toBe(true);
  expect(bounds.some(({ min }) => min !== '')).toBe(true);
});

test('a refused number is asked for again with the reason, not repeated: maybe a name', () => {
  const drawn = aidSituations.flatMap(({ history }) => {
    const view = viewFor('vilma', history());
    const task = view?.own.find((open) => open.step === 'nameInCaseSystem');
    return view && task ? [{ view, id: `${task.id}/vsNumber` }] : [];
  });
  expect(drawn.length).toBeGreaterThan(0);
  for (const { view, id } of drawn) {
    const notice = refusalText(
      { code: 'badNumber', field: 'vsNumber' },
      view.s.people,
      view.s.today,
      look,
      'nameInCaseSystem',
    );
    const shown = (typed: string) =>
      JSON.stringify(
        caseCard(view, look, 'full', {
          notices: [],
          faults: { [id]: notice },
          alone: {},
          typed: { [id]: typed },
        }).card,
      );
    expect(shown('Anna Andersson')).not.toContain('Andersson');
    expect(shown('Anna Andersson')).toContain(notice);
    const right = caseCard(view, look, 'full', {
      notices: [notice],
      faults: {},
      alone: {},
      typed: { [id]: 'MC-2026-41' },
    });
    expect(JSON.stringify(right.card)).toContain('"value":"MC-2026-41"');
  }
});

const dayField: Field = { id: 'day', kind: 'day', initial: '2026-01-12', latest: '2026-01-12' };
const choiceField: Field = { id: 'unit', kind: 'one', of: ['VO', 'FH'] };
test.each<[Field, string, string | undefined]>([
  [dayField, '2026-01-11', '2026-01-11'],
  [dayField, '2026-01-13', ''],
  [dayField, '', ''],
  [dayField, 'i morgon', ''],
  [choiceField, 'FH', 'FH'],
  [choiceField, 'Anna', undefined],
])(
  'of what was typed only what the field asks for stands there again: %j %s',
  (field, typed, shown) => {
    const drawing = {
      people: { staff: { units: [], people: [] }, absences: [], channels: [] },
      today: '2026-01-12',
      vs: '',
    };
    const [input] = inputs([field], 'assign', drawing, (id) => `assign/${id}`, {
      values: { [field.id]: typed },
    });
    expect(input?.value ?? undefined).toBe(shown);
  },
);

/** Returns what the bot reads from a press on the button of one task. */
function pressedFor(task: string): Filled {
  const read = readPress(dataOf({ kind: 'answer', case: 'OV-2026-0014', tasks: [task] }));
  return read?.kind === 'answer' ? { ...read.answers } : {};
}
