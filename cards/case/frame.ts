import { isNumbered } from '../../src/domain/case-number.ts';
import { actingOn } from '../../src/domain/engine/may-press.ts';
import type { CaseTask, StepName } from '../../src/domain/kinds.ts';
import { lastDay } from '../../src/domain/waited.ts';
import { endOfKeeping } from '../../src/domain/wake-time.ts';
import {
  actionSet,
  adaptiveCard,
  asksSomething,
  buttonRows,
  container,
  type Element,
  heading,
  labelledText,
  lead,
  press,
  quietText,
  text,
  toggles,
} from '../elements.ts';
import { type CardMessage, type Look, nameOf } from '../look.ts';
import { markedTexts } from '../notices.ts';
import { card, dayText, dialogs, history } from '../texts.ts';
import type { Block } from './block.ts';
import { offer, offers, owes, own, type Refused, type Seen } from './buttons.ts';
import { happenedBy } from './event-words.ts';
import { placesOfDuties } from './places-of-duties.ts';
import { undoRemarks, unreachedRemarks } from './remarks.ts';
import { drawWaiting } from './waiting-rows.ts';

/**
 * The parts that a routine draws on the card of its case. The rest of the card is the same for
 * every case.
 */
export interface Parts {
  /** "Ditt nästa steg": what waits for the viewer, in the order of the routine. */
  readonly blocks: readonly Block[];
  /** What stands there when nothing waits. */
  readonly idle: { readonly lead: string; readonly lines: readonly string[] };
  readonly facts: readonly (readonly [string, string])[];
  /** The heading of the facts, when it is not "Om ärendet". */
  readonly about?: string;
  /** Corrections and the like. The last few of them are shown. */
  readonly remarks: readonly string[];
  /** The choices under "Fler val". */
  readonly more: readonly Element[];
  /**
   * Set when the card lets its reader choose a person, because somebody may be missing from the
   * list (E18).
   */
  readonly picks?: boolean;
}

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

/**
 * The notices on top of a card after a refused press, apart from those that stand at a visible
 * input.
 */
function refusal({ refused, look }: Seen, blocks: readonly Block[]): Element[] {
  if (!refused) return [];
  const seen = new Set(blocks.flatMap(({ inputs }) => inputs.map(({ id }) => id)));
  const [beside, hidden] = [true, false].map((isSeen) =>
    Object.entries(refused.faults).flatMap(([id, words]) =>
      seen.has(id) === isSeen ? [words] : [],
    ),
  );
  const notices = [...refused.notices, ...(hidden ?? []), ...markedTexts(beside?.length ?? 0)];
  return [
    container([...notices.map((words) => text(words)), ...confirmButton(look, refused)], {
      style: 'attention',
    }),
  ];
}

function confirmButton(look: Look, { confirm }: Refused): Element[] {
  return confirm === undefined
    ? []
    : buttonRows([press(card.dayIsRight, confirm, look.cardAction)]);
}

function urgency(seen: Seen, block: Block): number {
  const late = block.tasks.some(
    (task) => owes(seen, task) && (lastDay(task.deadline) ?? seen.s.today) < seen.s.today,
  );
  return block.tells ? 1 : late ? -1 : 0;
}

function drawBlock(seen: Seen, block: Block, at: number): Element[] {
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

function drawIdle(seen: Seen, { idle: words }: Parts): Element[] {
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

function about(seen: Seen, parts: Parts): Element[] {
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

/** The absent person for whom the viewer presses (E9). */
function standIn(seen: Seen, tasks: readonly CaseTask[]): string {
  const absent = tasks
    .map((task) => actingOn(task, seen.viewer, seen.s)?.for)
    .find((id) => id !== undefined);
  return absent === undefined ? '' : card.forAbsent(nameOf(seen.s.people, absent));
}

/** E1: undoes one's own last press within ten minutes. The text names everything that is undone. */
function undo(seen: Seen): Element[] {
  const task = seen.own.findLast((open) => open.step === 'undo');
  const pressed = task && seen.doc.events[task.n - 1];
  return task && pressed
    ? [quietText(card.canUndo(happenedBy(seen, pressed.command))), ...buttonRows(offer(seen, task))]
    : [];
}

function drawMore(seen: Seen, { more: choices, picks }: Parts): Element[] {
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

/** The viewer's own tasks of these steps that are in no block, in this order. */
export function restOf(
  seen: Seen,
  steps: readonly StepName[],
  blocks: readonly Block[],
): CaseTask[] {
  const inBlocks = blocks.flatMap((block) => block.tasks);
  return steps
    .map((step) => own(seen, step))
    .filter((task) => task !== undefined)
    .filter((task) => !task.blocked && !inBlocks.includes(task));
}
