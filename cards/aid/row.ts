import type { AidKind } from '../../src/domain/aid/aid.ts';
import { stateOf } from '../../src/domain/case-state.ts';
import type { KindRow } from '../case/kind-row.ts';
import { numbersAndParty } from '../case/known-by.ts';
import { instantText, lists } from '../texts.ts';

export const aidRow: KindRow<AidKind> = {
  knownBy({ doc, owner }, s) {
    const { people, opened } = stateOf(doc);
    const other = Object.values(people).find((id) => id !== owner) ?? opened.by;
    return numbersAndParty(doc, other === owner ? undefined : other, s);
  },
};

/** The row of a check of Link, which has no number and is known by its unit and its time. */
export const checkRow: KindRow<'check'> = {
  knownBy({ doc }, s) {
    const { side, due } = stateOf(doc);
    return [lists.check(side, instantText(due, s.today))];
  },
};
