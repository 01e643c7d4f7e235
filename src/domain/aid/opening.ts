import { type Answers, type Field, readAnswers, refusalOf } from '../engine/form.ts';
import type { Opened, Situation } from '../engine/step.ts';
import { careManagerRole } from '../people/aid-units.ts';
import type { Person, Side } from '../people/people.ts';
import { hasRole } from '../people/staff-list.ts';
import type { Aid } from './aid.ts';
import type { AidEvent, Proposed } from './events.ts';
import { rowNames } from './tables/rows.ts';

/**
 * E14: a handläggare of VO allocates an admission to a ward. The watch is VO's until FH takes it.
 */
export function openWatch(by: Person, answers: Answers, s: Situation): Opened<AidEvent> {
  return hasRole(by, 'careManagerVO')
    ? openBetween('watch', 'VO', answers, s)
    : { code: 'notYourRole' };
}

/** E15: an application that is meant for the other unit, or that nobody can place. */
export function openApplication(by: Person, answers: Answers, s: Situation): Opened<AidEvent> {
  return openFromSide('application', by, answers, s);
}

/** S23: an ongoing case to hand over, or with the question whether it should be. */
export function openHandover(by: Person, answers: Answers, s: Situation): Opened<AidEvent> {
  return openFromSide('ongoing', by, answers, s);
}

function openFromSide(
  kind: Aid['kind'],
  by: Person,
  answers: Answers,
  s: Situation,
): Opened<AidEvent> {
  const side = sideFrom(answers, by);
  return side === undefined ? { code: 'notYourRole' } : openBetween(kind, side, answers, s);
}

/** The tables behind each kind. B7 continues with table C. */
const ROWS: Readonly<Record<Aid['kind'], string>> = { watch: 'A', application: 'BC', ongoing: 'C' };
const PROPOSED: readonly Proposed[] = ['VO', 'FH', 'DIALOG', 'FH_UTREDER'];
const asked = (kind: Aid['kind'], s: Situation): Field[] => [
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
  { id: 'vsNumber', kind: 'caseNumber', pattern: s.settings.vsNumberPattern, optional: true },
];

/**
 * Only the row is kept, with the routine's version (I5): of a watch, an application or a handover.
 */
function openBetween(
  kind: Aid['kind'],
  side: Side,
  answers: Answers,
  s: Situation,
): Opened<AidEvent> {
  const read = readAnswers(asked(kind, s), (field) => answers[field]);
  if (!read.ok) return refusalOf(read.faults);
  const { row, vsNumber } = read.answers;
  const proposal = read.answers.proposal as Proposed;
  // A unit does not ask itself: a matter that stays where it is makes no case (E14, E15).
  if (proposal === side) return { code: 'notAChoice', field: 'proposal' };
  const opened = {
    ...(row === undefined ? {} : { row }),
    proposal,
    routine: s.settings.routineVersion,
    ...(vsNumber === undefined ? {} : { vsNumber }),
  };
  switch (kind) {
    case 'watch': {
      const admitted: AidEvent = { type: 'admitted', ...opened };
      return proposal === 'FH' ? [admitted, { type: 'messageWritten' }] : [admitted];
    }
    case 'application':
      return [{ type: 'applicationSent', side, ...opened }];
    case 'ongoing':
      return [{ type: 'handoverProposed', side, ...opened }];
  }
}

/** The unit of the sender. A person who works in both must say which. */
function sideFrom(answers: Answers, by: Person): Side | undefined {
  const own = (['VO', 'FH'] as const).filter((side) => hasRole(by, careManagerRole(side)));
  return own.find((side) => side === answers.side) ?? own[0];
}
