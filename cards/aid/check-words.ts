import { actingOn } from '../../src/domain/engine/may-press.ts';
import type { CaseTask } from '../../src/domain/kinds.ts';
import { addMinutes } from '../../src/domain/time.ts';
import type { Band, BlockWords } from '../case/block.ts';
import { nameOf } from '../look.ts';
import { checks, clockText, dayText } from '../texts.ts';
import { earlierCheckText } from './earlier-checks.ts';
import type { SeenCheck } from './seen.ts';

export function lateFrom({ state, s }: SeenCheck): string {
  return addMinutes(state.due, s.settings.link.lateAfter);
}

/** A check has a time instead of a day. */
export function bandOf(seen: SeenCheck): Band {
  const { now, today } = seen.s;
  const late = lateFrom(seen);
  return now < late
    ? { words: checks.confirmBy(clockText(late, today)), style: 'warning' }
    : { words: checks.waitedSince(clockText(seen.state.due, today)), style: 'attention' };
}

export function wordsOf(seen: SeenCheck, confirm: CaseTask): BlockWords {
  const { state, look, s } = seen;
  const time = clockText(state.due, s.today);
  const link = look.linkName;
  if (state.asked?.to === seen.viewer && state.asked.by !== seen.viewer)
    return withEarlierChecks(seen, checks.asked({ link, time }));
  if (state.side === 'FH' && countOf(seen) === 0) return checks.none(time);
  if (s.now >= lateFrom(seen)) return withEarlierChecks(seen, checks.late({ link, time }));
  const when = { link, ordinal: state.turn, of: s.settings.link.times.length, time };
  if (state.side === 'FH' && state.person !== undefined && !hasWatches(seen, confirm))
    return withEarlierChecks(seen, checks.dueFor({ ...when, who: nameOf(s.people, state.person) }));
  return withEarlierChecks(seen, checks.due({ ...when, watches: countOf(seen), side: state.side }));
}

/** FH: true when the watches are the viewer's own, or those of a person for whom they stand in. */
export function hasWatches({ state, viewer, s }: SeenCheck, confirm: CaseTask): boolean {
  return state.person === viewer || actingOn(confirm, viewer, s)?.for === state.person;
}

function withEarlierChecks(seen: SeenCheck, words: BlockWords): BlockWords {
  const { state, s } = seen;
  const open = countOf(seen);
  const lines = [
    ...earlierCheckText(seen),
    ...(state.since === undefined ? [] : [checks.since(dayText(state.since, s.today))]),
    words.body,
    ...(state.side === 'VO' && open > 0 ? [checks.unclaimed(open)] : []),
  ];
  return { title: words.title, body: lines.join(' ') };
}

/** The watches that the check is for: those that FH has not taken, or the FH handläggare's own. */
export function watchesOf(seen: SeenCheck) {
  return seen.beside ?? [];
}

function countOf(seen: SeenCheck): number {
  return watchesOf(seen).length + (seen.unseen ?? 0);
}
