import { numberOf } from '../../src/domain/case-number.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import type { LetterDocument } from '../../src/domain/letter-document.ts';
import type { Told } from '../../src/domain/lists.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import { actionSet, press } from '../button-elements.ts';
import { happenedSince } from '../case/event-words.ts';
import { adaptiveCard, type Element, quietText, text, title } from '../elements.ts';
import { type CardMessage, type Look, nameOf } from '../look.ts';
import { handOn, heirWords, staffWaitsBody } from '../staff-letters.ts';
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
import { visit } from './list-row.ts';
import { drawRows, listedRows, OWN, PAGE } from './listed-rows.ts';
import { ownControlBody, ownControlWords } from './own-control.ts';

/** A letter outside a case: the day's list (E4), an absence (E9), a take-over (E11). */
export function letterCard(
  letter: LetterDocument,
  found: Told,
  s: Situation,
  reader: PersonId,
  look: Look,
): CardMessage {
  const mine = listedRows(found.mine, s);
  const told = listedRows(found.told, s);
  const words = letterWords(letter, found, s, { look, whose: told[0]?.part ?? '' });
  const instead =
    reader === letter.to ? [] : [quietText(lists.insteadOf(nameOf(s.people, letter.to)))];
  const cases = letter.cases ?? [];
  const rest =
    letter.what === 'list'
      ? mine.length > PAGE || told.length > PAGE
      : letter.what === 'back' || cases.length > PAGE;
  const more = letter.what === 'list' ? lists.more : menu.commands.mine;
  const body: Element[] = [
    title(words.lead),
    ...(words.body === '' ? [] : [text(words.body, { spacing: 'Small' })]),
    ...instead,
    ...(found.control ? ownControlBody(found.control, s, look) : []),
    ...(found.sample ? sampleBody(found.sample, s) : []),
    ...(letter.staff ? staffWaitsBody(letter.staff, s) : []),
    ...drawRows(mine.slice(0, PAGE), OWN, s, look),
    ...drawRows(told.slice(0, PAGE), mine.length === 0 ? (told[0]?.part ?? OWN) : OWN, s, look),
    // Each button has a row of its own, because a phone would cut off the end of the number that
    // tells cases apart.
    ...cases
      .slice(0, PAGE)
      .flatMap((id) => [...news(letter, found, id, s), actionSet([visit(id, look, numberOf(id))])]),
    ...(letter.what === 'absence' && letter.about === reader
      ? [actionSet([press(dialogs.notAway, { kind: 'start', what: 'back' }, look.cardAction)])]
      : []),
    ...(handOn(letter, reader, s)
      ? [
          actionSet([
            press(menu.commands.takeOver, { kind: 'start', what: 'takeOver' }, look.cardAction),
          ]),
        ]
      : []),
    ...(rest ? [actionSet([press(more, { kind: 'mine' }, look.cardAction)])] : []),
  ];
  return { card: adaptiveCard(body), summary: words.lead };
}

/** E9: what happened in a case while its reader was away. */
function news(letter: LetterDocument, found: Told, id: string, s: Situation): Element[] {
  const doc = found.cases.find((known) => known.id === id);
  if (!doc || letter.since === undefined) return [];
  return happenedSince({ doc, s }, letter.since, letter.to).map((words, at) =>
    text(words, { spacing: at === 0 ? 'Medium' : 'Small', separator: at === 0 }),
  );
}

function letterWords(
  letter: LetterDocument,
  found: Told,
  s: Situation,
  { look, whose }: { readonly look: Look; readonly whose: string },
): { lead: string; body: string } {
  const by = nameOf(s.people, letter.by);
  const name = nameOf(s.people, letter.about);
  switch (letter.what) {
    case 'list':
      return { lead: found.mine.length > 0 ? lists.day(found.mine.length) : `${whose}.`, body: '' };
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
