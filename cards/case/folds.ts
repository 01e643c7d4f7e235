import { isNumbered } from '../../src/domain/case-number.ts';
import { actionSet, press, toggles } from '../button-elements.ts';
import { type Element, folded, labelledText, quietText, section } from '../elements.ts';
import { card, dialogs } from '../texts.ts';
import { placesOfDuties } from './places-of-duties.ts';
import { drawUnreached } from './remarks.ts';
import type { Seen } from './seen.ts';
import { drawWay } from './where.ts';

/** Choices of one sort under "Fler val". */
export interface Choices {
  readonly title: string;
  readonly choices: readonly Element[];
}

/** What the card holds folded: what is known of the case, and what is seldom pressed. */
export interface Folds {
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** The title of the facts, when it is not "Om ärendet". */
  readonly about?: string;
  /** Corrections and the like. The last few of them are shown. */
  readonly remarks: readonly string[];
  /** The choices under "Fler val" in groups. What ends the case is the last group. */
  readonly more: readonly Choices[];
  /**
   * Set when the card lets its reader choose a person, because somebody may be missing from the
   * list (E18).
   */
  readonly picks?: boolean;
}

const SHOWN_REMARKS = 6;

/** [Om ärendet] and [Fler val], each with what it opens. A short card has no facts. */
export function drawFolds(seen: Seen, folds: Folds, size: 'full' | 'short'): Element[] {
  const about = size === 'full' ? aboutOf(seen, folds) : [];
  const more = moreOf(seen, folds);
  const titles = [
    ...(about.length === 0 ? [] : [toggles(folds.about ?? card.about, 'about')]),
    ...(more.length === 0 ? [] : [toggles(card.more, 'more')]),
  ];
  if (titles.length === 0) return drawUnreached(seen);
  return [
    ...drawUnreached(seen),
    actionSet(titles),
    ...(about.length === 0 ? [] : [folded('about', about)]),
    ...(more.length === 0 ? [] : [folded('more', more)]),
  ];
}

function aboutOf(seen: Seen, { facts, remarks }: Folds): Element[] {
  const known = [...facts, ...placesOfDuties(seen)];
  return [
    ...drawWay(seen),
    ...known.map(([label, value]) => labelledText(label, value)),
    ...remarks.slice(-SHOWN_REMARKS).map(quietText),
  ];
}

function moreOf(seen: Seen, { more, picks }: Folds): Element[] {
  const { cardAction } = seen.look;
  const missing = picks
    ? [press(dialogs.missing, { kind: 'start', what: 'personMissing' }, cardAction)]
    : [];
  const writeOut = isNumbered(seen.doc.kind)
    ? [press(card.writeOut, { kind: 'history', case: seen.doc.id }, cardAction)]
    : [];
  const all = [...more, { title: card.otherChoices, choices: [...missing, ...writeOut] }];
  const groups = all.filter(({ choices }) => choices.length > 0);
  // A single group needs no title.
  return groups.flatMap(({ title, choices }) => [
    ...(groups.length === 1 ? [] : [section(title)]),
    ...choices.map((choice) => actionSet([choice])),
  ]);
}
