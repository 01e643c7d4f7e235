import { actingOn } from '../../src/domain/case.ts';
import { statedDays } from '../../src/domain/outpatient/correct.ts';
import type { Outpatient } from '../../src/domain/outpatient/outpatient.ts';
import { endOfKeeping } from '../../src/domain/owed.ts';
import type { Task } from '../../src/domain/step.ts';
import type { CaseView } from '../../src/domain/view.ts';
import {
  actionSet,
  adaptiveCard,
  buttonRows,
  container,
  type Element,
  heading,
  lead,
  press,
  quiet,
  text,
  toggles,
} from '../elements.ts';
import { type CardMessage, type Look, nameOf } from '../look.ts';
import { buttons, card, closedBecause, dates, dayText, dialogs, history } from '../texts.ts';
import { type Block, managerName } from './block.ts';
import { blocksOf } from './blocks.ts';
import { buttonTitle, correction, offer, offers, owes, own, type Seen } from './buttons.ts';
import { caseFacts, remarks, waiting } from './facts.ts';
import { happened } from './history.ts';

/** What stands under "Fler val", in this order. */
const MORE = [
  'bookInitial',
  'holdInitial',
  'bookFollowUp',
  'holdFollowUp',
  'bookClosing',
  'holdClosing',
  'callMe',
  'nameInCaseSystem',
  'needsChanged',
  'treatmentChanged',
  'changeTherapists',
  'cannot',
  'pause',
  'resume',
  'afterPause',
  'endWithoutTalk',
  'cancelEnd',
  'end',
  'changeSocialWorker',
  'closeAsMistake',
];

/** The inputs in which somebody of the staff is chosen. */
const PICKERS = ['assign/therapists', 'changeTherapists/therapists', 'changeSocialWorker/to'];

/** Why a press was refused, and what was typed for it. */
export interface Refused {
  readonly notice: string;
  readonly typed: Readonly<Record<string, unknown>>;
}

/**
 * The one live card of an outpatient case for one person: the next step with its few buttons first, then who waits for whom, the dates
 * with what they are counted from, corrections, and the rest of the choices folded away. `short` is for when Teams finds it too big.
 */
export function outpatientCard(view: CaseView, look: Look, size: 'full' | 'short' = 'full', refused?: Refused): CardMessage {
  const seen: Seen = { ...view, state: view.state as Outpatient, look, ...(refused ? { typed: refused.typed } : {}) };
  const blocks = blocksOf(seen);
  const shown = size === 'short' ? blocks.slice(0, 1) : blocks;
  const first = blocks[0]?.lead ?? idleLead(seen);
  const body: Element[] = [
    ...(refused ? [container([text(refused.notice)], { style: 'attention' })] : []),
    ...(shown.length === 0 ? idle(seen) : shown.flatMap((block, at) => drawn(seen, block, at))),
    ...undo(seen),
    ...(size === 'short' ? [] : [...waiting(seen), heading(card.about), ...caseFacts(seen), ...remarks(seen)]),
    ...more(
      seen,
      blocks.flatMap((block) => block.tasks),
    ),
  ];
  return { card: adaptiveCard(body), summary: first };
}

function drawn(seen: Seen, block: Block, at: number): Element[] {
  const duties = block.tasks.filter((task) => owes(seen, task));
  const rules = [...new Set(duties.flatMap((task) => task.rules))].filter((rule) => rule.startsWith('R'));
  const standsFor = at === 0 ? standIn(seen, block.tasks) : '';
  return [
    container(
      [
        lead(block.lead),
        ...(standsFor === '' ? [] : [quiet(standsFor)]),
        text(block.body, { spacing: 'Small' }),
        ...(at === 0 ? [text(card.number(seen.doc.number), { spacing: 'Small' })] : []),
        ...block.inputs,
        ...buttonRows(block.buttons),
        ...(rules.length > 0 ? [quiet(card.rule(rules.join(', ')))] : []),
      ],
      at === 0 ? {} : { separator: true, spacing: 'Medium' },
    ),
  ];
}

function idle(seen: Seen): Element[] {
  const { closed } = seen.state;
  const { number } = seen.doc;
  const isNew = hasJustSent(seen);
  const keptTo = endOfKeeping(seen.doc, seen.s);
  const words = isNew ? dialogs.newNamed(number, seen.look.caseSystem) : card.number(number);
  return [
    container([
      lead(idleLead(seen)),
      ...(closed ? [text(closedBecause[closed.why] as string, { spacing: 'Small' })] : []),
      text(words, { spacing: 'Small' }),
      ...(keptTo === undefined ? [] : [quiet(history.keep(dayText(keptTo, seen.s.today)))]),
      ...buttonRows(offers(seen, 'reopen')),
    ]),
  ];
}

function idleLead(seen: Seen): string {
  if (seen.state.closed) return card.ended;
  return hasJustSent(seen) ? card.sent(managerName(seen)) : card.nothingToDo;
}

/** The socialsekreterare's own new case, before anybody is named: its number is to be written in the case system (E2). */
function hasJustSent({ state, viewer }: Seen): boolean {
  return !state.closed && state.firstAssigned === undefined && viewer === state.socialWorker;
}

/** Whom the viewer presses for, when it is somebody who is away (E9). */
function standIn(seen: Seen, tasks: readonly Task[]): string {
  const absent = tasks.map((task) => actingOn(task, seen.viewer, seen.s)?.for).find((id) => id !== undefined);
  return absent === undefined ? '' : card.forAbsent(nameOf(seen.s.people, absent));
}

function undo(seen: Seen): Element[] {
  const task = seen.own.findLast((open) => open.step === 'undo');
  const pressed = task && seen.doc.events[task.n - 1];
  return task && pressed ? [quiet(card.canUndo(happened(seen, pressed))), ...buttonRows(offer(seen, task))] : [];
}

function more(seen: Seen, inBlocks: readonly Task[]): Element[] {
  const rest = MORE.filter((step) => {
    const task = own(seen, step);
    return task && !task.blocked && !inBlocks.includes(task) && !isTooEarly(seen, task);
  });
  const titleOf = (what: string, n: number) => {
    const stated = statedDays(seen.state).find((known) => known.stated.n === n)?.stated;
    return `${dates[what as keyof typeof dates]}${stated ? ` ${dayText(stated.day, seen.s.today)}` : ''}`;
  };
  const writeOut = press(card.writeOut, { show: 'history', case: seen.doc.id }, seen.look.cardAction);
  // A person who is to be chosen may be missing in the list (E18).
  const picks = seen.own.some((task) => !task.blocked && task.asks.some(({ id }) => PICKERS.includes(`${task.step}/${id}`)));
  const missing = picks ? [press(dialogs.missing, { start: 'personMissing' }, seen.look.cardAction)] : [];
  // Whoever did not pause may go on too; for them the button cannot lean on the block's question.
  const title = (step: string) => buttonTitle(seen, step === 'afterPause' ? 'resume' : titleKey(`${step}/more`, step));
  const offered = rest.flatMap((step) => offer(seen, own(seen, step) as Task, title(step)));
  const choices = [...offered, ...correction(seen, titleOf), ...missing, writeOut];
  return [
    actionSet([toggles(card.more, 'more')]),
    { ...container(choices.map((choice) => actionSet([choice]))), id: 'more', isVisible: false },
  ];
}

/** Without a block around it a button says which talk it means. */
function titleKey(alone: string, step: string): string {
  return buttons[alone] === undefined ? step : alone;
}

/** A follow-up may come sooner than it has to, but not before the first meeting. */
function isTooEarly(seen: Seen, task: Task): boolean {
  return task.later === true && task.step.endsWith('FollowUp') && seen.state.meetings.initial.held.length === 0;
}
