import { caseId, seriesOf } from '../domain/case-number.ts';
import type { NumberedKind } from '../domain/kinds.ts';
import type { Day } from '../domain/time.ts';
import type { AppDeps } from './app-deps.ts';

/**
 * Finds an id for a new case of a kind that no case has. If a case already has the counter's next
 * number, the counter was lost or restored. Then it is moved beyond every number used
 * (docs/design.md).
 */
export async function freeId(
  { store, numbers, warn }: Pick<AppDeps, 'store' | 'numbers' | 'warn'>,
  kind: NumberedKind,
  today: Day,
): Promise<string> {
  const series = seriesOf(kind, today);
  for (;;) {
    const id = caseId(series, await numbers.next(series));
    if ((await store.load(id)) === undefined) return id;
    const moved = await numbers.catchUp(series);
    warn?.({ series, ...moved }, 'a case number was taken already; the counter has been moved');
  }
}
