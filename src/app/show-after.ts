import { withBeside } from '../domain/beside.ts';
import type { CaseView } from '../domain/view.ts';
import { withLoads } from '../domain/with-loads.ts';
import { accessLine } from './access.ts';
import type { AppDeps, Read } from './app-deps.ts';
import type { DoorRefusal } from './door-refusal.ts';
import type { Acted } from './what-is-done.ts';

/** Delivers what the case owes when the line in the access log is written, or could not be. */
export async function deliverAfter(
  deps: AppDeps,
  id: string,
  logged: Promise<void>,
  read?: Read,
): Promise<void> {
  try {
    await logged;
  } finally {
    deps.written(id, read);
  }
}

/**
 * Shows the case's card after a press. What the card names besides the case gets a line of its own
 * in the access log before the card leaves.
 */
export async function showAfter(
  { store, log, willShow }: AppDeps,
  view: CaseView,
  refusal?: DoorRefusal,
): Promise<Acted> {
  const seen = await withLoads(store, await withBeside(store, view));
  if (!refusal) willShow?.(seen);
  const beside = (seen.beside ?? []).map(({ number }) => number);
  if (beside.length > 0)
    await log.write(accessLine(view.s.now, view.viewer, 'show case', 'ok', beside, view.for));
  return { kind: 'case', view: seen, ...(refusal === undefined ? {} : { refusal }) };
}
