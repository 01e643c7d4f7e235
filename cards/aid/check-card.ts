import type { Check } from '../../src/domain/aid/link-check/check-events.ts';
import { hasNobody } from '../../src/domain/aid/link-check/check-state.ts';
import { actingOn } from '../../src/domain/engine/may-press.ts';
import type { CaseTask } from '../../src/domain/kinds.ts';
import type { RuleId } from '../../src/domain/rules.ts';
import { addMinutes, timeOf } from '../../src/domain/time.ts';
import type { CaseView } from '../../src/domain/view.ts';
import type { Block } from '../case/block.ts';
import { buttonTitle, offers, owes, own, pressButtons, type Refused } from '../case/buttons.ts';
import { drawCase } from '../case/frame.ts';
import { unreachedRemarks } from '../case/remarks.ts';
import { actionSet, type Element, opens, press } from '../elements.ts';
import { type CardMessage, type Look, nameOf } from '../look.ts';
import { buttons, card, checks, dayText, timeText } from '../texts.ts';
import { alsoButtons, alsoTitle, earlierCheckText } from './earlier-checks.ts';
import { idleWords } from './receipt.ts';
import type { SeenCheck } from './seen.ts';

/**
 * The card of one check of Link for one person (S5, S12). One press by anybody of the unit is
 * enough.
 */
export function checkCard(
  view: CaseView<'check'>,
  look: Look,
  size: 'full' | 'short' = 'full',
  refused?: Refused,
): CardMessage {
  const { state } = view;
  const seen: SeenCheck = {
    ...view,
    look,
    vs: look.aidSystem,
    names: {},
    rulesOf: (task) => rulesOf(state, task),
    tellsUndone: ({ type }) => type === 'checkConfirmed',
    ...(refused ? { refused } : {}),
  };
  const confirm = own(seen, 'confirm');
  // A person who is not asked may confirm it too.
  const more = confirm && !isAsked(seen, confirm) ? confirmButtons(seen, confirm) : [];
  const picks = own(seen, 'assignCheck') !== undefined;
  const parts = {
    blocks: blocksOf(seen),
    idle: idleWords(seen),
    facts: [],
    about: card.aboutCheck,
    remarks: unreachedRemarks(seen),
    more,
    picks,
  };
  return drawCase(seen, parts, size);
}

function blocksOf(seen: SeenCheck): Block[] {
  const confirm = own(seen, 'confirm');
  const assign = own(seen, 'assignCheck');
  const blocks: Block[] = [];
  if (confirm && isAsked(seen, confirm))
    blocks.push({
      ...wordsOf(seen, confirm),
      inputs: [],
      buttons: confirmButtons(seen, confirm),
      tasks: [confirm],
    });
  if (assign) blocks.push(assignBlock(seen, assign));
  const afterwards = own(seen, 'confirmAfterwards');
  if (afterwards) {
    const { due } = seen.state;
    blocks.push({
      lead: checks.over(timeText(due, seen.s.today)),
      body: checks.overLine,
      inputs: [],
      buttons: pressButtons(seen, afterwards, alsoTitle(due, seen.s)),
      tasks: [afterwards],
      tells: true,
    });
  }
  return blocks;
}

/**
 * EC finds somebody who checks: at once when nobody of the unit can (E12), otherwise after an hour
 * (E13).
 */
function assignBlock(seen: SeenCheck, assign: CaseTask): Block {
  const { side, due, turn: ordinal, person } = seen.state;
  const { s, look } = seen;
  const time = timeText(due, s.today);
  const buttons = offers(
    seen,
    'takeCheck',
    ...(hasChoice(assign) ? (['assignCheck'] as const) : []),
  );
  if (!hasNobody(seen.state, s))
    return { ...checks.missed({ side, time }), inputs: [], buttons, tasks: [assign] };
  const by = timeText(lateFrom(seen), s.today);
  const link = look.linkName;
  const words =
    lateFrom(seen) <= s.now
      ? checks.uncoveredLate({ link, side, time })
      : checks.uncovered({ link, side, ordinal, of: s.settings.link.times.length, by });
  const whose =
    side === 'FH' && person !== undefined ? [checks.watchesOf(nameOf(s.people, person))] : [];
  const body = [words.body, ...whose, ...(hasChoice(assign) ? [] : [checks.nobody(side)])].join(
    ' ',
  );
  return { lead: words.lead, body, inputs: [], buttons, tasks: [assign] };
}

function hasChoice({ asks }: CaseTask): boolean {
  return asks.some((field) => field.kind === 'one' && field.of.length > 0);
}

/** S5 and S6 are rules of VO, S12 of FH. */
function rulesOf({ side }: Check, task: CaseTask): readonly RuleId[] {
  return task.step === 'confirm' ? [side === 'VO' ? 'S5' : 'S12'] : task.rules;
}

function lateFrom({ state, s }: SeenCheck): string {
  return addMinutes(state.due, s.settings.link.lateAfter);
}

/**
 * E13: true for its owner, and once it is late for everybody of the unit, unless the manager has
 * asked one of them.
 */
function isAsked(seen: SeenCheck, confirm: CaseTask): boolean {
  return owes(seen, confirm) || (lateFrom(seen) <= seen.s.now && seen.state.asked === undefined);
}

function wordsOf(seen: SeenCheck, confirm: CaseTask): { lead: string; body: string } {
  const { state, look, s } = seen;
  const time = timeText(state.due, seen.s.today);
  const late = lateFrom(seen);
  const link = look.linkName;
  if (state.asked?.to === seen.viewer && state.asked.by !== seen.viewer)
    return withEarlierChecks(seen, checks.asked({ link, time }));
  if (state.side === 'FH' && countOf(seen) === 0) return checks.none;
  if (s.now >= late) return withEarlierChecks(seen, checks.late({ link, time }));
  const when = {
    link,
    ordinal: state.turn,
    of: s.settings.link.times.length,
    by: timeOf(late).replace(':', '.'),
  };
  if (state.side === 'FH' && state.person !== undefined && !hasWatches(seen, confirm))
    return withEarlierChecks(seen, checks.dueFor({ ...when, who: nameOf(s.people, state.person) }));
  return withEarlierChecks(seen, checks.due({ ...when, watches: countOf(seen), side: state.side }));
}

/** FH: true when the watches are the viewer's own, or those of a person for whom they stand in. */
function hasWatches({ state, viewer, s }: SeenCheck, confirm: CaseTask): boolean {
  return state.person === viewer || actingOn(confirm, viewer, s)?.for === state.person;
}

function withEarlierChecks(
  seen: SeenCheck,
  words: { lead: string; body: string },
): { lead: string; body: string } {
  const { state, s } = seen;
  const open = countOf(seen);
  const lines = [
    ...earlierCheckText(seen),
    ...(state.since === undefined ? [] : [checks.since(dayText(state.since, s.today))]),
    words.body,
    ...(state.side === 'VO' && open > 0 ? [checks.unclaimed(open)] : []),
  ];
  return { lead: words.lead, body: lines.join(' ') };
}

function confirmButtons(seen: SeenCheck, confirm: CaseTask): Element[] {
  const { id: task } = confirm;
  const { side } = seen.state;
  const { cardAction } = seen.look;
  const done = press(
    buttonTitle(seen, `confirm${side}`),
    {
      kind: 'answer',
      case: seen.doc.id,
      tasks: [task],
      answers: { [`${task}/found`]: 'nothing' },
    },
    cardAction,
  );
  const admission = press(
    buttons.admission,
    { kind: 'start', what: 'admission', apart: true },
    cardAction,
  );
  const watches = watchesOf(seen).map((doc) =>
    press(doc.number, { kind: 'case', case: doc.id }, cardAction),
  );
  const end =
    watches.length === 0 || !hasWatches(seen, confirm)
      ? []
      : [
          opens(
            buttons.endOne,
            watches.map((one) => actionSet([one])),
            [],
          ),
        ];
  const other = side === 'VO' ? [admission] : end;
  return [done, ...alsoButtons(seen), ...other, ...offers(seen, 'watchToday', 'cannotNow')];
}

/** The watches that the check is for: those that FH has not taken, or the FH handläggare's own. */
function watchesOf(seen: SeenCheck) {
  return seen.beside ?? [];
}

function countOf(seen: SeenCheck): number {
  return watchesOf(seen).length + (seen.unseen ?? 0);
}
