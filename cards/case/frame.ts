import { isLate } from '../../src/domain/by-when.ts';
import { isNumbered } from '../../src/domain/case-number.ts';
import { endOfKeeping } from '../../src/domain/wake-time.ts';
import { buttonRows } from '../button-elements.ts';
import { adaptiveCard, container, type Element, quietText, text, title } from '../elements.ts';
import { asksSomething } from '../input-elements.ts';
import type { CardMessage } from '../look.ts';
import { dayText, history } from '../texts.ts';
import { drawAlso } from './also.ts';
import { bandOf, drawBand, whenOf } from './band.ts';
import type { Block } from './block.ts';
import { offers } from './buttons.ts';
import { drawFirst, drawNumber } from './first.ts';
import { drawFolds } from './folds.ts';
import { nudgesTexts } from './nudges.ts';
import type { Parts } from './parts.ts';
import { drawReceipt } from './receipt.ts';
import { drawRefusal } from './refusal.ts';
import { undoRemarks } from './remarks.ts';
import type { Seen } from './seen.ts';
import { inputIdsIn, unfold } from './unfold.ts';
import { drawWaiting } from './waiting.ts';
import { drawWhere } from './where.ts';

/**
 * The one live card of a case for one person. By when stands on top. Then come the next thing to do
 * with its main button, what else is to be done in short rows, where the case is, and who is waited
 * for. The facts and the other choices are folded. `short` is used when Teams finds it too big.
 */
export function drawCase(seen: Seen, parts: Parts, size: 'full' | 'short'): CardMessage {
  const all = parts.blocks.toSorted((a, b) => urgency(seen, a) - urgency(seen, b));
  const blocks = size === 'full' ? all : all.slice(0, 1);
  const [first, ...others] = blocks;
  const isFull = size === 'full';
  const words = bandOf(seen, first, parts.resting);
  const drawn: Element[] = [
    ...drawBand(words),
    ...(first ? drawFirst(seen, first) : drawIdle(seen, parts)),
    ...nudgesTexts(seen),
    ...undoRemarks(seen).map((remark) => text(remark)),
    ...drawReceipt(seen),
    ...drawAlso(seen, others),
    ...(isFull ? [...drawWhere(seen), ...drawWaiting(seen)] : []),
    ...drawFolds(seen, parts, size),
  ];
  const body = seen.refused
    ? [
        ...drawRefusal(seen.look, seen.refused, inputIdsIn(drawn)),
        ...unfold(drawn, Object.keys(seen.refused.faults)),
      ]
    : drawn;
  const said = first?.title ?? parts.idle.title;
  return {
    card: adaptiveCard(body),
    summary: words ? `${said}. ${words.words}` : said,
    todo: todo(all),
  };
}

/** What is late comes first, and what only informs comes last. */
function urgency(seen: Seen, block: Block): number {
  return block.tells ? 1 : isLate(whenOf(seen, block)) ? -1 : 0;
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

function drawIdle(seen: Seen, { idle }: Parts): Element[] {
  const keptTo = endOfKeeping(seen.doc, seen.s);
  return [
    container([
      title(idle.title),
      ...idle.lines.map((line) => text(line, { spacing: 'Small' })),
      ...drawNumber(seen),
      ...(keptTo === undefined || !isNumbered(seen.doc.kind)
        ? []
        : [quietText(history.keep(dayText(keptTo, seen.s.today)))]),
      ...buttonRows(offers(seen, 'reopen')),
    ]),
  ];
}
