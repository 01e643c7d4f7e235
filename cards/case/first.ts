import { isNumbered } from '../../src/domain/case-number.ts';
import { actingOn } from '../../src/domain/engine/may-press.ts';
import type { CaseTask } from '../../src/domain/kinds.ts';
import { asMain, buttonRows } from '../button-elements.ts';
import { container, type Element, quietText, text, title } from '../elements.ts';
import { nameOf } from '../look.ts';
import { card, frame } from '../texts.ts';
import type { Block } from './block.ts';
import type { Seen } from './seen.ts';

/** The first thing to do: its title, its words, the case's number, its inputs and its buttons. */
export function drawFirst(seen: Seen, block: Block): Element[] {
  const standsFor = standIn(seen, block.tasks);
  const [main, ...others] = block.buttons;
  const isEqual = block.isChoice || block.tells;
  return [
    container([
      title(block.title),
      ...(standsFor === '' ? [] : [quietText(standsFor)]),
      ...(block.body === '' ? [] : [text(block.body, { spacing: 'Small' })]),
      ...drawNumber(seen),
      ...(block.confirms === undefined ? [] : [quietText(block.confirms)]),
      ...block.inputs,
      ...(main ? buttonRows([isEqual ? main : asMain(main), ...others]) : []),
    ]),
  ];
}

/** The case's number and that of the case system, which end the first block (E2). */
export function drawNumber({ doc }: Seen): Element[] {
  return isNumbered(doc.kind) ? [quietText(frame.number(doc.number, doc.index.vsNumber))] : [];
}

/** The absent person for whom the viewer presses (E9). */
function standIn(seen: Seen, tasks: readonly CaseTask[]): string {
  const absent = tasks
    .map((task) => actingOn(task, seen.viewer, seen.s)?.for)
    .find((id) => id !== undefined);
  return absent === undefined ? '' : card.forAbsent(nameOf(seen.s.people, absent));
}
