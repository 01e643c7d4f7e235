import { checkWithWatches, watchWithCheck } from './aid/link-check/beside-check.ts';
import type { CaseKind } from './kinds.ts';
import type { Reading } from './ports.ts';
import type { CaseView } from './view.ts';

type BesideTable = {
  readonly [K in CaseKind]: (reading: Reading, view: CaseView<K>) => Promise<CaseView<K>>;
};

/** What the card of each kind shows besides the case itself. */
const besides: BesideTable = {
  outpatient: addNothing,
  check: checkWithWatches,
  watch: watchWithCheck,
  application: addNothing,
  ongoing: addNothing,
};

/**
 * The view with what its card shows besides the case. It is read for each drawing, never stored,
 * because the other documents change without the case.
 */
export function withBeside<K extends CaseKind>(
  reading: Reading,
  view: CaseView<K>,
): Promise<CaseView<K>> {
  return besides[view.doc.kind](reading, view);
}

async function addNothing<K extends CaseKind>(_: Reading, view: CaseView<K>): Promise<CaseView<K>> {
  return view;
}
