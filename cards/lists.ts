import type { Situation } from '../src/domain/case.ts';
import { type LetterDocument, stateOf } from '../src/domain/document.ts';
import type { Item, Lists } from '../src/domain/lists.ts';
import type { Outpatient } from '../src/domain/outpatient/outpatient.ts';
import { type PersonId, standInFor } from '../src/domain/people.ts';
import { actionSet, adaptiveCard, type Element, heading, lead, press, quiet, text } from './elements.ts';
import { type CardMessage, type Look, nameOf } from './look.ts';
import { awaitedText } from './outpatient/awaited.ts';
import { card, dayText, letters, lists } from './texts.ts';

/** How many lines a card of a list has; the rest is on further pages. */
const PAGE = 8;

/** "Mina ärenden": what waits for the reader first, then what they wait for, late on top, in pages. */
export function mineCard(all: Lists, s: Situation, look: Look, page = 1): CardMessage {
  const lines = [
    ...all.mine.map((item) => ({ item, part: 'mine' })),
    ...all.told.map((item) => ({ item, part: lists.told })),
    ...all.awaited.map((item) => ({ item, part: lists.awaited })),
  ];
  const pages = Math.max(1, Math.ceil(lines.length / PAGE));
  const at = Math.min(Math.max(1, page), pages);
  const shown = lines.slice((at - 1) * PAGE, at * PAGE);
  const words = all.mine.length > 0 ? lists.mine : lists.nothing;
  const body: Element[] = [lead(words)];
  shown.forEach(({ item, part }, index) => {
    if (part !== 'mine' && shown[index - 1]?.part !== part) body.push(heading(part));
    body.push(...drawn(item, s, look));
  });
  if (pages > 1) {
    body.push(quiet(lists.page(at, pages)));
    if (at < pages) body.push(actionSet([press(lists.more, { show: 'mine', page: String(at + 1) }, look.cardAction)]));
  }
  return { card: adaptiveCard(body), summary: words };
}

/** A letter outside a case: the day's list (E4), an absence (E9), a take-over (E11). */
export function letterCard(
  letter: LetterDocument,
  found: Pick<Lists, 'mine' | 'told'>,
  s: Situation,
  reader: PersonId,
  look: Look,
): CardMessage {
  const words = letterLead(letter, found, s);
  const instead = reader === letter.to ? [] : [quiet(lists.insteadOf(nameOf(s.people, letter.to)))];
  const told =
    found.told.length === 0 ? [] : [heading(lists.told), ...found.told.slice(0, PAGE).flatMap((item) => drawn(item, s, look))];
  const cases = (letter.cases ?? []).slice(0, PAGE).map((id) => visit(id, look, numberOf(id)));
  const rest = found.mine.length + found.told.length > PAGE || letter.what === 'back' || (letter.cases?.length ?? 0) > PAGE;
  const body: Element[] = [
    lead(words),
    ...instead,
    ...found.mine.slice(0, PAGE).flatMap((item) => drawn(item, s, look)),
    ...told,
    ...(cases.length > 0 ? [actionSet(cases)] : []),
    ...(rest ? [actionSet([press(lists.more, { show: 'mine' }, look.cardAction)])] : []),
  ];
  return { card: adaptiveCard(body), summary: words };
}

function letterLead(letter: LetterDocument, found: Pick<Lists, 'mine' | 'told'>, s: Situation): string {
  const by = nameOf(s.people, letter.by);
  const name = nameOf(s.people, letter.about);
  switch (letter.what) {
    case 'list':
      return found.mine.length > 0 ? lists.day(found.mine.length) : lists.toldOnly;
    case 'absence':
      return letters.absence({ name, by, own: letter.about === letter.to });
    case 'back':
      return letters.back;
    case 'takenOver':
      return letters.takenOver({ count: letter.cases?.length ?? 0, from: name, by });
    case 'personMissing':
      return letters.personMissing({ by });
  }
}

/** One line: what to do, in which case, and by when; its button shows the case. The case is known by its numbers, the other party and the decision (E2). */
function drawn(item: Item, s: Situation, look: Look): Element[] {
  const state = stateOf(item.doc) as Outpatient;
  const what = awaitedText(item.tasks);
  const mine = item.for === undefined ? capital(what) : `${capital(what)} ${lists.for(nameOf(s.people, item.for))}`;
  const told = item.tasks[0]?.step === 'assign' ? assignmentTold(item, s) : `${nameOf(s.people, item.owner)}: ${what}`;
  const due = item.tasks.some((task) => task.deadline?.due !== undefined);
  const by = item.late && due ? [lists.lateSince(dayText(item.by, s.today))] : due ? [card.by(dayText(item.by, s.today))] : [];
  const other = nameOf(s.people, state.socialWorker === item.owner ? state.therapists[0]?.id : state.socialWorker);
  const known = [
    item.doc.number,
    item.doc.index.vsNumber,
    other === '?' ? undefined : other,
    lists.decided(dayText(state.decided.day, s.today)),
  ];
  return [
    {
      type: 'ColumnSet',
      spacing: 'Medium',
      separator: true,
      columns: [
        {
          type: 'Column',
          width: 'stretch',
          items: [
            text(item.isMine ? mine : told),
            ...(by.length > 0
              ? [text(by[0] as string, { size: 'Small', spacing: 'None', ...(item.late ? { color: 'Attention' } : {}) })]
              : []),
            quiet(known.filter((part) => part !== undefined).join(' · ')),
          ],
        },
        {
          type: 'Column',
          width: 'auto',
          verticalContentAlignment: 'Center',
          items: [actionSet([visit(item.doc.id, look, lists.open)])],
        },
      ],
    },
  ];
}

function assignmentTold(item: Item, s: Situation): string {
  const deputy = standInFor(item.owner, s.people, s.today);
  return lists.assignmentTold(nameOf(s.people, item.owner), nameOf(s.people, deputy));
}

function visit(id: string, look: Look, title: string): Element {
  return press(title, { show: 'case', case: id }, look.cardAction);
}

function numberOf(id: string): string {
  return id.replace(/^O/, 'Ö');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
