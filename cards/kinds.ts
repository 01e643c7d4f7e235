import type { Aid } from '../src/domain/aid/aid.ts';
import type { CaseDocument } from '../src/domain/document.ts';
import type { Recorded, Situation } from '../src/domain/engine/step.ts';
import type { CaseEvent, CaseKind, CaseTask, StateOf } from '../src/domain/kinds.ts';
import type { Item } from '../src/domain/lists.ts';
import type { PersonId } from '../src/domain/people/people.ts';
import type { RuleId } from '../src/domain/rules.ts';
import type { Day } from '../src/domain/time.ts';
import type { CaseView } from '../src/domain/view.ts';
import { aidCard } from './aid/aid-card.ts';
import { checkCard } from './aid/check-card.ts';
import { aidFarewell } from './aid/farewell.ts';
import { aidRow, checkRow } from './aid/row.ts';
import { type Answered, rulesOfEvent, rulesOfProposal } from './aid/rules-in-case.ts';
import type { Refused } from './case/buttons.ts';
import type { CardMessage, Look } from './look.ts';
import { outpatientFarewell } from './outpatient/farewell.ts';
import { outpatientCard } from './outpatient/outpatient-card.ts';
import { outpatientRow } from './outpatient/row.ts';
import { old } from './texts.ts';

/** The cards of a kind of case. `case/` and `lists/` hold what all kinds have in common. */
export interface KindCards<C> {
  /** The live card of one person. `short` is used when Teams finds the whole card too big. */
  card(view: CaseView, look: Look, size: 'full' | 'short', refused?: Refused): CardMessage;
  readonly row: KindRow;
  /** A sentence that says why a person no longer has a part in the case (E1, E11). */
  farewell(doc: CaseDocument, person: PersonId, s: Situation): string;
  /** The rules that the opening of the case follows, for its history (E19). */
  rulesOfOpening(c: C): readonly RuleId[];
  /** The rules behind an event, when they differ from those of the answered step. */
  rulesOf?(c: C, event: Recorded<CaseEvent>, answered: Answered): readonly RuleId[];
}

export interface KindRow {
  /** How the row names the case (E2). */
  knownBy(item: Item, s: Situation): readonly string[];
  /** The words for a deadline of the law, which no press answers (E22). */
  legalDeadlineText?(doc: CaseDocument, s: Situation, look: Look): string;
  /** The day of a booked talk that has passed, when the question is whether it took place (E7). */
  passedMeeting?(doc: CaseDocument, tasks: readonly CaseTask[], s: Situation): Day | undefined;
}

const aidCards: KindCards<Aid> = {
  card: aidCard,
  row: aidRow,
  farewell: aidFarewell,
  rulesOfOpening: ({ row }) => rulesOfProposal(row),
  rulesOf: rulesOfEvent,
};

/** How each kind of case is shown, once. */
const kindCards = {
  outpatient: {
    card: outpatientCard,
    row: outpatientRow,
    farewell: outpatientFarewell,
    // The decision, its order, and the word to the manager are one form.
    rulesOfOpening: () => ['R3', 'R4', 'R5'],
  },
  check: {
    card: checkCard,
    row: checkRow,
    farewell: () => old.left,
    rulesOfOpening: () => [],
  },
  watch: aidCards,
  application: aidCards,
  ongoing: aidCards,
} satisfies { readonly [K in CaseKind]: KindCards<StateOf<K>> };

export function cardsOf(kind: CaseKind): KindCards<unknown> {
  return kindCards[kind] as KindCards<unknown>;
}
