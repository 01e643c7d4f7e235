import { createHash } from 'node:crypto';
import type { Situation } from '../domain/engine/step.ts';
import { type AbsenceDays, deputyBy, overlaps, uncoveredPart } from '../domain/people/absence.ts';
import type { KeptAbsence } from '../domain/people/absence-document.ts';
import { addDays, instantAt } from '../domain/time.ts';
import { peopleToday, TRUE_TODAY, type TrueToday, withAbsences } from '../domain/true-today.ts';
import { PLANNING_TIME } from '../domain/wake-time.ts';
import type { AppDeps } from './app-deps.ts';

/** What somebody has reported, and found to be right. */
export interface Report extends Pick<KeptAbsence, 'person' | 'reportedBy' | 'byColleague'> {
  readonly command: string;
  readonly asked: AbsenceDays;
  readonly deputy: KeptAbsence['deputy'] | undefined;
}

/** What a report means for what is true today. */
export interface Reported {
  /** The reports for the same days that stand, because a colleague may not change them. */
  readonly kept: readonly KeptAbsence[];
  /** The days that it adds. Without any, everything was known. */
  readonly added: readonly AbsenceDays[];
  /** What is true then. Undefined when nothing is to be written. */
  readonly next: TrueToday | undefined;
}

/**
 * Decides what a report means. It replaces an earlier one for the same days. But a colleague's
 * report leaves what the person or a manager reported, and adds only the days that are not known.
 */
export function decideReport(doc: TrueToday, report: Report, s: Situation): Reported {
  const { person, byColleague, asked } = report;
  const before = doc.absences.filter(
    (other) => other.open && other.person === person && overlaps(other, asked),
  );
  const kept = before.filter((other) => byColleague && !other.byColleague);
  const added = uncoveredPart(asked, kept);
  const replaced = before.filter((other) => !kept.includes(other));
  const next = added.length === 0 ? undefined : takePlaceOf(replaced, report, added, doc, s);
  return { kept, added, next };
}

/**
 * What is true once the report stands and those that it replaces have ended, in one write. Their
 * deputies are told too. Undefined when the same command has reported before: delivered again after
 * a later report, it must not end that report.
 */
function takePlaceOf(
  replaced: readonly KeptAbsence[],
  report: Report,
  added: readonly AbsenceDays[],
  doc: TrueToday,
  s: Situation,
): TrueToday | undefined {
  const relieved = replaced.flatMap((other) => deputyBy(other, s.people) ?? []);
  const parts = added.map((part, at) => absenceFor(report, part, at, relieved, s));
  if (doc.absences.some(({ id }) => id === parts[0]?.id)) return undefined;
  const others = doc.absences.map((other) => (replaced.includes(other) ? ended(other, s) : other));
  return withAbsences(doc, [...others, ...parts]);
}

/** What is kept of one part of a report. The same command has the same ids. */
function absenceFor(
  { command, asked: _, deputy, ...said }: Report,
  { from, to }: AbsenceDays,
  at: number,
  relieved: KeptAbsence['relieved'] & object,
  s: Situation,
): KeptAbsence {
  const key = at === 0 ? command : `${command}:${at}`;
  return {
    id: `absence:${createHash('sha256').update(key).digest('hex').slice(0, 32)}`,
    ...said,
    from,
    ...(to === undefined ? {} : { to }),
    ...(deputy === undefined ? {} : { deputy }),
    ...(relieved.length === 0 ? {} : { relieved }),
    open: true,
    // The later parts are told when they come, because only then does the deputy change again.
    wakeAt: at === 0 ? s.now : instantAt(from, PLANNING_TIME),
  };
}

/** The absence with its last day yesterday. It wakes at once, because others act for less now. */
export function ended(absence: KeptAbsence, s: Situation): KeptAbsence {
  return { ...absence, to: addDays(s.today, -1), wakeAt: s.now };
}

/** Queues what was just written for delivery, with the situation that it makes. */
export function deliverTrueToday({ written }: AppDeps, doc: TrueToday, s: Situation): void {
  written(TRUE_TODAY, { doc, s: { ...s, people: { ...s.people, ...peopleToday(doc) } } });
}
