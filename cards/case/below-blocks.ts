import { isNumbered } from '../../src/domain/case-number.ts';
import { endOfKeeping } from '../../src/domain/wake-time.ts';
import { actionSet, buttonRows, press, toggles } from '../button-elements.ts';
import {
  container,
  type Element,
  heading,
  labelledText,
  lead,
  quietText,
  text,
} from '../elements.ts';
import { card, dayText, dialogs, history } from '../texts.ts';
import { offer, offers } from './buttons.ts';
import { happenedBy } from './event-words.ts';
import type { Parts } from './parts.ts';
import { placesOfDuties } from './places-of-duties.ts';
import { unreachedRemarks } from './remarks.ts';
import type { Seen } from './seen.ts';

export function drawIdle(seen: Seen, { idle: words }: Parts): Element[] {
  const keptTo = isNumbered(seen.doc.kind) ? endOfKeeping(seen.doc, seen.s) : undefined;
  return [
    container([
      lead(words.lead),
      ...words.lines.map((line) => text(line, { spacing: 'Small' })),
      ...(keptTo === undefined ? [] : [quietText(history.keep(dayText(keptTo, seen.s.today)))]),
      ...buttonRows(offers(seen, 'reopen')),
    ]),
  ];
}

export function about(seen: Seen, parts: Parts): Element[] {
  const again = press(
    card.sendAgain,
    { kind: 'sendAgain', case: seen.doc.id },
    seen.look.cardAction,
  );
  const { facts, remarks } = parts;
  const known = [...facts, ...placesOfDuties(seen)];
  return [
    ...(known.length === 0 ? [] : [heading(parts.about ?? card.about)]),
    ...known.map(([label, value]) => labelledText(label, value)),
    ...remarks.slice(-6).map(quietText),
    ...(unreachedRemarks(seen).length > 0 ? buttonRows([again]) : []),
  ];
}

/** E1: undoes one's own last press within ten minutes. The text names everything that is undone. */
export function undo(seen: Seen): Element[] {
  const task = seen.own.findLast((open) => open.step === 'undo');
  const pressed = task && seen.doc.events[task.n - 1];
  return task && pressed
    ? [quietText(card.canUndo(happenedBy(seen, pressed.command))), ...buttonRows(offer(seen, task))]
    : [];
}

export function drawMore(seen: Seen, { more: choices, picks }: Parts): Element[] {
  const writeOut = press(
    card.writeOut,
    { kind: 'history', case: seen.doc.id },
    seen.look.cardAction,
  );
  const missing = picks
    ? [press(dialogs.missing, { kind: 'start', what: 'personMissing' }, seen.look.cardAction)]
    : [];
  const rest = [...choices, ...missing, ...(isNumbered(seen.doc.kind) ? [writeOut] : [])];
  if (rest.length === 0) return [];
  return [
    actionSet([toggles(card.more, 'more')]),
    { ...container(rest.map((choice) => actionSet([choice]))), id: 'more', isVisible: false },
  ];
}
