import type { Situation } from '../../src/domain/engine/step.ts';
import { monthBefore, monthOf, type OwnControl } from '../../src/domain/own-control.ts';
import { buttonRows, press } from '../button-elements.ts';
import { adaptiveCard, type Element, lead, quietText, text } from '../elements.ts';
import type { CardMessage, Look } from '../look.ts';
import { monthText, ownControl as words } from '../texts.ts';
import { unitElements } from './own-control-chart.ts';

/** Egenkontroll (E20): the counts of the reader's units in a month. */
export function ownControlCard(control: OwnControl, s: Situation, look: Look): CardMessage {
  const summary = ownControlWords(control, s);
  return { card: adaptiveCard([lead(summary), ...ownControlBody(control, s, look)]), summary };
}

export function ownControlWords(control: OwnControl | undefined, s: Situation): string {
  const month = control?.month ?? monthBefore(s.today);
  return month === monthOf(s.today)
    ? words.running(monthText(month))
    : words.lead(monthText(month));
}

/** Everything except the first row, as a letter shows it too. */
export function ownControlBody(control: OwnControl, s: Situation, look: Look): Element[] {
  const other = control.month === monthOf(s.today) ? monthBefore(s.today) : monthOf(s.today);
  const show = press(
    words.show(monthText(other)),
    { kind: 'ownControl', month: other },
    look.cardAction,
  );
  const take = press(
    words.take,
    { kind: 'ownControl', month: control.month, asText: true },
    look.cardAction,
  );
  if (control.units.length === 0) return [text(words.nothing), ...buttonRows([show])];
  return [
    ...control.units.flatMap((unit) => unitElements(unit, s, look)),
    quietText(words.note),
    ...buttonRows([show, take]),
  ];
}
