import {
  type Answers,
  choicesIn,
  type Field,
  type FieldIn,
  type FieldsFor,
} from '../engine/form.ts';
import type { Blocked, Deadline, Situation, Step } from '../engine/step.ts';
import type { Seat } from '../people/seat.ts';
import type { RuleId } from '../rules.ts';
import type { Day } from '../time.ts';
import type { ClientPart, MeetingKind, OutpatientEvent } from './events.ts';
import type { Outpatient } from './outpatient.ts';
import { meetingParties, type OutpatientStep, othersThan, socialWorkerOf } from './parties.ts';
import { MISSED_TIMES, policy } from './policy.ts';

/**
 * The differences between the three talks. Booking, moving, missing and holding work alike for all
 * (E7).
 */
export interface MeetingRules<K extends MeetingKind = MeetingKind> {
  readonly kind: K;
  /** The rules of the routine for booking and for holding. The project chose the rest (E7). */
  readonly rules: { readonly book: readonly RuleId[]; readonly hold: readonly RuleId[] };
  /** The event since which the talk is due. Undefined when it is not due. */
  since(c: Outpatient, s: Situation): { readonly n: number; readonly day: Day } | undefined;
  /** The seats that arrange it. */
  owners(c: Outpatient): readonly Seat[];
  bookBy(c: Outpatient, s: Situation): Deadline;
  holdBy(c: Outpatient, s: Situation): Deadline;
  blocked?(c: Outpatient): Blocked | undefined;
  /** True while it is so far off that nobody is asked yet. */
  isLater?(c: Outpatient, s: Situation): boolean;
  /** The earliest day on which it can have been held. */
  earliest(c: Outpatient): Day;
  readonly clientParts: readonly ClientPart[];
  readonly questions?: readonly FieldIn<HeldAnswers>[];
  /** Further events of a talk, held or not. */
  follows?(answers: HeldAnswers): readonly OutpatientEvent[];
}

/** The answers about a held talk. Only the follow-up asks about the needs and the plan. */
type HeldAnswers = {
  readonly day: Day;
  readonly client: ClientPart;
  readonly therapists?: string;
  readonly needs?: 'no' | 'yes';
  readonly plan?: 'no' | 'yes';
  readonly sure?: 'yes';
};

/** The steps of a talk. Each kind of talk has its own. */
type MeetingVerb = 'book' | 'decline' | 'hold' | 'miss' | 'rebook' | 'goOn';
type MeetingStepName<K extends MeetingKind> = `${MeetingVerb}${Capitalize<K>}`;

/**
 * The steps of one talk: book, "passar inte mig", held, missed, new time, and how to go on after
 * the third time.
 */
export function meetingSteps<K extends MeetingKind>(
  m: MeetingRules<K>,
): readonly Step<Outpatient, OutpatientEvent, MeetingStepName<K>>[] {
  return [book(m), decline(m), hold(m), miss(m), rebook(m), goOn(m)];
}

/** Books a time for the talk. A missed or declined time opens the step again. */
function book<K extends MeetingKind>(
  m: MeetingRules<K>,
): OutpatientStep<`book${Capitalize<K>}`, { day: Day }> {
  return {
    name: `book${suffixOf(m)}`,
    group: m.kind,
    rules: m.rules.book,
    open: (c, s) => {
      const since = dueSince(m, c, s);
      const meeting = c.meetings[m.kind];
      if (!since || meeting.booked || isStuck(c, m.kind)) return [];
      return [
        {
          n: Math.max(since.n, meeting.declined?.n ?? 0, meeting.missed.at(-1)?.n ?? 0),
          seats: m.owners(c),
          may: meetingParties(c),
          deadline: m.bookBy(c, s),
          ...later(m, c, s),
        },
      ];
    },
    asks: (_, __, s) => fromToday(s),
    answer: (_, answers) => [{ type: 'meetingBooked', meeting: m.kind, day: answers.day }],
  };
}

/** "Passar inte mig": the others of the talk hear of it, and a new time must be booked. */
function decline<K extends MeetingKind>(
  m: MeetingRules<K>,
): OutpatientStep<`decline${Capitalize<K>}`> {
  return {
    name: `decline${suffixOf(m)}`,
    group: m.kind,
    rules: ['E7'],
    open: (c, s) => {
      const { booked } = c.meetings[m.kind];
      if (!dueSince(m, c, s) || !booked || booked.day < s.today) return [];
      const others = othersThan(meetingParties(c), booked.for ?? booked.by);
      return [{ n: booked.n, seats: [], may: others, hears: others }];
    },
    answer: () => [{ type: 'timeDeclined', meeting: m.kind }],
  };
}

/** States that the talk was held, on which day and who took part, and what else this talk asks. */
function hold<K extends MeetingKind>(
  m: MeetingRules<K>,
): OutpatientStep<`hold${Capitalize<K>}`, HeldAnswers> {
  return {
    name: `hold${suffixOf(m)}`,
    group: m.kind,
    rules: m.rules.hold,
    open: (c, s) => {
      const since = dueSince(m, c, s);
      if (!since) return [];
      const blocked = m.blocked?.(c);
      return [
        {
          n: since.n,
          seats: m.owners(c),
          may: meetingParties(c),
          deadline: m.holdBy(c, s),
          ...(isStuck(c, m.kind) ? { later: true as const } : later(m, c, s)),
          ...(blocked ? { blocked } : {}),
        },
      ];
    },
    asks: (c, _, s) => {
      const booked = c.meetings[m.kind].booked?.day;
      const therapists = c.therapists.map((t) => t.id);
      return [
        {
          id: 'day',
          kind: 'day',
          latest: s.today,
          earliest: m.earliest(c),
          ...(booked !== undefined && booked <= s.today ? { initial: booked } : {}),
        },
        { id: 'client', kind: 'one', of: m.clientParts },
        ...tookPart(therapists, m.kind),
        ...(m.questions ?? []),
        DAY_IS_RIGHT,
      ];
    },
    answer: (c, answers) => {
      const present = choicesIn(answers, 'therapists');
      if (present.includes(NOBODY) && present.length > 1)
        return { code: 'eitherNobody', field: 'therapists' };
      if (isDoubted(c, answers)) return { code: 'beforeAssignment', field: 'day' };
      const held: OutpatientEvent = {
        type: 'meetingHeld',
        meeting: m.kind,
        day: answers.day,
        client: answers.client,
        therapists: present.filter((id) => id !== NOBODY),
      };
      return [held, ...(m.follows?.(answers) ?? [])];
    },
  };
}

/** "Mötet blev inte av" can be pressed from the booked day on. */
function miss<K extends MeetingKind>(m: MeetingRules<K>): OutpatientStep<`miss${Capitalize<K>}`> {
  return {
    name: `miss${suffixOf(m)}`,
    group: m.kind,
    rules: ['E7'],
    open: (c, s) => {
      const { booked } = c.meetings[m.kind];
      return dueSince(m, c, s) && booked && booked.day <= s.today
        ? [{ n: booked.n, seats: [], may: meetingParties(c) }]
        : [];
    },
    answer: () => [{ type: 'meetingMissed', meeting: m.kind }],
  };
}

/** Moves a booked talk to a new time. If the booked day has passed, that talk counts as missed. */
function rebook<K extends MeetingKind>(
  m: MeetingRules<K>,
): OutpatientStep<`rebook${Capitalize<K>}`, { day: Day }> {
  return {
    name: `rebook${suffixOf(m)}`,
    group: m.kind,
    rules: ['E7'],
    open: (c, s) => {
      const { booked } = c.meetings[m.kind];
      if (!dueSince(m, c, s) || !booked) return [];
      // The third time the socialsekreterare decides how to go on, a new time included.
      const isThird = booked.day < s.today && c.meetings[m.kind].missed.length + 1 >= MISSED_TIMES;
      return [{ n: booked.n, seats: [], may: isThird ? [socialWorkerOf(c)] : meetingParties(c) }];
    },
    asks: (_, __, s) => fromToday(s),
    answer: (c, answers, _, s) => {
      const passed = (c.meetings[m.kind].booked?.day ?? s.today) < s.today;
      const missed: OutpatientEvent[] = passed ? [{ type: 'meetingMissed', meeting: m.kind }] : [];
      return [...missed, { type: 'meetingBooked', meeting: m.kind, day: answers.day }];
    },
  };
}

/** After the third missed talk the socialsekreterare decides how to go on. */
function goOn<K extends MeetingKind>(
  m: MeetingRules<K>,
): OutpatientStep<`goOn${Capitalize<K>}`, { day: Day }> {
  return {
    name: `goOn${suffixOf(m)}`,
    group: m.kind,
    rules: ['E7'],
    open: (c, s) => {
      const last = c.meetings[m.kind].missed.at(-1);
      if (!dueSince(m, c, s) || last === undefined || !isStuck(c, m.kind)) return [];
      return [
        {
          n: last.n,
          seats: [socialWorkerOf(c)],
          deadline: policy.ordinary('missed', last.on, s.today),
        },
      ];
    },
    asks: (_, __, s) => fromToday(s),
    answer: (_, answers) => [{ type: 'meetingBooked', meeting: m.kind, day: answers.day }],
  };
}

function suffixOf<K extends MeetingKind>({ kind }: MeetingRules<K>): Capitalize<K> {
  return (kind[0]?.toUpperCase() + kind.slice(1)) as Capitalize<K>;
}

/** Since when the talk is due. Undefined when it is not, as in a closed case. */
function dueSince(m: MeetingRules, c: Outpatient, s: Situation) {
  return c.closed ? undefined : m.since(c, s);
}

function later(m: MeetingRules, c: Outpatient, s: Situation): { later?: true } {
  return m.isLater?.(c, s) ? { later: true } : {};
}

function fromToday(s: Situation): FieldsFor<{ day: Day }> {
  return [{ id: 'day', kind: 'day', earliest: s.today }];
}

/** The choice that no therapist took part. */
const NOBODY = 'nobody';

/**
 * R26, R30: asks which therapists took part. At least one takes part in the initial meeting (R24).
 */
function tookPart(therapists: readonly string[], kind: MeetingKind): FieldIn<HeldAnswers>[] {
  if (therapists.length === 0) return [];
  return [
    {
      id: 'therapists',
      kind: 'several',
      of: kind === 'initial' ? therapists : [...therapists, NOBODY],
    },
  ];
}

/** Asks the user to confirm a doubtful day (E1). */
export const DAY_IS_RIGHT = {
  id: 'sure',
  kind: 'one',
  of: ['yes'],
  as: 'confirmed',
  optional: true,
} as const satisfies Field;

/**
 * True for a talk before anybody was assigned to the case. It is possible, so the user is asked
 * once to confirm it (E1).
 */
export function isDoubted(c: Outpatient, { day, sure }: Answers): boolean {
  return (
    sure !== 'yes' &&
    day !== undefined &&
    c.firstAssigned !== undefined &&
    day < c.firstAssigned.day
  );
}

/** True when the talk has been missed three times and nobody has decided yet how to go on (E7). */
function isStuck(c: Outpatient, kind: MeetingKind): boolean {
  const { missed, booked } = c.meetings[kind];
  const isPaused = c.pauses.some(({ scope }) => scope === 'all' || scope === 'case');
  return missed.length >= MISSED_TIMES && booked === undefined && !isPaused;
}
