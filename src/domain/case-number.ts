import type { Day } from './time.ts';

/** The series that new cases of a day are numbered in, such as `OV-2026` (öppenvård). */
export function seriesOf(today: Day): string {
  return `OV-${today.slice(0, 4)}`;
}

/** The id of a case's document: its number in plain letters. */
export function caseId(series: string, n: number): string {
  return `${series}-${String(n).padStart(4, '0')}`;
}

/** A case's number as people read it: `OV-2026-0014` is ÖV-2026-0014. */
export function numberOf(id: string): string {
  return id.replace(/^O/, 'Ö');
}

/** The id that somebody means by a number, however it is written (`öv-2026-14`); undefined when it is none of ours. */
export function idOfNumber(number: string): string | undefined {
  const parts = /^\s*[öo]v[- ]?(\d{4})[- ]?(\d{1,6})\s*$/iu.exec(number.normalize('NFC'));
  return parts ? `OV-${parts[1]}-${(parts[2] as string).padStart(4, '0')}` : undefined;
}
