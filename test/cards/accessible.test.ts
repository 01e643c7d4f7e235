import { allShots } from '../../src/gallery/every-card.ts';
import type { Shot } from '../../src/gallery/shot.ts';
import { type Node, nodesOf, wordsIn } from './elements.ts';

/*
 * What WCAG 2.1 asks of a card, and axe-core cannot see. What has to be drawn first is in
 * test/browser/accessible.test.ts.
 */

/** Returns the names of the faulty cards, each with its faults. */
function faults(find: (card: Node, shot: Shot) => readonly unknown[]): string[] {
  return allShots().flatMap((shot) =>
    find(shot.message.card as Node, shot).map(
      (fault) => `${shot.group}: ${shot.name}, ${shot.who}: ${JSON.stringify(fault)}`,
    ),
  );
}

/** The elements of a card without those of the forms that its buttons open. */
function outside(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(outside);
  if (node === null || typeof node !== 'object') return [];
  const { data, fallback, card, ...rest } = node as Node;
  return [...('type' in rest ? [node as Node] : []), ...Object.values(rest).flatMap(outside)];
}

function isAction(node: Node): boolean {
  return String(node.type).startsWith('Action.');
}

test('a card begins with its heading, below the band and a refusal', () => {
  const wrong = faults((card, { group }) => {
    if (group === 'refused on a case') {
      const [refusal, ...rest] = card.body as readonly Node[];
      const said = nodesOf(refusal).find((node) => wordsIn(node) !== undefined);
      const isFirst = said !== undefined && /^Inget är sparat/.test(wordsIn(said) ?? '');
      return isFirst && nodesOf(rest).some(({ style }) => style === 'heading') ? [] : [said];
    }
    // A card of one sentence, and nothing else, is its own title.
    if (nodesOf(card.body).filter(({ type }) => type !== 'TextRun').length === 1) return [];
    const body = card.body as readonly Node[];
    const first = body.findIndex(({ style, bleed }) => !(style !== undefined && bleed === true));
    const heads = nodesOf(body[first]).filter((node) => wordsIn(node) !== undefined);
    return heads[0]?.style === 'heading' ? [] : [heads[0] && wordsIn(heads[0])];
  });
  expect(wrong).toEqual([]);
});

test('no two buttons that are seen together have the same name', () => {
  const twice = faults((card) => {
    const forms = nodesOf(card).flatMap((node) =>
      node.type === 'Action.ShowCard' ? [node.card] : [],
    );
    return [card, ...forms].flatMap((part) => {
      const names = outside(part)
        .filter(isAction)
        .map(({ title, tooltip }) => `${title}/${tooltip ?? ''}`);
      return names.filter((name, at) => names.indexOf(name) !== at);
    });
  });
  expect(twice).toEqual([]);
});

test('a row that is one target is called by all its words, as nothing else of it is read', () => {
  const silent = faults((card) =>
    nodesOf(card).flatMap((node) => {
      const { selectAction, ...row } = node;
      if (selectAction === undefined) return [];
      const name = String((selectAction as Node).title);
      const words = nodesOf(row).flatMap((one) => wordsIn(one) ?? []);
      return words.filter((text) => text !== '›' && !name.includes(text));
    }),
  );
  expect(silent).toEqual([]);
});

test('every text goes on in a new row where it has no room', () => {
  const cut = faults((card) =>
    nodesOf(card).filter(
      ({ type, wrap }) => ['TextBlock', 'Input.ChoiceSet'].includes(String(type)) && wrap !== true,
    ),
  );
  expect(cut).toEqual([]);
});

test('every table has a row of headers, with words in each', () => {
  const bare = faults((card) =>
    nodesOf(card).filter(({ type, firstRowAsHeader, rows }) => {
      if (type !== 'Table') return false;
      const [head] = rows as readonly { readonly cells: readonly Node[] }[];
      const words = head?.cells.map((cell) => nodesOf(cell).map(wordsIn).join('').trim()) ?? [];
      return firstRowAsHeader === false || words.length === 0 || words.includes('');
    }),
  );
  expect(bare).toEqual([]);
});

/** What the words of each colour say, so that nothing is lost where no colour is seen. */
const said: Readonly<Record<string, RegExp>> = {
  attention: /[Ff]örsenad|sedan|[Ii]nge[nt] (har|är)|Nekades|[Ii]nte |^Välj |^Skriv |^Ändra /,
  warning: /i dag|Bekräfta senast|[Vv]äntar|[Ii]nte /,
  accent: /^Senast|^Väntat sedan|^Bekräfta senast|^Möte /,
  good: /\p{L}/u,
};

test('a colour says nothing that its words do not say', () => {
  const silent = faults((card) =>
    nodesOf(card).flatMap((node) => {
      const colours = [
        ...(node.type === 'Container' ? [node.style] : []),
        ...nodesOf(node.type === 'RichTextBlock' ? node.inlines : []).map(({ color }) => color),
        ...(node.type === 'TextBlock' ? [node.color] : []),
      ].filter((colour): colour is string => typeof colour === 'string');
      const words = nodesOf(node)
        .flatMap((one) => wordsIn(one) ?? [])
        .join(' ');
      return colours
        .filter((colour) => said[colour.toLowerCase()]?.test(words) === false)
        .map((colour) => [colour, words]);
    }),
  );
  expect(silent).toEqual([]);
});
