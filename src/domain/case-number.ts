import type { Side } from './people/people.ts';
import { holdsPersonalNumber } from './secrecy.ts';
import type { Day } from './time.ts';
import { numberWritten } from './writing.ts';

/** The series of each kind of case, in plain letters: öppenvård, Link watch, application (ansökan), handover (överlämning). */
const SERIES = { outpatient: 'OV', watch: 'LI', application: 'AN', ongoing: 'OL' } as const;

export type NumberedKind = keyof typeof SERIES;
export const seriesKinds = Object.keys(SERIES) as readonly NumberedKind[];

/** The series that new cases of a day are numbered in, such as `OV-2026` (öppenvård). */
export function seriesOf(kind: NumberedKind, today: Day): string {
  return `${SERIES[kind]}-${today.slice(0, 4)}`;
}

/** The id of a case's document: its number in plain letters. */
export function caseId(series: string, n: number): string {
  return `${series}-${String(n).padStart(4, '0')}`;
}

/** A case's number as people read it: `OV-2026-0014` is ÖV-2026-0014. A check of Link has none; it is named by its day and turn. */
export function numberOf(id: string): string {
  const check = /^check:(VO|FH):(?:.*:)?(\d{4}-\d\d-\d\d):(\d+)$/.exec(id);
  return check ? `Link-kontroll ${check[1]} ${check[2]} nr ${check[3]}` : id.replace(/^O/, 'Ö');
}

/** The side whose check of Link a number is of; undefined when it is the number of a case. */
export function sideOfCheck(number: string): Side | undefined {
  return /^Link-kontroll (VO|FH) /.exec(number)?.[1] as Side | undefined;
}

/**
 * The number of the case that an id says it is of, whether there is such a case or not; undefined for what no id of a case looks like,
 * or holds a personal number cut as one. Safe to write down: nothing else passes.
 */
export function numberAsked(id: string): string | undefined {
  if (/^\w\w-/.test(id) && holdsPersonalNumber(id.replace(/\D/g, ''))) return undefined;
  const isId =
    /^(?:OV|LI|AN|OL)-20\d\d-\d{4,6}$|^check:(?:VO|FH):(?:[0-9a-f-]{36}:)?20\d\d-\d\d-\d\d:\d{1,2}$/.test(
      id,
    );
  return isId ? numberOf(id) : undefined;
}

/** The kind of case that an id is the number of; undefined when it is none. */
export function kindOfId(id: string): NumberedKind | undefined {
  return (Object.keys(SERIES) as NumberedKind[]).find((kind) => id.startsWith(`${SERIES[kind]}-`));
}

/** The id that somebody means by a number, however it is written (`öv-2026-14`, `ärende nr ÖV–2026–0014.`); undefined when it is none of ours. */
export function idOfNumber(number: string): string | undefined {
  const parts = /^([öo]v|li|an|[öo]l)[ /-]{0,3}(\d{4})[ /-]{0,3}(\d{1,6})$/iu.exec(
    numberWritten(number),
  );
  if (!parts) return undefined;
  const series = (parts[1] as string).toUpperCase().replace('Ö', 'O');
  return `${series}-${parts[2]}-${(parts[3] as string).padStart(4, '0')}`;
}
