import {
  type Deadline,
  type GoesOn,
  type Reminder,
  remindAt,
  untilDone,
  untilOver,
  weekly,
} from '../engine/reminders.ts';
import type { Situation } from '../engine/step.ts';
import type { Side } from '../people/people.ts';
import { personSeat, type Seat } from '../people/seat.ts';
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
import { ableOf } from './barred.ts';
import { nextSlot, raisedAt } from './link-check/times.ts';
import { managerOf } from './owners.ts';
import { delegates } from './parties.ts';

/**
 * Minutes from the question about a watch to the managers until they are reminded: the same day
 * (docs/routines.md).
 */
const SAME_DAY_MINUTES = 120;
/**
 * The managers are reminded of a question about a watch between these times of a working day
 * (docs/routines.md).
 */
const LINK_HOURS = { from: '08:30', to: '17:00' } as const;
/** The time on the next working day until which the other handläggare may confirm (S28). */
const CONFIRMED_BY = '16:00';

type Since = { readonly on: Day; readonly at: Instant };

/**
 * The policy table of the cases between VO and FH: each deadline and who hears of it (E5, E13, E15,
 * E16). wd = working days.
 */
export const policy = {
  /** E5: any task without a rule of its own. */
  ordinary: (what: string, since: Since, s: Situation): Deadline =>
    ownersThenManager(what, since.on, 2, 5, s),

  /**
   * The other unit must take it. For a watch, the group and the manager are told at the first check
   * at least an hour later (S11, E13). For an application or a handover, the unit is told after 1
   * wd and its manager after 2 (E15, S24).
   */
  take: (c: Aid, offer: Since & { readonly to: Side }, s: Situation): Deadline =>
    c.kind === 'watch'
      ? raiseAtCheck(
          'offered',
          offer,
          [...(c.asked ? ableOf(c, offer.to, s) : []), managerOf(offer.to, s)],
          s,
        )
      : ownersThenManager('offered', offer.on, 1, 2, s),

  /** E14: the ordinarie, or another colleague, takes over inside the unit. */
  takeOver: (c: Aid, asked: Since, s: Situation): Deadline =>
    c.kind === 'watch'
      ? raiseAtCheck('asked', asked, [managerOf(c.owner.side, s)], s)
      : ownersThenManager('asked', asked.on, 1, 2, s),

  /** S15: the question is asked again at the next check (E5), and the manager hears after 5 wd. */
  reason: (since: Instant, s: Situation): Deadline => {
    const day = dayOf(since);
    const own = remindAt('own', nextSlot(since, s.settings.link).at, ['holder']);
    const manager: Reminder = {
      step: 'manager',
      on: addWorkingDays(day, 5),
      to: ['holder', 'manager'],
    };
    return untilDone({ from: { what: 'taken', day } }, [own, manager], weekly(s.today));
  },

  /**
   * E16: a dialogue belongs to the group until somebody takes it. The manager hears at the next
   * check, or after 1 wd.
   */
  dialogue: (c: Aid, since: Since, side: Side, s: Situation): Deadline =>
    c.kind === 'watch'
      ? raiseAtCheck('talk', since, [managerOf(side, s)], s)
      : ownersThenManager('talk', since.on, 1, 1, s),

  /** S16: about a watch they are reminded at the next check (E5), otherwise after 2 and 5 wd. */
  answer: (c: Aid, since: Since, side: Side, s: Situation): Deadline =>
    c.kind === 'watch'
      ? raiseAtCheck('talk', since, [managerOf(side, s)], s)
      : ownersThenManager('talk', since.on, 2, 5, s),

  /**
   * S28: the other handläggare confirms within 1 wd. After that the question goes on and is marked
   * unconfirmed.
   */
  referral: (c: Aid, since: Since): Deadline => {
    const day = addWorkingDays(since.on, 1);
    // The last reminder has no receivers. It only wakes the case, and then the managers are asked.
    const over = remindAt('over', unconfirmedFrom(c) ?? since.at, []);
    const counted = { due: day, isOurs: true, from: { what: 'referred', day: since.on } } as const;
    return untilOver(counted, [{ step: 'own', on: day, to: ['holder'] }], over);
  },

  /**
   * Joint decision: the same day for a watch, otherwise 2 wd. A question that came to the managers
   * by time is sent as a card of its own.
   */
  managers: (c: Aid, stage: { readonly at: Instant }, byTime: boolean, s: Situation): Deadline => {
    const on = dayOf(stage.at);
    const asked = byTime ? [remindAt('asked', stage.at, ['holder'])] : [];
    if (c.kind !== 'watch') return ownersThenManager('referred', on, 2, 5, s, asked);
    const own = remindAt('own', withinHours(stage.at), ['holder']);
    return untilDone({ from: { what: 'referred', day: on } }, [own, ...asked], daily(s));
  },

  superior: (since: Since, s: Situation): Deadline =>
    ownersThenManager('superiorAsked', since.on, 2, 5, s),

  /** S24–S27: the owner of a tick hears after 2 wd, and their manager after 4. */
  tick: (since: Since, s: Situation): Deadline =>
    ownersThenManager('handedOver', since.on, 2, 4, s),

  /**
   * S21: the delegate hears after 2 wd. The other delegates hear after 3 more wd, because a deputy
   * may not decide (E17).
   */
  vob: (on: Day, first: readonly Seat[], s: Situation): Deadline => {
    const others = delegates(s)
      .map(personSeat)
      .filter((seat) => !first.includes(seat));
    const own: Reminder = { step: 'own', on: addWorkingDays(on, 2), to: ['holder'] };
    const deputy: Reminder = {
      step: 'deputy',
      on: addWorkingDays(on, 5),
      to: ['holder', ...others],
      urgent: true,
    };
    return untilDone({ from: { what: 'proposed', day: on } }, [own, deputy], weekly(s.today));
  },
};

/** S28: when a question that the other handläggare has not confirmed goes to the managers. */
export function unconfirmedFrom(c: Aid): Instant | undefined {
  const referred = c.agreement?.referred;
  return referred && instantAt(addWorkingDays(referred.on, 1), CONFIRMED_BY);
}

/**
 * The owners hear after `own` working days, and their manager too after `manager`. That reminder to
 * the manager is urgent: it does not wait for Monday, as it does in R.
 */
function ownersThenManager(
  what: string,
  on: Day,
  own: number,
  manager: number,
  s: Situation,
  before: readonly Reminder[] = [],
): Deadline {
  const owners: Reminder[] =
    own < manager ? [{ step: 'own', on: addWorkingDays(on, own), to: ['holder'] }] : [];
  const last: Reminder = {
    step: 'manager',
    on: addWorkingDays(on, manager),
    to: ['holder', 'manager'],
    urgent: true,
  };
  return untilDone({ from: { what, day: on } }, [last, ...before, ...owners], weekly(s.today));
}

/**
 * A question about a watch is raised at a check, as a card, to its owners and these others. It is
 * raised again each day until it is done.
 */
function raiseAtCheck(what: string, since: Since, others: readonly Seat[], s: Situation): Deadline {
  const raised = remindAt('raised', raisedAt(since.at, s.settings.link), ['holder', ...others]);
  return untilDone({ from: { what, day: since.on } }, [raised], daily(s));
}

/** A reminder at the first check of every later day, to the receivers of the last one. */
function daily(s: Situation): GoesOn {
  return ({ on, to }) => {
    const reminders: Reminder[] = [];
    for (let last = instantAt(on, '23:59'); ; ) {
      const slot = nextSlot(last, s.settings.link);
      reminders.push(remindAt(`again-${slot.day}`, slot.at, to));
      if (slot.at > s.now) return reminders;
      last = instantAt(slot.day, '23:59');
    }
  };
}

/**
 * Two hours later, if that is within the hours of a working day. Otherwise at the start of that day
 * or of the next one.
 */
export function withinHours(at: Instant): Instant {
  const later = addMinutes(at, SAME_DAY_MINUTES);
  const today = dayOf(at);
  const first = instantAt(today, LINK_HOURS.from);
  if (workingDayOnOrAfter(today) === today && later <= instantAt(today, LINK_HOURS.to))
    return later < first ? first : later;
  return instantAt(addWorkingDays(today, 1), LINK_HOURS.from);
}
