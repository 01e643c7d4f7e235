import type { Numbers } from '../app/ports/case-numbers.ts';
import type { Log } from '../app/ports/process-log.ts';
import { seriesKinds, seriesOf } from '../domain/case-number.ts';
import type { Situation } from '../domain/engine/step.ts';

/**
 * Runs at a start, because the database may have been restored. Moves each counter that stands
 * below the highest number used, so that no new case gets a number that was used before
 * (docs/design.md).
 */
export async function catchUpNumbers(
  numbers: Numbers,
  { today }: Situation,
  log: Log,
): Promise<void> {
  const catchUp = async (series: string) => {
    const moved = await numbers.catchUp(series);
    if (moved) log.warn({ series, ...moved }, 'a counter stood below the highest number used');
  };
  await Promise.all(seriesKinds.map((kind) => catchUp(seriesOf(kind, today))));
}
