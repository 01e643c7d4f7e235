import { handlerName, seenAid } from '../../cards/aid/seen.ts';
import { text } from '../../cards/elements.ts';
import type { AidKind } from '../../src/domain/aid/aid.ts';
import type { CaseView } from '../../src/domain/view.ts';
import { demoStaff } from '../../src/gallery/demo-staff.ts';
import { allShots } from '../../src/gallery/every-card.ts';
import { look } from '../../src/gallery/shot.ts';
import { nodesOf, textsOf, wordsIn } from './elements.ts';

test('a name that is written as Markdown is shown as it is written', () => {
  const name = '[Eva](https://elsewhere.test) **Skiss** _Prov_';
  expect(text(name, { weight: 'Bolder', spacing: 'Small' })).toEqual({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: name, weight: 'Bolder' }],
    spacing: 'Small',
  });
});

test('only headings are read as Markdown, and none of them holds a name', () => {
  const shots = allShots();
  const nodes = shots.flatMap(({ message }) => nodesOf(message.card));
  const names = demoStaff.people.map(({ name }) => name);
  const read = nodes.filter((node) => ['TextBlock', 'FactSet'].includes(String(node.type)));
  expect(read.filter(({ style }) => style !== 'heading')).toEqual([]);
  expect(read.filter(({ text }) => names.some((name) => String(text).includes(name)))).toEqual([]);
  expect(nodes.filter((node) => wordsIn(node) !== undefined).length).toBeGreaterThan(1000);
});

test('a unit of which nobody is named is called by its name', () => {
  const view = allShots().find((shot) => shot.view?.doc.kind === 'watch')
    ?.view as CaseView<AidKind>;
  const seen = seenAid(view, look);
  expect(handlerName({ ...seen, state: { ...seen.state, people: {} } }, 'FH')).toBe('FH');
});

test('no card speaks of "någon" where a name is to stand', () => {
  const said = allShots().flatMap(({ name, message }) =>
    textsOf(message.card).map((words) => `${name}: ${words}`),
  );
  const unnamed = /(^|[.:] )[Nn]ågon([,:.]| har | vill | ber |$)|Prata med någon( och|\.)/;
  expect(said.filter((words) => unnamed.test(words))).toEqual([]);
});
