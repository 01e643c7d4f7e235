import type { CaseDocument } from '../../src/domain/case-document.ts';
import { stateOf } from '../../src/domain/case-state.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import type { CaseTask } from '../../src/domain/kinds.ts';
import { type Item, isLaws } from '../../src/domain/list-item.ts';
import { decisionWarnedOf } from '../../src/domain/outpatient/counted-from.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import type { Day } from '../../src/domain/time.ts';
import type { KindRow } from '../case/kind-row.ts';
import { numbersAndParty } from '../case/known-by.ts';
import type { Look } from '../look.ts';
import { dayText, decision, lists } from '../texts.ts';
import { decisionText } from './decision-clock.ts';

export const outpatientRow: KindRow<'outpatient'> = {
  knownBy,
  otherParty,
  togetherWith,
  legalDeadlineText,
  passedMeeting,
};

function knownBy(item: Item<'outpatient'>, s: Situation): string[] {
  const { doc, owner } = item;
  const { socialWorker, therapists, decided } = stateOf(doc);
  // Managers hear of the decision's own clock too, and need to know whose case it is (E22).
  const other = socialWorker === owner && !isLaws(item) ? therapists[0]?.id : socialWorker;
  return [...numbersAndParty(doc, other, s), lists.decided(dayText(decided.day, s.today))];
}

function otherParty(doc: CaseDocument<'outpatient'>, reader: PersonId): PersonId | undefined {
  const { socialWorker, therapists } = stateOf(doc);
  return socialWorker === reader ? therapists[0]?.id : socialWorker;
}

/** The therapists with whom the owners of these duties are to consult each other (R20). */
export function togetherWith(
  doc: CaseDocument<'outpatient'>,
  tasks: readonly CaseTask[],
  owners: readonly PersonId[],
): PersonId[] {
  if (!tasks.every(({ step }) => step === 'consult')) return [];
  return stateOf(doc).therapists.flatMap(({ id }) => (owners.includes(id) ? [] : [id]));
}

/**
 * E22: the same text for all receivers. The day of the decision stands beneath, with the name of
 * the case.
 */
function legalDeadlineText(doc: CaseDocument<'outpatient'>, s: Situation, look: Look): string {
  const { decided } = stateOf(doc);
  if (s.today < decisionWarnedOf(decided.day)) return decision.title;
  return `${decision.notConfirmed} ${decisionText(decided.day, s.today, look.caseSystem)}`;
}

function passedMeeting(
  doc: CaseDocument<'outpatient'>,
  tasks: readonly CaseTask[],
  s: Situation,
): Day | undefined {
  const { meetings } = stateOf(doc);
  const kind = (['initial', 'followUp', 'closing'] as const).find(
    (known) => tasks[0]?.group === known,
  );
  const booked = kind && meetings[kind].booked;
  return booked && booked.day < s.today ? booked.day : undefined;
}
