import {
  type Deadline,
  type GoesOn,
  type Line,
  timed,
  untilDone,
  untilOver,
  weekly,
} from '../engine/reminders.ts';
import type { Situation } from '../engine/step.ts';
import { personSeat, type Seat, type Side } from '../people/people.ts';
import {
  addMinutes,
  addWorkingDays,
  type Day,
  dayOf,
  type Instant,
  instantAt,
  workingDayOnOrAfter,
} from '../time.ts';
import type { Aid } from './aid.ts';
import { nextSlot, raisedAt } from './link-check/times.ts';
import { ableOf, delegates, managerOf } from './seats.ts';

/** How long after the question came to the managers they are reminded of a watch, in minutes: the same day (ROUTINES 6). */
const SAME_DAY_MINUTES = 120;
/** Nothing of Link is escalated later in the day (ROUTINES 6). */
const LAST_TIME = '17:00';
const FIRST_TIME = '08:30';
/** By when on the next working day the other handläggare has had the time to confirm (S28). */
const CONFIRMED_BY = '16:00';

type Since = { readonly on: Day; readonly at: Instant };

/** The policy table of the cases between VO and FH: each deadline and who hears of it (E5, E13, E15, E16). wd = working days. */
export const policy = {
  /** E5: any task without a rule of its own. */
  ordinary: (what: string, since: Since, s: Situation): Deadline => days(what, since.on, 2, 5, s),

  /**
   * The other unit is to take it. A watch: at the first check at least an hour later, the group again and the manager (S11, E13).
   * An application, a handover: the unit after 1 wd, its manager after 2 (E15, S24).
   */
  take: (c: Aid, offer: Since & { readonly to: Side }, s: Situation): Deadline =>
    c.kind === 'watch'
      ? checked(
          'offered',
          offer,
          [...(c.asked ? ableOf(c, offer.to, s) : []), managerOf(offer.to, s)],
          s,
        )
      : days('offered', offer.on, 1, 2, s),

  /** E14: the ordinarie, or another colleague, is to take over inside the unit. */
  takeOver: (c: Aid, asked: Since, s: Situation): Deadline =>
    c.kind === 'watch'
      ? checked('asked', asked, [managerOf(c.owner.side, s)], s)
      : days('asked', asked.on, 1, 2, s),

  /** S15: asked again at the next check (E5); the manager after 5 wd. */
  reason: (since: Instant, s: Situation): Deadline => {
    const day = dayOf(since);
    const own = timed('own', nextSlot(since, s.settings.link).at, ['holder']);
    const manager: Line = {
      step: 'manager',
      on: addWorkingDays(day, 5),
      to: ['holder', 'manager'],
    };
    return untilDone({ from: { what: 'taken', day } }, [own, manager], weekly(s.today));
  },

  /** E16: a dialogue goes to the group until somebody takes it, else to the manager at the next check or after 1 wd. */
  dialogue: (c: Aid, since: Since, side: Side, s: Situation): Deadline =>
    c.kind === 'watch'
      ? checked('talk', since, [managerOf(side, s)], s)
      : days('talk', since.on, 1, 1, s),

  /** S16 while admitted: at the next check (E5). */
  answer: (c: Aid, since: Since, side: Side, s: Situation): Deadline =>
    c.kind === 'watch'
      ? checked('talk', since, [managerOf(side, s)], s)
      : days('talk', since.on, 2, 5, s),

  /** S28: the other handläggare confirms within 1 wd; after it the question goes on, marked unconfirmed. */
  referral: (c: Aid, since: Since): Deadline => {
    const day = addWorkingDays(since.on, 1);
    // Nobody is told by the last line: the case wakes then, and the managers are asked.
    const over = timed('over', unconfirmedFrom(c) ?? since.at, []);
    const counted = { due: day, isOurs: true, from: { what: 'referred', day: since.on } } as const;
    return untilOver(counted, [{ step: 'own', on: day, to: ['holder'] }], over);
  },

  /** Joint decision: same day for a watch, else 2 wd. What nobody pressed for comes as a card of its own. */
  managers: (c: Aid, stage: { readonly at: Instant }, byTime: boolean, s: Situation): Deadline => {
    const on = dayOf(stage.at);
    const asked = byTime ? [timed('asked', stage.at, ['holder'])] : [];
    if (c.kind !== 'watch') return days('referred', on, 2, 5, s, asked);
    const own = timed('own', withinHours(stage.at), ['holder']);
    return untilDone({ from: { what: 'referred', day: on } }, [own, ...asked], daily(s));
  },

  superior: (since: Since, s: Situation): Deadline => days('superiorAsked', since.on, 2, 5, s),

  /** S24–S27: after 2 wd each, then the manager of the one who owes. */
  tick: (since: Since, s: Situation): Deadline => days('handedOver', since.on, 2, 4, s),

  /** S21: the delegate after 2 wd; 3 wd later those who may decide in their place, for a deputy may not (E17). */
  vob: (on: Day, first: readonly Seat[], s: Situation): Deadline => {
    const others = delegates(s)
      .map(personSeat)
      .filter((seat) => !first.includes(seat));
    const own: Line = { step: 'own', on: addWorkingDays(on, 2), to: ['holder'] };
    const deputy: Line = {
      step: 'deputy',
      on: addWorkingDays(on, 5),
      to: ['holder', ...others],
      urgent: true,
    };
    return untilDone({ from: { what: 'proposed', day: on } }, [own, deputy], weekly(s.today));
  },
};

/** S28: from when on a question that the other handläggare has not confirmed is put to the managers. */
export function unconfirmedFrom(c: Aid): Instant | undefined {
  const referred = c.agreement?.referred;
  return referred && instantAt(addWorkingDays(referred.on, 1), CONFIRMED_BY);
}

function days(
  what: string,
  on: Day,
  own: number,
  manager: number,
  s: Situation,
  before: readonly Line[] = [],
): Deadline {
  const owners: Line[] =
    own < manager ? [{ step: 'own', on: addWorkingDays(on, own), to: ['holder'] }] : [];
  const last: Line = {
    step: 'manager',
    on: addWorkingDays(on, manager),
    to: ['holder', 'manager'],
    urgent: true,
  };
  return untilDone({ from: { what, day: on } }, [last, ...before, ...owners], weekly(s.today));
}

/** What concerns a watch is raised at a check, as a card, to those who owe it and these others; and again each day until it is done. */
function checked(what: string, since: Since, others: readonly Seat[], s: Situation): Deadline {
  const raised = timed('raised', raisedAt(since.at, s.settings.link), ['holder', ...others]);
  return untilDone({ from: { what, day: since.on } }, [raised], daily(s));
}

/** At the first check of every day after, to those who heard of the line. */
function daily(s: Situation): GoesOn {
  return ({ on, to }) => {
    const lines: Line[] = [];
    for (let last = instantAt(on, '23:59'); ; ) {
      const slot = nextSlot(last, s.settings.link);
      lines.push(timed(`again-${slot.day}`, slot.at, to));
      if (slot.at > s.now) return lines;
      last = instantAt(slot.day, '23:59');
    }
  };
}

/** Two hours later, while that is a working day's time for it, else first thing on that day or the next one. */
function withinHours(at: Instant): Instant {
  const later = addMinutes(at, SAME_DAY_MINUTES);
  const today = dayOf(at);
  const first = instantAt(today, FIRST_TIME);
  if (workingDayOnOrAfter(today) === today && later <= instantAt(today, LAST_TIME))
    return later < first ? first : later;
  return instantAt(addWorkingDays(today, 1), FIRST_TIME);
}
