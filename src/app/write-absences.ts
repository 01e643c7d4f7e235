import { createHash } from 'node:crypto';
import type { Situation } from '../domain/engine/step.ts';
import { deputyBy } from '../domain/people/absence.ts';
import type { AbsenceDocument } from '../domain/people/absence-document.ts';
import { instantAt } from '../domain/time.ts';
import { PLANNING_TIME } from '../domain/wake-time.ts';
import type { AppDeps, Deed } from './app-deps.ts';
import { endAbsence } from './report-back.ts';

/** Writes the reports, and ends the ones that they replace. The deputies by those are told too. */
export async function takePlaceOf(
  before: readonly AbsenceDocument[],
  reports: readonly AbsenceDocument[],
  deps: Deed,
  s: Situation,
): Promise<void> {
  const ended = before.filter((other) => reports.every(({ id }) => id !== other.id));
  const relieved = ended.flatMap((other) => deputyBy(other, s.people) ?? []);
  const told = relieved.length === 0 ? {} : { relieved };
  // The new reports come first. If the bot fails in between, the person is away twice rather than
  // not at all.
  for (const report of reports) {
    const isStanding =
      (await deps.store.create({ ...report, ...told })) || (await goesOn(deps, report));
    deps.saved = 'part';
    deps.written(report.id);
    // If the command is delivered again after a later report, it must not end that report.
    if (!isStanding) return;
  }
  for (const other of ended) await endAbsence(deps, s, other.id);
}

/** True when the absence was reported before and no later report has replaced it. */
async function goesOn(deps: AppDeps, { id, to }: AbsenceDocument): Promise<boolean> {
  const kept = await deps.store.load(id);
  return kept?.kind === 'absence' && kept.open && kept.to === to;
}

/**
 * The document of a report. The same command has the same ids, so that it reports once even if it
 * is delivered twice.
 */
export function documentFor(
  command: string,
  at: number,
  said: Omit<AbsenceDocument, 'id' | 'kind' | 'open' | 'wakeAt' | 'claim'>,
  s: Situation,
): AbsenceDocument {
  const key = at === 0 ? command : `${command}:${at}`;
  return {
    id: `absence:${createHash('sha256').update(key).digest('hex').slice(0, 32)}`,
    kind: 'absence',
    ...said,
    open: true,
    // The later parts are told when they come, because only then does the deputy change again.
    wakeAt: at === 0 ? s.now : instantAt(said.from, PLANNING_TIME),
    claim: null,
  };
}
