import type { AidEvent, Proposed } from './aid/events.ts';
import { rowNames } from './aid/tables/rows.ts';
import type { NumberedKind } from './case-number.ts';
import type { CaseEvent } from './document.ts';
import {
  type Answers,
  type Field,
  type FieldFault,
  readAnswers,
  refusalOf,
  type SeveralFaults,
} from './engine/form.ts';
import type { Situation } from './engine/step.ts';
import { onlyUnit, openOutpatient } from './outpatient/opening.ts';
import { careManagerRole, hasRole, type Person, type Side } from './people/people.ts';
import { isDay } from './time.ts';

/** What opens a case: its first events, a field that is not as it should be, or that it is not this person's to open. */
export type Opened =
  | readonly CaseEvent[]
  | FieldFault
  | SeveralFaults
  | { readonly code: 'notYourRole' };

/** Opens a case of a kind with what its dialog came to (R3–R5, E14, E15, S23). What a routing table was asked is not among it. */
export function openingOf(kind: NumberedKind, by: Person, answers: Answers, s: Situation): Opened {
  switch (kind) {
    case 'outpatient':
      return outpatientOpening(by, answers, s);
    case 'watch':
      return hasRole(by, 'careManagerVO')
        ? aidOpening('watch', 'VO', answers, s)
        : { code: 'notYourRole' };
    default: {
      const side = sideFrom(answers, by);
      return side === undefined ? { code: 'notYourRole' } : aidOpening(kind, side, answers, s);
    }
  }
}

function outpatientOpening(by: Person, answers: Answers, s: Situation): Opened {
  if (!hasRole(by, 'socialWorker')) return { code: 'notYourRole' };
  const { decided, ordered, vsNumber } = answers;
  const unit = answers.unit ?? onlyUnit(s);
  if (unit === undefined) return { code: 'missing', field: 'unit' };
  if (decided === undefined || ordered === undefined) return { code: 'missing', field: 'decided' };
  if (!isDay(decided) || !isDay(ordered)) return { code: 'badDay', field: 'decided' };
  return openOutpatient(by.id, {
    unit,
    decided,
    ordered,
    ...(vsNumber === undefined ? {} : { vsNumber }),
  });
}

type AidKind = 'watch' | 'application' | 'ongoing';
/** The tables that each kind comes from: B7 goes on to table C. */
const ROWS: Readonly<Record<AidKind, string>> = { watch: 'A', application: 'BC', ongoing: 'C' };
const PROPOSED: readonly Proposed[] = ['VO', 'FH', 'DIALOG', 'FH_UTREDER'];
const asked = (kind: AidKind, s: Situation): Field[] => [
  {
    id: 'row',
    kind: 'one',
    of: rowNames.filter((row) => ROWS[kind].includes(row.charAt(0))),
    optional: true,
  },
  {
    id: 'proposal',
    kind: 'one',
    of: PROPOSED.filter((proposed) => proposed !== 'FH_UTREDER' || kind === 'application'),
  },
  { id: 'vsNumber', kind: 'vsNumber', pattern: s.settings.vsNumberPattern, optional: true },
];

/** Only the row is kept, with the routine's version (ROUTINES 4): of a watch, an application or a handover. */
function aidOpening(kind: AidKind, side: Side, answers: Answers, s: Situation): Opened {
  const read = readAnswers(asked(kind, s), (field) => answers[field]);
  if (!read.ok) return refusalOf(read.faults);
  const { row, vsNumber } = read.answers;
  const proposal = read.answers.proposal as Proposed;
  // A unit does not ask itself: what stays where it is makes no case (E14, E15).
  if (proposal === side) return { code: 'notAChoice', field: 'proposal' };
  const opened = {
    ...(row === undefined ? {} : { row }),
    proposal,
    routine: s.settings.routineVersion,
    ...(vsNumber === undefined ? {} : { vsNumber }),
  };
  const events: AidEvent[] =
    kind === 'watch'
      ? [{ type: 'admitted', ...opened }]
      : [
          {
            type: kind === 'application' ? 'applicationSent' : 'handoverProposed',
            side,
            ...opened,
          },
        ];
  return kind === 'watch' && proposal === 'FH' ? [...events, { type: 'messageWritten' }] : events;
}

/** The unit that somebody sends from; one who works in both says which. */
function sideFrom(answers: Answers, by: Person): Side | undefined {
  const own = (['VO', 'FH'] as const).filter((side) => hasRole(by, careManagerRole(side)));
  return own.find((side) => side === answers.side) ?? own[0];
}
