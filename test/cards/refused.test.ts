import { caseCard } from '../../cards/case/card.ts';
import { refusalText } from '../../cards/notices.ts';
import { outpatientCard } from '../../cards/outpatient/case.ts';
import { viewOf } from '../../src/domain/view.ts';
import { aidSituations } from '../../src/tools/gallery-cards.ts';
import { idOf } from '../../src/tools/gallery-play.ts';
import { look, viewFor } from '../../src/tools/gallery-shot.ts';
import { caseSituations } from '../../src/tools/gallery-situations.ts';

test('what was typed and refused stands in the card again, and only there', () => {
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

test('a number of the case system that was refused stands in the card between VO and FH again, with why', () => {
  const drawn = aidSituations.flatMap(({ history }) => {
    const view = viewFor('vilma', history());
    const task = view?.own.find((open) => open.step === 'nameInCaseSystem');
    return view && task ? [{ view, id: `${task.id}/vsNumber` }] : [];
  });
  expect(drawn.length).toBeGreaterThan(0);
  for (const { view, id } of drawn) {
    const notice = refusalText({ code: 'missing', field: 'vsNumber' }, view.s.people, view.s.today, look, 'nameInCaseSystem');
    const json = JSON.stringify(caseCard(view, look, 'full', { notice, typed: { [id]: 'x!' } }).card);
    expect(json).toContain('"value":"x!"');
    expect(json).toContain('Fyll i ”Ärendets nummer”.');
  }
});
