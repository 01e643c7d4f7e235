import { outpatientCard } from '../../cards/outpatient/case.ts';
import { viewOf } from '../../src/domain/view.ts';
import { idOf } from '../../src/tools/gallery-play.ts';
import { look } from '../../src/tools/gallery-shot.ts';
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
