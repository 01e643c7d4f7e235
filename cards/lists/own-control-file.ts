import type { Situation } from '../../src/domain/engine/step.ts';
import type { OwnControl } from '../../src/domain/own-control.ts';
import { actionSet } from '../button-elements.ts';
import { adaptiveCard, lead, quietText, text } from '../elements.ts';
import type { CardMessage, Look } from '../look.ts';
import { history, monthText, ownControl as words } from '../texts.ts';
import { nameOfUnit } from './own-control-chart.ts';

/** The counts as text to copy, and as a file while its address is valid. */
export function ownControlTextCard(
  control: OwnControl,
  s: Situation,
  look: Look,
  file: string | undefined,
): CardMessage {
  const summary = words.text.lead(monthText(control.month));
  const lines = rows(control, s, look).map((row) => text(row, { spacing: 'Small', size: 'Small' }));
  const fetch =
    file === undefined
      ? []
      : [actionSet([{ type: 'Action.OpenUrl', title: words.text.file, url: file }])];
  return {
    card: adaptiveCard([
      lead(summary),
      quietText(file === undefined ? history.copyOnly : history.copy),
      ...lines,
      ...fetch,
    ]),
    summary,
  };
}

/** A file that a Swedish spreadsheet opens: semicolons, and the mark for UTF-8. */
export function ownControlFile(control: OwnControl, s: Situation, look: Look): string {
  return `\uFEFF${rows(control, s, look).join('\r\n')}\r\n`;
}

function rows({ month, units }: OwnControl, s: Situation, look: Look): string[] {
  const named = words.measures(look.linkName);
  const counts = units.flatMap(({ unit, counts }) =>
    counts.flatMap(({ measure, of }) =>
      of.map((count, at) => [
        nameOfUnit(unit, s),
        month,
        named[measure],
        words.outcomes[measure][at] ?? '',
        String(count),
      ]),
    ),
  );
  return [words.text.columns, ...counts].map((row) => row.map(cell).join(';'));
}

function cell(value: string): string {
  return /[;"\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
