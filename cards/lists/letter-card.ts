import { numberOf } from '../../src/domain/case-number.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import type { LetterDocument, LetterKind } from '../../src/domain/letter-document.ts';
import type { Told } from '../../src/domain/lists.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import { actionSet, press } from '../button-elements.ts';
import { happenedSince } from '../case/event-words.ts';
import { adaptiveCard, type Element, quietText, text, title } from '../elements.ts';
import { type CardMessage, type Look, nameOf } from '../look.ts';
import { handOn, heirWords, staffWaitsBody } from '../staff-letters.ts';
import { swapButtons, swapLetterWords } from '../swap-letters.ts';
import {
  awayText,
  checks,
  dayText,
  dialogs,
  letters,
  lists,
  menu,
  spansText,
  staffLetters,
} from '../texts.ts';
import { sampleBody, sampleWords } from './access-sample.ts';
import { dayListCard } from './day-list-card.ts';
import { PAGE } from './listed-rows.ts';
import { ownControlBody, ownControlWords } from './own-control.ts';
import { touchRow } from './touch-row.ts';

/** A letter outside a case: the day's list (E4), an absence (E9), a take-over (E11). */
export function letterCard(
  letter: LetterDocument,
  found: Told,
  s: Situation,
  reader: PersonId,
  look: Look,
): CardMessage {
  const { what } = letter;
  const instead = reader === letter.to ? undefined : letter.to;
  if (what === 'list') return dayListCard(found, instead, s, look);
  const words = letterWords({ ...letter, what }, found, s, look);
  const cases = letter.cases ?? [];
  const rest = what === 'back' || cases.length > PAGE;
  const body: Element[] = [
    title(words.lead),
    ...(words.body === '' ? [] : [text(words.body, { spacing: 'Small' })]),
    ...(instead === undefined ? [] : [quietText(lists.insteadOf(nameOf(s.people, instead)))]),
    ...(found.control ? ownControlBody(found.control, s, look) : []),
    ...(found.sample ? sampleBody(found.sample, s) : []),
    ...(letter.staff ? staffWaitsBody(letter.staff, s) : []),
    ...cases.slice(0, PAGE).map((id) => caseRow(letter, found, id, s, look)),
    ...(letter.what === 'absence' && letter.about === reader
      ? [actionSet([press(dialogs.notAway, { kind: 'start', what: 'back' }, look.cardAction)])]
      : []),
    ...swapButtons(letter, reader, look),
    ...(handOn(letter, reader, s)
      ? [
          actionSet([
            press(menu.commands.takeOver, { kind: 'start', what: 'takeOver' }, look.cardAction),
          ]),
        ]
      : []),
    ...(rest ? [actionSet([press(menu.commands.mine, { kind: 'mine' }, look.cardAction)])] : []),
  ];
  return { card: adaptiveCard(body), summary: words.lead };
}

/** A case of the letter, and what happened in it while its reader was away (E9). */
function caseRow(
  letter: LetterDocument,
  found: Told,
  id: string,
  s: Situation,
  look: Look,
): Element {
  const doc = found.cases.find((known) => known.id === id);
  const vsNumber = doc?.index.vsNumber;
  const named = [numberOf(id), ...(vsNumber === undefined ? [] : [vsNumber])].join(' · ');
  const news =
    doc && letter.since !== undefined ? happenedSince({ doc, s }, letter.since, letter.to) : [];
  return touchRow(
    [text(named, { weight: 'Bolder' }), ...news.map((words) => text(words, { spacing: 'None' }))],
    { id, look },
  );
}

function letterWords(
  letter: LetterDocument & { readonly what: Exclude<LetterKind, 'list'> },
  found: Told,
  s: Situation,
  look: Look,
): { lead: string; body: string } {
  const by = nameOf(s.people, letter.by);
  const name = nameOf(s.people, letter.about);
  switch (letter.what) {
    case 'absence':
      return letters.absence({
        name,
        by,
        own: letter.about === letter.to,
        standsIn: letter.standsIn,
        days: daysOf(letter, s),
      });
    case 'back':
      return letters.back;
    case 'takenOver':
      return letters.takenOver({ count: letter.cases?.length ?? 0, from: name, by });
    case 'personMissing':
      return letters.personMissing({ by });
    case 'cover':
      return checks.cover({
        link: look.linkName,
        side: letter.side ?? 'VO',
        days: spansText(letter.uncovered ?? [], s.today),
      });
    case 'swapAsked':
    case 'swapped':
    case 'swapDeclined':
      return swapLetterWords(letter, letter.what, s);
    case 'heir':
      return heirWords(letter, s);
    case 'staffWaits':
      return { lead: staffLetters.waits, body: '' };
    case 'ownControl':
      return { lead: ownControlWords(found.control, s), body: '' };
    case 'sample':
      return sampleWords(found.sample, s);
  }
}

/** The days of an absence. Older letters stored none. */
function daysOf({ away }: LetterDocument, { today }: Situation): string | undefined {
  return away && awayText(dayText(away.from, today), away.to && dayText(away.to, today));
}
