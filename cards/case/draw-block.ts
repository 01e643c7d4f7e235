import { isNumbered } from '../../src/domain/case-number.ts';
import { actingOn } from '../../src/domain/engine/may-press.ts';
import type { CaseTask } from '../../src/domain/kinds.ts';
import { buttonRows } from '../button-elements.ts';
import { container, type Element, lead, quietText, text } from '../elements.ts';
import { nameOf } from '../look.ts';
import { card } from '../texts.ts';
import type { Block } from './block.ts';
import type { Seen } from './seen.ts';

export function drawBlock(seen: Seen, block: Block, at: number): Element[] {
  const standsFor = at === 0 ? standIn(seen, block.tasks) : '';
  return [
    container(
      [
        lead(block.lead),
        ...(standsFor === '' ? [] : [quietText(standsFor)]),
        ...(block.body === '' ? [] : [text(block.body, { spacing: 'Small' })]),
        ...(at === 0 && isNumbered(seen.doc.kind) && !block.body.includes(seen.doc.number)
          ? [text(card.number(seen.doc.number), { spacing: 'Small' })]
          : []),
        ...(block.confirms === undefined ? [] : [quietText(block.confirms)]),
        ...block.inputs,
        ...buttonRows(block.buttons),
      ],
      at === 0 ? {} : { separator: true, spacing: 'Medium' },
    ),
  ];
}

/** The absent person for whom the viewer presses (E9). */
function standIn(seen: Seen, tasks: readonly CaseTask[]): string {
  const absent = tasks
    .map((task) => actingOn(task, seen.viewer, seen.s)?.for)
    .find((id) => id !== undefined);
  return absent === undefined ? '' : card.forAbsent(nameOf(seen.s.people, absent));
}
