import type { AidKind } from '../src/domain/aid/aid.ts';
import type { CaseDocument } from '../src/domain/case-document.ts';
import type { Recorded, Situation } from '../src/domain/engine/step.ts';
import type { CaseKind, EventOf, StateOf } from '../src/domain/kinds.ts';
import type { PersonId } from '../src/domain/people/people.ts';
import type { RuleId } from '../src/domain/rules.ts';
import type { CaseView } from '../src/domain/view.ts';
import { aidCard } from './aid/aid-card.ts';
import { checkCard } from './aid/check-card.ts';
import { checkPost } from './aid/check-post.ts';
import { aidFarewell } from './aid/farewell.ts';
import { aidRow, checkRow } from './aid/row.ts';
import { rulesOfEvent, rulesOfProposal, type StepAndRules } from './aid/rules-in-case.ts';
import type { KindRow } from './case/kind-row.ts';
import type { Refused } from './case/seen.ts';
import type { CardMessage, Look } from './look.ts';
import { outpatientFarewell } from './outpatient/farewell.ts';
import { outpatientCard } from './outpatient/outpatient-card.ts';
import { outpatientRow } from './outpatient/row.ts';
import { old } from './texts.ts';

/** The cards of a kind of case. `case/` and `lists/` hold what all kinds have in common. */
export interface KindCards<K extends CaseKind> {
  /** The live card of one person. `short` is used when Teams finds the whole card too big. */
  card(view: CaseView<K>, look: Look, size: 'full' | 'short', refused?: Refused): CardMessage;
  readonly row: KindRow<K>;
  /** A sentence that says why a person no longer has a part in the case (E1, E11). */
  farewell(doc: CaseDocument<K>, person: PersonId, s: Situation): string;
  /** Its post in the channel of its unit, for a kind that may be answered there. */
  channelPost?(doc: CaseDocument<K>, s: Situation, look: Look): CardMessage;
  /** The rules that the opening of the case follows, for its history (E19). */
  rulesOfOpening(c: StateOf<K>): readonly RuleId[];
  /** The rules behind an event, when they differ from those of the answered step. */
  rulesOf?(c: StateOf<K>, event: Recorded<EventOf<K>>, answered: StepAndRules): readonly RuleId[];
}

const aidCards: KindCards<AidKind> = {
  card: aidCard,
  row: aidRow,
  farewell: aidFarewell,
  rulesOfOpening: ({ row }) => rulesOfProposal(row),
  rulesOf: rulesOfEvent,
};

type KindCardsTable = { readonly [K in CaseKind]: KindCards<K> };

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
    channelPost: checkPost,
    rulesOfOpening: () => [],
  },
  watch: aidCards,
  application: aidCards,
  ongoing: aidCards,
} satisfies KindCardsTable;

export function cardsOf<K extends CaseKind>(kind: K): KindCards<K> {
  const table: KindCardsTable = kindCards;
  return table[kind];
}
