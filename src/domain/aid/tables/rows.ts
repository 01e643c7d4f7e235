import type { RuleId } from '../../rules.ts';
import { rowsA } from './table-a.ts';
import { rowsB } from './table-b.ts';
import { rowsC } from './table-c.ts';

const rows = [...rowsA, ...rowsB, ...rowsC];

/** The names of every row of the three tables, A1 to C4. */
export const rowNames: readonly string[] = rows.map(({ row }) => row);

/** Whether the text says a row outright; undefined where that depends on what was answered, which is not kept. */
export function isOutright(name: string): boolean | undefined {
  const interpretation = rows.find(({ row }) => row === name)?.interpretation;
  return typeof interpretation === 'boolean' ? !interpretation : undefined;
}

/** The rules that a row comes from; none for a row that is not in the tables. */
export function rulesOfRow(name: string): readonly RuleId[] {
  return rows.find(({ row }) => row === name)?.rules ?? [];
}
