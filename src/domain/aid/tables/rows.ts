import type { RuleId } from '../../rules.ts';
import { rowsA } from './table-a.ts';
import { rowsB } from './table-b.ts';
import { rowsC } from './table-c.ts';

const rows = [...rowsA, ...rowsB, ...rowsC];

export const rowNames: readonly string[] = rows.map(({ row }) => row);

/**
 * True when the text states the row outright. False when it never does, for any answers: such a row
 * reveals nothing of them. Undefined when that depends on the answers, which are not kept, and for a
 * name that no table has.
 */
export function isOutright(name: string): boolean | undefined {
  const interpretation = rows.find(({ row }) => row === name)?.interpretation;
  return typeof interpretation === 'boolean' ? !interpretation : undefined;
}

/** The rules that a row comes from. Empty for a name that no table has. */
export function rulesOfRow(name: string): readonly RuleId[] {
  return rows.find(({ row }) => row === name)?.rules ?? [];
}
