import type { CaseDocument } from '../../src/domain/case-document.ts';
import type { EmulatorHere } from '../../src/local/emulator/emulator.ts';
import { fiveYears } from '../stored-events/five-years.ts';
import { type Asked, recordRequests } from '../support/recorded-requests.ts';
import { startTown, type Town } from '../support/town.ts';
import { holdMeeting } from '../support/walk.ts';
import { unitsOf } from './request-units.ts';
import type { Figure, Result } from './result.ts';
import { numberText } from './table.ts';

/** At most so many times the bytes of a press on a new case. */
const TARGET = 2;

/**
 * Presses "Klar, med den enskilde" in a new case and in one of five years, in which nobody has
 * written the plan since: 19 follow-ups, five changes of therapist, and a reminder each week.
 */
export async function measureFiveYears(emulator: EmulatorHere): Promise<Result> {
  const fresh = await pressIn(emulator, '2026-01-12 09:00', 'bea', holdMeeting);
  const { doc } = fiveYears();
  const old = await pressIn(emulator, '2031-01-27 09:00', 'bo', async (town) => {
    const resting: CaseDocument = { ...doc, claim: null };
    await town.puts('cases', resting);
    await town.type('bo', 'ärende ÖV-2026-0001');
  });
  const ratio = old.written / fresh.written;
  const row = (what: string, unit: string, ours: number, baseline: number): Figure => ({
    figure: 'e',
    what: `a press on a case of five years: ${what}, a new case`,
    unit,
    ours,
    baseline,
  });
  return {
    figures: [
      row('bytes written to the database', 'KB', old.written / 1024, fresh.written / 1024),
      row('writes of the case', '', old.writes.length, fresh.writes.length),
      row(
        'the largest of them',
        'KB',
        Math.max(...old.writes) / 1024,
        Math.max(...fresh.writes) / 1024,
      ),
      row('request units', 'RU', old.units, fresh.units),
      row('requests to the database', '', old.requests, fresh.requests),
    ],
    targets: [
      {
        figure: 'e',
        what: `a press on a case of five years writes at most ${TARGET} times the bytes of one on a new case`,
        measured: `${numberText(ratio)} times (${kb(old.written)} in ${old.writes.length} writes of the case; a new case ${kb(fresh.written)} in ${fresh.writes.length})`,
        isReached: ratio <= TARGET,
      },
    ],
    notes: [
      `What the two documents consist of after the press, KB, five years and new:`,
      ...partsOf(old.doc, fresh.doc),
    ],
  };
}

interface Pressed {
  readonly written: number;
  /** The bytes of each write of the case. */
  readonly writes: readonly number[];
  readonly requests: number;
  readonly units: number;
  readonly doc: CaseDocument;
}

async function pressIn(
  emulator: EmulatorHere,
  at: string,
  who: 'bea' | 'bo',
  before: (town: Town) => Promise<unknown>,
): Promise<Pressed> {
  const town = await startTown(emulator, { at });
  try {
    await before(town);
    await town.settled();
    const recorder = recordRequests({
      database: new URL(emulator.endpoint).port,
      teams: new URL(town.teams.serviceUrl).port,
    });
    await town.press(who, 'Klar, med den enskilde');
    const asked = recorder.take().filter(({ kind }) => !kind.endsWith(' Teams'));
    recorder.stop();
    const wrote = asked.filter(({ kind }) => /^(create|replace|upsert|patch) /.test(kind));
    return {
      written: wrote.reduce((sum, { sent }) => sum + sent, 0),
      writes: wrote.filter(isOfCase).map(({ sent }) => sent),
      requests: asked.length,
      units: asked.reduce((sum, one) => sum + unitsOf(one), 0),
      doc: await town.theCase(),
    };
  } finally {
    await town.stop();
  }
}

function isOfCase({ kind, path }: Asked): boolean {
  return kind.endsWith(' cases') && path.includes('/OV-');
}

/** The size of each field of the two documents, largest first. */
function partsOf(old: CaseDocument, fresh: CaseDocument): string[] {
  const sizes = (doc: CaseDocument) =>
    Object.fromEntries(
      Object.entries(doc).map(([name, value]) => [name, Buffer.byteLength(JSON.stringify(value))]),
    );
  const [olds, news] = [sizes(old), sizes(fresh)];
  const counts: Readonly<Record<string, readonly unknown[]>> = {
    events: old.events,
    reminded: old.reminded,
    owed: old.owed,
  };
  return Object.entries(olds)
    .sort(([, a], [, b]) => b - a)
    .filter(([, size]) => size > 100)
    .map(([name, size]) => {
      const count = counts[name] ? `, ${counts[name].length} of them` : '';
      return `  ${(size / 1024).toFixed(2).padStart(6)} ${((news[name] ?? 0) / 1024).toFixed(2).padStart(6)}  ${name}${count}`;
    });
}

function kb(bytes: number): string {
  return `${numberText(bytes / 1024)} KB`;
}
