import type { Series } from './engine/numbering.ts';
import { type CaseKind, caseKinds, kindOf, type NumberedKind, seriesFor } from './kinds.ts';
import { holdsPersonalNumber } from './secrecy.ts';
import type { Day } from './time.ts';
import { numberWritten } from './writing.ts';

/** The kinds whose cases are numbered in a series. */
export const seriesKinds = caseKinds.filter(isNumbered);

/** True for a kind whose cases have numbers. A check of Link has none and is known by its time. */
export function isNumbered(kind: CaseKind): kind is NumberedKind {
  return 'letters' in kindOf(kind).numbering;
}

/** The series in which new cases of a day are numbered, such as `OV-2026` (öppenvård). */
export function seriesOf(kind: NumberedKind, today: Day): string {
  return `${seriesFor(kind).letters}-${today.slice(0, 4)}`;
}

/** The id of a case's document: its number in plain letters. */
export function caseId(series: string, n: number): string {
  return `${series}-${String(n).padStart(4, '0')}`;
}

/** The kind of case that an id belongs to. Undefined for any other id. */
export function kindOfId(id: string): CaseKind | undefined {
  return caseKinds.find((kind) => id.startsWith(kindOf(kind).numbering.prefix));
}

/** The kind of case with this number, as people read it. Undefined for any other number. */
export function kindOfNumber(number: string): CaseKind | undefined {
  return caseKinds.find((kind) => kindOf(kind).numbering.isNumber(number));
}

/** A case's number as people read it: `OV-2026-0014` is ÖV-2026-0014. */
export function numberOf(id: string): string {
  const kind = kindOfId(id);
  return kind === undefined ? id : kindOf(kind).numbering.numberOf(id);
}

/**
 * The number that an id stands for, whether the case exists or not. Undefined for a text that is no
 * id of a case, or that hides a personal number. The result is safe to log, because nothing else
 * passes.
 */
export function numberAsked(id: string): string | undefined {
  const kind = kindOfId(id);
  if (kind === undefined || !kindOf(kind).numbering.isId(id)) return undefined;
  if (isNumbered(kind) && holdsPersonalNumber(id.replace(/\D/g, ''))) return undefined;
  return numberOf(id);
}

/**
 * The ids that a number without letters may stand for (`2026-14`, or `14` of this year), one in each
 * series. None for a text that is no such number.
 */
export function idsOfBareNumber(number: string, today: Day): string[] {
  const [, year = today.slice(0, 4), n] =
    /^(?:(20\d\d)[ /-]{1,3})?(\d{1,6})$/.exec(numberWritten(number)) ?? [];
  if (n === undefined) return [];
  return seriesKinds.map((kind) => caseId(`${seriesFor(kind).letters}-${year}`, Number(n)));
}

/**
 * The id that a person means by a number in any way of writing (`öv-2026-14`, `ärende nr
 * ÖV–2026–0014.`). Undefined when it is none of ours.
 */
export function idOfNumber(number: string): string | undefined {
  for (const kind of seriesKinds) {
    const id = (seriesFor(kind) as Series).idOf(number);
    if (id !== undefined) return id;
  }
  return undefined;
}
