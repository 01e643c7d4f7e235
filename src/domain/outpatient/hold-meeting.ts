import { choicesIn, type FieldIn } from '../engine/form.ts';
import { DAY_IS_RIGHT, isDoubted } from './doubted-day.ts';
import type { MeetingKind, OutpatientEvent } from './events.ts';
import {
  dueSince,
  type HeldAnswers,
  isStuck,
  type MeetingRules,
  markLater,
  suffixOf,
} from './meeting-rules.ts';
import { meetingParties, type OutpatientStep } from './parties.ts';

/** States that the talk was held, on which day and who took part, and what else this talk asks. */
export function hold<K extends MeetingKind>(
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
          ...(isStuck(c, m.kind) ? { later: true as const } : markLater(m, c, s)),
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
        ...askWhoTookPart(therapists, m.kind),
        ...(m.questions ?? []),
        DAY_IS_RIGHT,
      ];
    },
    answer: (c, answers) => {
      const present = choicesIn(answers, 'therapists');
      if (present.includes(NOBODY) && present.length > 1)
        return { code: 'eitherNobody', field: 'therapists' };
      if (isDoubted(c, answers))
        return { code: 'beforeAssignment', field: 'day', day: answers.day };
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

/** The choice that no therapist took part. */
const NOBODY = 'nobody';

/**
 * R26, R30: asks which therapists took part. At least one takes part in the initial meeting (R24).
 */
function askWhoTookPart(therapists: readonly string[], kind: MeetingKind): FieldIn<HeldAnswers>[] {
  if (therapists.length === 0) return [];
  return [
    {
      id: 'therapists',
      kind: 'several',
      of: kind === 'initial' ? therapists : [...therapists, NOBODY],
    },
  ];
}
