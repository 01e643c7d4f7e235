import type { Check } from '../../src/domain/link/check.ts';
import { addMinutes, dayOf, timeOf } from '../../src/domain/time.ts';
import type { CaseView } from '../../src/domain/view.ts';
import type { Block } from '../case/block.ts';
import { buttonTitle, offers, owes, own, type Seen } from '../case/buttons.ts';
import { drawCase, type Refused } from '../case/frame.ts';
import { actionSet, type Element, opens, press } from '../elements.ts';
import { type CardMessage, type Look, nameOf } from '../look.ts';
import { buttons, checks, dayText, instantText } from '../texts.ts';

type SeenCheck = Seen<Check>;

/** The card of one check of Link for one person (S5, S12): one press, by whoever of the unit has the time. */
export function checkCard(view: CaseView, look: Look, size: 'full' | 'short' = 'full', refused?: Refused): CardMessage {
  const seen: SeenCheck = { ...view, state: view.state as Check, look, vs: look.aidSystem, names: {} };
  const parts = { blocks: blocksOf(seen), idle: idle(seen), facts: [], remarks: [], more: [] };
  return drawCase(seen, parts, size, refused);
}

function blocksOf(seen: SeenCheck): Block[] {
  const confirm = own(seen, 'confirm');
  const assign = own(seen, 'assignCheck');
  const blocks: Block[] = [];
  if (confirm)
    blocks.push({
      ...wordsOf(seen),
      inputs: [],
      buttons: confirmButtons(seen, confirm.id),
      tasks: [confirm],
    });
  if (assign) {
    const { side } = seen.state;
    blocks.push({
      ...checks.missed({ side, time: timeText(seen, seen.state.due) }),
      inputs: [],
      buttons: offers(seen, 'assignCheck'),
      tasks: [assign],
    });
  }
  return blocks;
}

function wordsOf(seen: SeenCheck): { lead: string; body: string } {
  const { state, look, s } = seen;
  const time = timeText(seen, state.due);
  const late = addMinutes(state.due, s.settings.link.lateAfter);
  const confirm = own(seen, 'confirm');
  const isOwner = confirm !== undefined && owes(seen, confirm);
  if (state.asked?.to === seen.viewer) return checks.asked({ link: look.linkName, time });
  if (s.now >= late || !isOwner) return withLines(seen, checks.late({ link: look.linkName, time }));
  const of = s.settings.link.times.length;
  const by = timeOf(late).replace(':', '.');
  const words = checks.due({ link: look.linkName, turn: state.turn, of, watches: watchesOf(seen).length, by, side: state.side });
  return withLines(seen, words);
}

function withLines(seen: SeenCheck, words: { lead: string; body: string }): { lead: string; body: string } {
  const { state, s } = seen;
  const open = watchesOf(seen).length;
  const lines = [
    ...(state.missed === undefined ? [] : [checks.missedBefore(instantText(state.missed, s.today))]),
    ...(state.since === undefined ? [] : [checks.since(dayText(state.since, s.today))]),
    words.body,
    ...(state.side === 'VO' && open > 0 ? [checks.unclaimed(open)] : []),
    ...(state.side === 'FH' && open === 0 ? [checks.none] : []),
  ];
  return { lead: words.lead, body: lines.join(' ') };
}

function confirmButtons(seen: SeenCheck, task: string): Element[] {
  const { side } = seen.state;
  const { cardAction } = seen.look;
  const done = press(
    buttonTitle(seen, `confirm${side}`),
    { case: seen.doc.id, tasks: task, [`${task}/found`]: 'nothing' },
    cardAction,
  );
  const admission = press(buttons.admission as string, { start: 'admission', post: 'yes' }, cardAction);
  const watches = watchesOf(seen).map((doc) => press(doc.number, { show: 'case', case: doc.id }, cardAction));
  const end =
    watches.length === 0
      ? []
      : [
          opens(
            buttons.endOne as string,
            watches.map((one) => actionSet([one])),
            [],
          ),
        ];
  return [done, ...(side === 'VO' ? [admission] : end), ...offers(seen, 'watchToday', 'cannotNow')];
}

/** The watches that the check is for: those that FH has not taken, or the FH handläggare's own. */
function watchesOf(seen: SeenCheck) {
  return seen.beside ?? [];
}

function idle(seen: SeenCheck): { lead: string; lines: string[] } {
  const { state, s } = seen;
  const time = timeText(seen, state.due);
  if (state.confirmed) {
    const at = instantText(state.confirmed.at, s.today);
    return { lead: checks.done(time), lines: [checks.doneBy({ who: nameOf(s.people, state.confirmed.by), at })] };
  }
  return state.until <= s.now ? { lead: checks.over(time), lines: [checks.overLine] } : { lead: checks.others(time), lines: [] };
}

/** "08.15", with the day when it is not today's. */
function timeText(seen: SeenCheck, at: string): string {
  const time = timeOf(at).replace(':', '.');
  return dayOf(at) === seen.s.today ? time : instantText(at, seen.s.today);
}
