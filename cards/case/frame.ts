import { lastDay } from '../../src/domain/waited.ts';
import { adaptiveCard, type Element, text } from '../elements.ts';
import { asksSomething } from '../input-elements.ts';
import type { CardMessage } from '../look.ts';
import { about, drawIdle, drawMore, undo } from './below-blocks.ts';
import type { Block } from './block.ts';
import { drawBlock } from './draw-block.ts';
import type { Parts } from './parts.ts';
import { refusal } from './refusal.ts';
import { undoRemarks } from './remarks.ts';
import { owes, type Seen } from './seen.ts';
import { drawWaiting } from './waiting-rows.ts';

/**
 * The one live card of a case for one person. The next step with its few buttons comes first, the
 * latest on top. Then come who waits for whom, the facts, the corrections, and the other choices
 * folded away. `short` is used when Teams finds the card too big.
 */
export function drawCase(seen: Seen, parts: Parts, size: 'full' | 'short'): CardMessage {
  const blocks = parts.blocks.toSorted((a, b) => urgency(seen, a) - urgency(seen, b));
  const shown = size === 'short' ? blocks.slice(0, 1) : blocks;
  const body: Element[] = [
    ...refusal(seen, shown),
    ...(shown.length === 0
      ? drawIdle(seen, parts)
      : shown.flatMap((block, at) => drawBlock(seen, block, at))),
    ...undoRemarks(seen).map((words) => text(words)),
    ...undo(seen),
    ...(size === 'short' ? [] : [...drawWaiting(seen), ...about(seen, parts)]),
    ...drawMore(seen, parts),
  ];
  return {
    card: adaptiveCard(body),
    summary: blocks[0]?.lead ?? parts.idle.lead,
    todo: todo(blocks),
  };
}

/**
 * E29: what the reader has to do and by when, on a card with fields to fill in, including fields
 * that a block's button opens. It leaves out the surrounding words, which may name what others have
 * done, and blocks that only inform, and "Fler val": none of these is a reason to redraw the card.
 */
function todo(blocks: readonly Block[]): string | undefined {
  const own = blocks.filter((block) => !block.tells);
  if (!own.some((block) => asksSomething([...block.inputs, ...block.buttons]))) return undefined;
  const tasks = own.flatMap((block) => block.tasks);
  return JSON.stringify(
    tasks.map(({ id, deadline, blocked, asks }) => [
      id,
      deadline?.due,
      blocked?.why,
      asks.map((field) => field.id),
    ]),
  );
}

function urgency(seen: Seen, block: Block): number {
  const late = block.tasks.some(
    (task) => owes(seen, task) && (lastDay(task.deadline) ?? seen.s.today) < seen.s.today,
  );
  return block.tells ? 1 : late ? -1 : 0;
}
