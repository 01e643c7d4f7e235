import { type CheckToday, checksToday } from './aid/link-check/checks-today.ts';
import { listedOn } from './aid/link-check/rota.ts';
import { handlerOf } from './aid/owners.ts';
import { type Watched, whoWatches } from './aid/who-watches.ts';
import { type CaseDocument, isCase, isOfKind } from './case-document.ts';
import { ifReadable, stateOf } from './case-state.ts';
import type { Document } from './document.ts';
import type { Situation } from './engine/step.ts';
import type { PersonId, Side } from './people/people.ts';

export type { Watched } from './aid/who-watches.ts';

/** What a unit for aid does in Link: its watches, the longest first, and its checks of today. */
export interface UnitLink {
  readonly watches: readonly Watched[];
  readonly checks: readonly CheckToday[];
  /** The numbers of watches that cannot be read, of either unit. */
  readonly unreadable: readonly string[];
}

/** Reads it from the open watches, the unit's checks of today, and its duty with the rota. */
export function linkOfUnit(
  side: Side,
  found: readonly Document[],
  reader: PersonId,
  s: Situation,
): UnitLink {
  const cases = found.filter(isCase);
  const docs = cases.filter((doc) => isOfKind(doc, 'watch'));
  const checks = cases.filter((doc) => isOfKind(doc, 'check'));
  const duty = found.find((doc) => doc.kind === 'duty');
  const { watches, unreadable } = whoWatches(docs, reader, s);
  const coming = side === 'VO' ? [duty && listedOn(duty, s.today)] : watchersOfFH(docs, s);
  return {
    watches: watches
      .filter((watch) => watch.side === side)
      .toSorted((one, other) => (one.since < other.since ? -1 : 1)),
    checks: checksToday(side, checks, coming, s),
    unreadable,
  };
}

/** The people of FH who have watches, each once, who get the coming checks. */
function watchersOfFH(
  docs: readonly CaseDocument<'watch'>[],
  s: Situation,
): (PersonId | undefined)[] {
  const held = docs.flatMap((doc) => ifReadable(() => stateOf(doc)));
  const ofFH = held.filter((c) => !c.ended && c.owner.side === 'FH');
  return [...new Set(ofFH.map((c) => handlerOf(c, 'FH', s)))];
}
