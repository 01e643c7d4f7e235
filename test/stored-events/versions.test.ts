import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTasks, routineOf, stateOf } from '../../src/domain/case-state.ts';
import type { Recorded } from '../../src/domain/engine/step.ts';
import { NewerVersion, READS, type Version } from '../../src/domain/engine/version.ts';
import type { CaseKind } from '../../src/domain/kinds.ts';
import { playOpening } from '../../src/gallery/outpatient-histories.ts';

/*
 * `outpatient-2.json` holds each event type that version 2 added, as that version wrote it. The
 * file of a released version is never edited. A failure here means that a new type has no stored
 * history, or that the table gives it another version than the one that added it.
 */
const HISTORY_OF: Readonly<Record<CaseKind, string>> = {
  outpatient: 'outpatient',
  watch: 'aid',
  application: 'aid',
  ongoing: 'aid',
  check: 'check',
};
const TABLES: Readonly<Record<string, Readonly<Record<string, Version>>>> = Object.fromEntries(
  Object.entries(HISTORY_OF).map(([kind, name]) => [name, routineOf(kind as CaseKind).since]),
);
const VERSIONS = Array.from({ length: READS }, (_, at) => at + 1);
const CASES = Object.keys(TABLES).flatMap((table) => VERSIONS.map((version) => [table, version]));

function typesIn(table: string, version: number): string[] {
  const file = join(__dirname, `${table}-${version}.json`);
  if (!existsSync(file)) return [];
  const stored = JSON.parse(readFileSync(file, 'utf8')) as Recorded<{ type: string }>[];
  return [
    ...new Set(Object.values(stored).flatMap((kept) => [kept].flat().map(({ type }) => type))),
  ];
}

describe('the types of events', () => {
  it.each(CASES)('%s of version %d are all in its stored history', (table, version) => {
    const since = TABLES[table as string] ?? {};
    const came = Object.keys(since).filter((type) => since[type] === version);
    expect(typesIn(table as string, version as number)).toEqual(expect.arrayContaining(came));
  });

  it.each(CASES)('%s of version %d are read by it', (table, version) => {
    const since = { ...TABLES[table as string], undone: 1, corrected: 1 } as Record<string, number>;
    const unread = typesIn(table as string, version as number).filter(
      (type) => !((since[type] ?? Number.POSITIVE_INFINITY) <= (version as number)),
    );
    expect(unread).toEqual([]);
  });
});

describe('a case that newer code has written', () => {
  it('is not read when an event of it is unknown here', () => {
    const { doc, s } = playOpening();
    const event = { ...doc.events[0], type: 'invented', command: 'later' } as unknown;
    const newer = { ...doc, events: [...doc.events, event as (typeof doc.events)[0]] };
    expect(() => stateOf(newer)).toThrow(NewerVersion);
    expect(() => openTasks(newer, s)).toThrow(NewerVersion);
  });

  it('is not read when it says so, though every event is known here', () => {
    const { doc, s } = playOpening();
    const newer = { ...doc, version: READS + 1 };
    expect(() => stateOf(newer)).toThrow(NewerVersion);
    expect(() => openTasks(newer, s)).toThrow(NewerVersion);
  });

  it('is read when it is of this version or says none', () => {
    const { doc } = playOpening();
    expect(stateOf({ ...doc, version: READS })).toEqual(stateOf(doc));
  });
});
