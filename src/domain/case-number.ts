import type { Series } from './engine/numbering.ts';
import { type CaseKind, caseKinds, kindOf, type NumberedKind, seriesFor } from './kinds.ts';
import { holdsPersonalNumber } from './secrecy.ts';
import type { Day } from './time.ts';

/** The kinds whose cases are numbered in a series. */
export const seriesKinds = caseKinds.filter(isNumbered);

/** True for a kind whose cases have numbers; a check of Link is known by its time. */
export function isNumbered(kind: CaseKind): kind is NumberedKind {
  return 'letters' in kindOf(kind).numbering;
}

/** The series that new cases of a day are numbered in, such as `OV-2026` (öppenvård). */
export function seriesOf(kind: NumberedKind, today: Day): string {
  return `${seriesFor(kind).letters}-${today.slice(0, 4)}`;
}

/** The id of a case's document: its number in plain letters. */
export function caseId(series: string, n: number): string {
  return `${series}-${String(n).padStart(4, '0')}`;
}

/** The kind of case that an id says it is of; undefined when it is the id of none. */
export function kindOfId(id: string): CaseKind | undefined {
  return caseKinds.find((kind) => id.startsWith(kindOf(kind).numbering.prefix));
}

/** The kind of case that people read the number as; undefined when it is none of ours. */
export function kindOfNumber(number: string): CaseKind | undefined {
  return caseKinds.find((kind) => kindOf(kind).numbering.isNumber(number));
}

/** A case's number as people read it: `OV-2026-0014` is ÖV-2026-0014. */
export function numberOf(id: string): string {
  const kind = kindOfId(id);
  return kind === undefined ? id : kindOf(kind).numbering.numberOf(id);
}

/**
 * The number of the case that an id says it is of, whether there is such a case or not; undefined for what no id of a case looks like,
 * or holds a personal number cut as one. Safe to write down: nothing else passes.
 */
export function numberAsked(id: string): string | undefined {
  const kind = kindOfId(id);
  if (kind === undefined || !kindOf(kind).numbering.isId(id)) return undefined;
  if (isNumbered(kind) && holdsPersonalNumber(id.replace(/\D/g, ''))) return undefined;
  return numberOf(id);
}

/** The id that somebody means by a number, however it is written (`öv-2026-14`, `ärende nr ÖV–2026–0014.`); undefined when it is none of ours. */
export function idOfNumber(number: string): string | undefined {
  for (const kind of seriesKinds) {
    const id = (seriesFor(kind) as Series).idOf(number);
    if (id !== undefined) return id;
  }
  return undefined;
}
