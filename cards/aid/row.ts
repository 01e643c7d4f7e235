import type { AidKind } from '../../src/domain/aid/aid.ts';
import type { CaseDocument } from '../../src/domain/case-document.ts';
import { stateOf } from '../../src/domain/case-state.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import type { KindRow } from '../case/kind-row.ts';
import { numbersAndParty } from '../case/known-by.ts';
import { instantText, lists } from '../texts.ts';

export const aidRow: KindRow<AidKind> = {
  knownBy: ({ doc, owner }, s) => numbersAndParty(doc, otherParty(doc, owner), s),
  otherParty,
};

function otherParty(doc: CaseDocument<AidKind>, reader: PersonId): PersonId | undefined {
  const { people, opened } = stateOf(doc);
  const other = Object.values(people).find((id) => id !== reader) ?? opened.by;
  return other === reader ? undefined : other;
}

/** The row of a check of Link, which has no number and is known by its unit and its time. */
export const checkRow: KindRow<'check'> = {
  knownBy({ doc }, s) {
    const { side, due } = stateOf(doc);
    return [lists.check(side, instantText(due, s.today))];
  },
  otherParty: () => undefined,
};
