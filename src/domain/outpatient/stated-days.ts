import type { Day } from '../time.ts';
import type { Outpatient, Stated } from './outpatient.ts';

/** A day that people state, and that can be corrected. */
export type StatedDay =
  | 'decided'
  | 'ordered'
  | 'started'
  | 'initialMeeting'
  | 'followUp'
  | 'closingMeeting';

/** Every stated day, in the order in which the days follow each other. */
export function statedDays(c: Outpatient): { what: StatedDay; stated: Stated }[] {
  const held = [
    ...c.meetings.initial.held.map(statedAs('initialMeeting')),
    ...c.meetings.followUp.held.map(statedAs('followUp')),
    ...c.meetings.closing.held.map(statedAs('closingMeeting')),
  ];
  const talks = held.toSorted((a, b) =>
    a.stated.day < b.stated.day ? -1 : a.stated.day > b.stated.day ? 1 : 0,
  );
  return [
    statedAs('decided')(c.decided),
    statedAs('ordered')(c.ordered),
    ...(c.started ? [statedAs('started')(c.started)] : []),
    ...talks,
  ];
}

function statedAs(what: StatedDay): (stated: Stated) => { what: StatedDay; stated: Stated } {
  return (stated) => ({ what, stated });
}

export function isTalk(what: string | undefined): boolean {
  return what !== undefined && !['decided', 'ordered', 'started'].includes(what);
}

/**
 * The bounds of a stated day. Order follows decision, and start follows order. The talks follow the
 * decision and each other, but a follow-up without an initial meeting follows the start. A stored
 * case may break this. Each day then still has the bounds that correct it.
 */
export function boundsOf(c: Outpatient, n: number): { earliest?: Day; latest?: Day | undefined } {
  const days = statedDays(c);
  const talks = days.filter(({ what }) => isTalk(what));
  const first = talks[0];
  const startsTalks = first?.what === 'followUp' && c.started !== undefined;
  if (n === c.decided.n) {
    const others = days.flatMap(({ stated }) => (stated.n === n ? [] : [stated.day]));
    return { latest: others.reduce((soonest, day) => (day < soonest ? day : soonest)) };
  }
  if (n === c.ordered.n) return { earliest: c.decided.day, latest: c.started?.day };
  if (n === c.started?.n)
    return { earliest: c.ordered.day, latest: startsTalks ? first.stated.day : undefined };
  const at = talks.findIndex(({ stated }) => stated.n === n);
  const before = talks[at - 1]?.stated ?? (startsTalks ? c.started : c.decided);
  return { earliest: before?.day ?? c.decided.day, latest: talks[at + 1]?.stated.day };
}
