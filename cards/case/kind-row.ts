import type { CaseDocument } from '../../src/domain/case-document.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import type { CaseKind, CaseTask } from '../../src/domain/kinds.ts';
import type { Item } from '../../src/domain/list-item.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import type { Day } from '../../src/domain/time.ts';
import type { Look } from '../look.ts';

/** What the row of a list says of a case of one kind. */
export interface KindRow<K extends CaseKind> {
  /** How the row names the case (E2). */
  knownBy(item: Item<K>, s: Situation): readonly string[];
  /** The other party of a case, for a reader whose case it is. */
  otherParty(doc: CaseDocument<K>, reader: PersonId): PersonId | undefined;
  /** The people with whom the duties' owners do them together (R20). */
  togetherWith?(
    doc: CaseDocument<K>,
    tasks: readonly CaseTask[],
    owners: readonly PersonId[],
  ): readonly PersonId[];
  /** The words for a deadline of the law, which no press answers (E22). */
  legalDeadlineText?(doc: CaseDocument<K>, s: Situation, look: Look): string;
  /** The day of a booked talk that has passed, when the question is whether it took place (E7). */
  passedMeeting?(doc: CaseDocument<K>, tasks: readonly CaseTask[], s: Situation): Day | undefined;
}
