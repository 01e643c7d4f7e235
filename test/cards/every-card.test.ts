import { caseCard } from '../../cards/case/case-card.ts';
import { isDuty } from '../../src/domain/engine/case.ts';
import { wayToOwe } from '../../src/domain/engine/may-press.ts';
import { caseKinds } from '../../src/domain/kinds.ts';
import { allShots, caseShots } from '../../src/gallery/every-card.ts';
import { look, type Shot } from '../../src/gallery/shot.ts';
import { inputsOf, KNOWN, nodesOf, textsOf, titleOf, wordsIn } from './elements.ts';

/** The renderer's own parser. The package cannot be imported by name; parsing needs no DOM. */
const AdaptiveCards = require('adaptivecards/dist/adaptivecards.js');

const shots = allShots();
const cases = caseShots();
const nameOf = (shot: Shot) => `${shot.group}: ${shot.name}, ${shot.who}`;

/** Returns the names of the faulty cards, each with its faults. */
function faults(among: readonly Shot[], find: (shot: Shot) => readonly unknown[]): string[] {
  return among.flatMap((shot) =>
    find(shot).map((fault) => `${nameOf(shot)}: ${JSON.stringify(fault)}`),
  );
}

function bodyOf(shot: Shot): readonly unknown[] {
  return (shot.message.card as { body: readonly unknown[] }).body;
}

test('there are cards for every situation and role', () => {
  expect(cases.length).toBeGreaterThan(200);
  expect(shots.length).toBeGreaterThan(300);
});

test('every kind of case is among them', () => {
  expect([...new Set(cases.map(({ view }) => view?.doc.kind))].toSorted()).toEqual(
    [...caseKinds].toSorted(),
  );
});

// The parser's pattern for "lang" keeps its position between cards, so it rejects every second
// "sv".
test('the renderer parses each card without a complaint', () => {
  const complaints = faults(shots, ({ message }) => {
    const card = new AdaptiveCards.AdaptiveCard();
    const context = new AdaptiveCards.SerializationContext();
    card.parse(message.card, context);
    const events = Array.from(
      { length: context.eventCount },
      (_, at) => context.getEventAt(at).message,
    );
    const invalid: { message: string }[] = card.validateProperties().validationEvents;
    return [...events, ...invalid.map((event) => event.message)].filter(
      // A client that knows no charts drops them, and the figures stand beside them.
      (message) => !/for property "lang"|Chart\./.test(message),
    );
  });
  expect(complaints).toEqual([]);
});

test('each card says that it is of version 1.5, which Teams draws', () => {
  expect(
    faults(shots, ({ message }) =>
      (message.card as { version?: string }).version === '1.5' ? [] : ['version'],
    ),
  ).toEqual([]);
});

test('each element has only properties that there are', () => {
  const unknown = faults(shots, ({ message }) =>
    nodesOf(message.card).flatMap((node) =>
      Object.keys(String(node.type).startsWith('Chart.') ? {} : node)
        .filter((key) => key !== 'type' && !KNOWN[String(node.type)]?.includes(key))
        .map((key) => `${node.type}.${key}`),
    ),
  );
  expect(unknown).toEqual([]);
});

test('no two inputs of a card have the same id', () => {
  const twice = faults(shots, ({ message }) => {
    const ids = inputsOf(message.card).map((input) => input.id);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  });
  expect(twice).toEqual([]);
});

test('each input has a label in words, and each choice a title that is no id', () => {
  const bare = faults(shots, ({ message }) =>
    inputsOf(message.card).filter((input) => {
      const choices = (input.choices ?? []) as { title: string; value: string }[];
      // The name of a weekday may begin a label in lower case.
      return (
        !/^([A-ZÅÄÖ{]|\S+dag \d)/.test(String(input.label)) ||
        choices.some(({ title, value }) => title === '' || title === value)
      );
    }),
  );
  expect(bare).toEqual([]);
});

test('each card is below 25 000 bytes', () => {
  expect(
    faults(shots, ({ message }) =>
      Buffer.byteLength(JSON.stringify(message.card)) < 25_000 ? [] : ['too big'],
    ),
  ).toEqual([]);
});

test('the short card is smaller, and still says what to do', () => {
  for (const { view, message } of cases) {
    if (!view) continue;
    const short = caseCard(view, look, 'short');
    expect(short.summary).toBe(message.summary);
    const [less, all] = [short.card, message.card].map((card) => JSON.stringify(card).length) as [
      number,
      number,
    ];
    // A check of Link shows only its question when it waits for nobody else.
    expect(view.doc.kind === 'check' ? less <= all : less < all).toBe(true);
  }
});

test('the notice is the card’s title with its band, without any number', () => {
  const wrong = faults(shots, (shot) => {
    const [first, second] = nodesOf(bodyOf(shot)).flatMap((node) => wordsIn(node) ?? []);
    const { summary } = shot.message;
    const isNeutral = summary !== '' && !/ÖV-|LI-|AN-|ÖL-|\d{4}-\d/.test(summary);
    // These refusals may quote a number: how a date is written, or a number that is taken or
    // changed.
    const quotes = ['badDay', 'renumbered', 'alreadyWatched'].includes(shot.name);
    // A refusal is drawn on top of the card that was sent, and no new message tells of it.
    const isFirst =
      shot.view && shot.group === 'refused on a case'
        ? summary === caseCard(shot.view, look).summary
        : summary === first || summary === `${second}. ${first}`;
    return isFirst && (isNeutral || quotes) ? [] : [summary];
  });
  expect(wrong).toEqual([]);
});

test('a case’s card has a title without a full stop, and its number once', () => {
  const wrong = faults(cases, (shot) => {
    const { card } = shot.message;
    const texts = nodesOf(card).flatMap((node) => wordsIn(node) ?? []);
    const numbers = texts.filter((text) => text.includes(shot.view?.doc.number ?? '?'));
    // A check of Link has no number, so its time identifies it.
    const isOnce = shot.view?.doc.kind === 'check' ? numbers.length === 0 : numbers.length >= 1;
    const title = titleOf(card) ?? '';
    return isOnce && /^[A-ZÅÄÖ]([^.?]|\d\.\d)*$/.test(title) ? [] : [title, numbers];
  });
  expect(wrong).toEqual([]);
});

test('every card of a case with a duty says by when, or since when', () => {
  const silent = faults(cases, ({ message, view }) => {
    const owed =
      view?.own.filter((task) => isDuty(task) && wayToOwe(task, view.viewer, view.s)) ?? [];
    const [first] = nodesOf(message.card).flatMap((node) => wordsIn(node) ?? []);
    const says =
      /^(Försenad sedan|Senast|Väntat sedan|Bekräfta senast|Möte|Inget att göra nu|Bevakning pågår)/;
    return owed.length === 0 || says.test(first ?? '') ? [] : [first];
  });
  expect(silent).toEqual([]);
});

test('a button that reminds stands beside whom and of what, and says both when it is read out', () => {
  const reminds = (value: unknown) =>
    nodesOf(value).filter(
      ({ type, title, tooltip }) =>
        type === 'Action.Execute' && `${title} ${tooltip ?? ''}`.startsWith('Påminn '),
    );
  const rows = cases.flatMap(({ message }) =>
    nodesOf(message.card).filter((node) => node.type === 'ColumnSet' && reminds(node).length === 1),
  );
  expect(rows).toHaveLength(cases.flatMap(({ message }) => reminds(message.card)).length);
  expect(rows.length).toBeGreaterThan(50);
  for (const row of rows) {
    expect(textsOf(row).join(' ')).toMatch(/Väntar på .+ \(.+\)\./);
    expect(reminds(row)[0]).toMatchObject({
      title: 'Påminn',
      tooltip: expect.stringMatching(/^Påminn .+ om att .+/),
    });
  }
});

test('one person who is waited for is to consult somebody by name (R20)', () => {
  const said = cases.flatMap(({ message }) => textsOf(message.card));
  expect(
    said.filter((words) => /^Väntar på [\wÅÄÖåäö]+ [\wÅÄÖåäö]+ \([^)]*med varandra/.test(words)),
  ).toEqual([]);
  expect(said).toContain('Väntar på Bo Prov (stämma av med Bea Exempel).');
});

test('a card has at most one main button, which comes first', () => {
  const wrong = faults(cases, ({ message }) => {
    const buttons = nodesOf(message.card).filter(({ type }) => String(type).startsWith('Action.'));
    const main = buttons.filter(({ style }) => style === 'positive');
    return main.length === 0 || (main.length === 1 && buttons[0] === main[0])
      ? []
      : main.map(({ title }) => title);
  });
  expect(wrong).toEqual([]);
});

test('no button of a case’s card has a title of more than 24 letters', () => {
  const long = faults(cases, ({ message }) =>
    nodesOf(message.card)
      .filter(({ type }) => String(type).startsWith('Action.'))
      .map(({ title }) => String(title))
      .filter((title) => title.length > 24),
  );
  expect([...new Set(long.map((fault) => fault.replace(/^.*: /, '')))]).toEqual([]);
});

test('no card shouts, blames or leaves a hole', () => {
  const wrong = faults(shots, ({ message, name }) =>
    textsOf(message.card).filter(
      (text) =>
        text.trim() === '' ||
        (/!(?!$)|!$|\p{Extended_Pictographic}|undefined|\{\w+\}|\?\?|NaN/u.test(text) &&
          !name.includes('refused')),
    ),
  );
  expect(wrong).toEqual([]);
});

test('only a case’s number or a search is typed, with what not to write beside it', () => {
  const free = faults(shots, ({ message }) =>
    inputsOf(message.card).filter((input) => {
      if (input.type !== 'Input.Text') return false;
      const asksForNumber =
        /(^|\/)(vsNumber|stays)$/.test(String(input.id)) &&
        /Skriv inga namn, personnummer/.test(String(input.label));
      const looksForStaff =
        String(input.id).endsWith('~find') &&
        /en del av medarbetarens namn/.test(String(input.label));
      return (
        !(asksForNumber || looksForStaff || String(input.id).endsWith('/number')) ||
        (input.maxLength as number) > 40
      );
    }),
  );
  expect(free).toEqual([]);
});

test('no row has more buttons than Teams shows or a phone fits', () => {
  const wide = faults(shots, ({ message }) =>
    nodesOf(message.card)
      .filter((node) => node.type === 'ActionSet')
      .map((row) => (row.actions as { title: string }[]).map(({ title }) => title))
      .filter((titles) => titles.length > 3 || (titles.length > 1 && titles.join('').length > 29)),
  );
  expect(wide).toEqual([]);
});
