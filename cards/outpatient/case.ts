import { actingOn, type Task } from '../../src/domain/case.ts';
import { statedDays } from '../../src/domain/outpatient/correct.ts';
import type { Outpatient } from '../../src/domain/outpatient/outpatient.ts';
import type { CaseView } from '../../src/domain/view.ts';
import { actionSet, adaptiveCard, container, type Element, heading, lead, press, quiet, text, toggles } from '../elements.ts';
import { type CardMessage, type Look, nameOf } from '../look.ts';
import { card, closedBecause, dates, dayText, dialogs } from '../texts.ts';
import { type Block, blocksOf } from './blocks.ts';
import { correction, offer, offers, own, type Seen } from './buttons.ts';
import { dateFacts, remarks, waiting } from './facts.ts';

/** What stands under "Fler val", in this order. */
const MORE = [
  'bookInitial',
  'holdInitial',
  'bookFollowUp',
  'holdFollowUp',
  'bookClosing',
  'holdClosing',
  'callMe',
  'needsChanged',
  'treatmentChanged',
  'changeTherapists',
  'cannot',
  'pause',
  'resume',
  'endWithoutTalk',
  'cancelEnd',
  'end',
  'changeSocialWorker',
  'closeAsMistake',
];

/**
 * The one live card of an outpatient case for one person: the next step with its few buttons first, then who waits for whom, the dates
 * with what they are counted from, corrections, and the rest of the choices folded away. `short` is for when Teams finds it too big.
 */
export function outpatientCard(view: CaseView, look: Look, size: 'full' | 'short' = 'full', notice?: string): CardMessage {
  const seen: Seen = { ...view, state: view.state as Outpatient, look };
  const blocks = blocksOf(seen);
  const shown = size === 'short' ? blocks.slice(0, 1) : blocks;
  const first = blocks[0]?.lead ?? (seen.state.closed ? card.ended : card.nothingToDo);
  const body: Element[] = [
    ...(notice === undefined ? [] : [container([text(notice)], { style: 'attention', bleed: false })]),
    ...(shown.length === 0 ? idle(seen) : shown.flatMap((block, at) => drawn(seen, block, at))),
    ...undo(seen),
    ...(size === 'short' ? [] : [...waiting(seen), heading(card.about), ...dateFacts(seen), ...remarks(seen)]),
    ...more(
      seen,
      blocks.flatMap((block) => block.tasks),
    ),
  ];
  return { card: adaptiveCard(body), summary: first };
}

function drawn(seen: Seen, block: Block, at: number): Element[] {
  const rules = [...new Set(block.tasks.flatMap((task) => task.rules))].filter((rule) => rule.startsWith('R'));
  const standsFor = at === 0 ? standIn(seen, block.tasks) : '';
  const body = [block.body, ...(at === 0 ? [card.number(seen.doc.number)] : [])].join(' ');
  return [
    container(
      [
        lead(block.lead),
        ...(standsFor === '' ? [] : [quiet(standsFor)]),
        text(body, { spacing: 'Small' }),
        ...block.inputs,
        ...(block.buttons.length > 0 ? [actionSet(block.buttons)] : []),
        ...(rules.length > 0 ? [quiet(card.rule(rules.join(', ')))] : []),
      ],
      at === 0 ? {} : { separator: true, spacing: 'Medium' },
    ),
  ];
}

function idle(seen: Seen): Element[] {
  const { closed } = seen.state;
  const isNew = seen.state.firstAssigned === undefined && seen.viewer === seen.state.socialWorker;
  const named = isNew ? dialogs.newNamed(seen.doc.number, seen.look.caseSystem) : card.number(seen.doc.number);
  const words = closed ? `${closedBecause[closed.why]} ${card.number(seen.doc.number)}` : named;
  return [
    container([
      lead(closed ? card.ended : card.nothingToDo),
      text(words, { spacing: 'Small' }),
      ...actions(offers(seen, 'reopen')),
    ]),
  ];
}

/** Whom the viewer presses for, when it is somebody who is away (E9). */
function standIn(seen: Seen, tasks: readonly Task[]): string {
  const absent = tasks.map((task) => actingOn(task, seen.viewer, seen.s)?.for).find((id) => id !== undefined);
  return absent === undefined ? '' : card.forAbsent(nameOf(seen.s.people, absent));
}

function undo(seen: Seen): Element[] {
  const task = seen.own.findLast((open) => open.step === 'undo');
  return task ? actions(offer(seen, task)) : [];
}

function more(seen: Seen, inBlocks: readonly Task[]): Element[] {
  const rest = MORE.filter((step) => {
    const task = own(seen, step);
    return task && !task.blocked && !inBlocks.includes(task);
  });
  const titleOf = (what: string, n: number) => {
    const stated = statedDays(seen.state).find((known) => known.stated.n === n)?.stated;
    return `${dates[what as keyof typeof dates]}${stated ? ` ${dayText(stated.day, seen.s.today)}` : ''}`;
  };
  const writeOut = press(card.writeOut, { show: 'history', case: seen.doc.id }, seen.look.cardAction);
  const choices = [...offers(seen, ...rest), ...correction(seen, titleOf), writeOut];
  return [
    actionSet([toggles(card.more, 'more')]),
    { ...container(choices.map((choice) => actionSet([choice]))), id: 'more', isVisible: false },
  ];
}

function actions(list: readonly Element[]): Element[] {
  return list.length === 0 ? [] : [actionSet(list)];
}
