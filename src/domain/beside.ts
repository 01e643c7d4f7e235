import { checkWithWatches, watchWithCheck } from './aid/link-check/beside-check.ts';
import { type Beside, kindOf } from './kinds.ts';
import type { Reading } from './reading.ts';
import type { CaseView } from './view.ts';

type ReadBeside = (reading: Reading, view: CaseView) => Promise<CaseView>;

const readBeside = {
  itsWatches: checkWithWatches,
  itsCheck: watchWithCheck,
  nothing: async (_, view) => view,
} satisfies Record<Beside, ReadBeside>;

/**
 * The view with what its card shows besides the case. It is read for each drawing, never stored,
 * because the other documents change without the case.
 */
export function withBeside(reading: Reading, view: CaseView): Promise<CaseView> {
  return readBeside[kindOf(view.doc.kind).beside](reading, view);
}
