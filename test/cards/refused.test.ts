import { caseCard } from '../../cards/case/card.ts';
import { inputs } from '../../cards/fields.ts';
import { refusalText } from '../../cards/notices.ts';
import { outpatientCard } from '../../cards/outpatient/case.ts';
import type { Field } from '../../src/domain/form.ts';
import { viewOf } from '../../src/domain/view.ts';
import { aidSituations } from '../../src/tools/gallery-cards.ts';
import { idOf } from '../../src/tools/gallery-play.ts';
import { look, viewFor } from '../../src/tools/gallery-shot.ts';
import { caseSituations } from '../../src/tools/gallery-situations.ts';

test('a day that was typed and refused stands in the card again, and only there', () => {
  const drawn = caseSituations.flatMap(({ history }) => {
    const { doc, s } = history();
    const view = viewOf(doc, idOf('bea'), s);
    const book = view?.own.find((task) => task.step === 'bookInitial' && task.deadline !== undefined);
    return view && book ? [{ view, id: `${book.id}/day` }] : [];
  });
  expect(drawn.length).toBeGreaterThan(0);
  for (const { view, id } of drawn) {
    const { card } = outpatientCard(view, look, 'full', {
      notice: 'Välj en annan dag.',
      typed: { [id]: '2001-02-03', other: 'annat' },
    });
    const json = JSON.stringify(card);
    expect(json).toContain('"value":"2001-02-03"');
    expect(json).toContain('Välj en annan dag.');
    expect(json).not.toContain('annat');
  }
});

test('a number of the case system that was refused is asked for again, with why, and is not repeated: it may be a name', () => {
  const drawn = aidSituations.flatMap(({ history }) => {
    const view = viewFor('vilma', history());
    const task = view?.own.find((open) => open.step === 'nameInCaseSystem');
    return view && task ? [{ view, id: `${task.id}/vsNumber` }] : [];
  });
  expect(drawn.length).toBeGreaterThan(0);
  for (const { view, id } of drawn) {
    const notice = refusalText({ code: 'badNumber', field: 'vsNumber' }, view.s.people, view.s.today, look, 'nameInCaseSystem');
    const shown = (typed: string) => JSON.stringify(caseCard(view, look, 'full', { notice, typed: { [id]: typed } }).card);
    expect(shown('Anna Andersson')).not.toContain('Andersson');
    expect(shown('Anna Andersson')).toContain(notice);
    expect(shown('MC-2026-41')).toContain('"value":"MC-2026-41"');
  }
});

const dayField: Field = { id: 'day', kind: 'day', initial: '2026-01-12', latest: '2026-01-12' };
const choiceField: Field = { id: 'unit', kind: 'one', of: ['VO', 'FH'] };
test.each<[Field, string, string | undefined]>([
  [dayField, '2026-01-13', '2026-01-13'],
  [dayField, '', ''],
  [dayField, 'i morgon', '2026-01-12'],
  [choiceField, 'FH', 'FH'],
  [choiceField, 'Anna', undefined],
])('of what was typed only what the field asks for stands there again: %j %s', (field, typed, shown) => {
  const drawing = { people: { staff: { units: [], people: [] }, absences: [], channels: [] }, today: '2026-01-12', vs: '' };
  const [input] = inputs([field], 'assign', drawing, (id) => id, { [field.id]: typed });
  expect(input?.value ?? undefined).toBe(shown);
});
