import { text } from '../../cards/elements.ts';
import { allShots } from '../../src/tools/gallery-cards.ts';
import { nodesOf, wordsIn } from './elements.ts';

test('a name that is written as Markdown is shown as it is written', () => {
  const name = '[Eva](https://elsewhere.test) **Skiss** _Prov_';
  expect(text(name, { weight: 'Bolder', spacing: 'Small' })).toEqual({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: name, weight: 'Bolder' }],
    spacing: 'Small',
  });
});

test('no card has words that a client reads as Markdown: every line is made of runs', () => {
  const nodes = allShots().flatMap(({ message }) => nodesOf(message.card));
  expect(nodes.filter((node) => ['TextBlock', 'FactSet'].includes(String(node.type)))).toEqual([]);
  expect(nodes.filter((node) => wordsIn(node) !== undefined).length).toBeGreaterThan(1000);
});
