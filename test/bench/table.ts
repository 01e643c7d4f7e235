import type { Figure, Result } from './result.ts';

const COLUMNS = ['', 'what', 'unit', 'ours', 'baseline', 'ratio'] as const;

/** Formats all figures as a table, then the notes, then each target and whether it was reached. */
export function tableOf(results: readonly Result[]): string {
  const rows = [
    COLUMNS as readonly string[],
    ...results.flatMap(({ figures }) => figures.map(cellsOf)),
  ];
  const widths = COLUMNS.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at < 3 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
  const notes = results.flatMap(({ notes = [] }) => notes);
  const targets = results
    .flatMap(({ targets }) => targets)
    .map(
      ({ figure, what, measured, isReached }) =>
        `${isReached ? 'reached    ' : 'NOT reached'}  (${figure}) ${what}: ${measured}`,
    );
  return [...lines, '', ...notes, '', ...targets, ''].join('\n');
}

function cellsOf({ figure, what, unit, ours, baseline }: Figure): string[] {
  const ratio = baseline === undefined || baseline === 0 ? '' : `${(ours / baseline).toFixed(2)} x`;
  return [
    `(${figure})`,
    what,
    unit,
    numberText(ours),
    baseline === undefined ? '' : numberText(baseline),
    ratio,
  ];
}

export function numberText(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1);
}
