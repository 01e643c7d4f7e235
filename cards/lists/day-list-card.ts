import type { Situation } from '../../src/domain/engine/step.ts';
import { countFigures } from '../../src/domain/figures.ts';
import type { Told } from '../../src/domain/lists.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import { actionSet, press } from '../button-elements.ts';
import { adaptiveCard, type Element, quietText, text, title } from '../elements.ts';
import { type CardMessage, type Look, nameOf } from '../look.ts';
import { lists } from '../texts.ts';
import { drawFigures } from './figures.ts';
import { drawRows, listedRows, PAGE, type Part } from './listed-rows.ts';

/** The part of the reader's own things, which the title of the list names. */
const OWN: Part = { heading: '' };

/**
 * The list of a day (E4): what there is to do, or else whose the first thing is, and a row for each
 * thing. `instead` is the person who was not reached, and whose list it is.
 */
export function dayListCard(
  found: Told,
  instead: PersonId | undefined,
  s: Situation,
  look: Look,
): CardMessage {
  const mine = listedRows(found.mine, s, OWN.heading);
  const told = listedRows(found.told, s, OWN.heading);
  const first = (mine.length === 0 ? told[0]?.part : undefined) ?? OWN;
  const words = found.mine.length > 0 ? lists.day(found.mine.length) : first.heading;
  const figures = countFigures(
    found.mine.map(({ lastDay }) => lastDay),
    s.today,
  );
  const hasDays = figures.late + figures.today + figures.week > 0;
  const body: Element[] = [
    title(words),
    ...(first.absent === undefined ? [] : [text(lists.forAbsent(nameOf(s.people, first.absent)))]),
    ...(instead === undefined ? [] : [quietText(lists.insteadOf(nameOf(s.people, instead)))]),
    ...(hasDays ? [drawFigures(figures)] : []),
    ...drawRows([...mine, ...told].slice(0, PAGE), s, look, first),
    ...(mine.length + told.length > PAGE
      ? [actionSet([press(lists.more, { kind: 'mine' }, look.cardAction)])]
      : []),
  ];
  return { card: adaptiveCard(body), summary: words };
}
