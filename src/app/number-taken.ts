import { createHash } from 'node:crypto';
import { type CaseDocument, isCase } from '../domain/case-document.ts';
import type { NumberDocument } from '../domain/case-system-number-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { NumberedKind } from '../domain/kinds.ts';
import { retention } from '../domain/retention.ts';
import { addMinutes } from '../domain/time.ts';
import { comparedForm } from '../domain/writing.ts';
import { hasNumber } from './number-refusal.ts';
import type { Store } from './ports/case-store.ts';
import { retryUntilWritten } from './retry-until-written.ts';

/** A case that is about to be opened. */
export interface CaseToOpen {
  readonly id: string;
  readonly kind: NumberedKind;
  readonly command: string;
  readonly vsNumber: string;
}

/**
 * E14: finds an open case of the same kind that already has this number in the case system, however
 * either is written. It first holds the number by a small document per kind and number. So of two
 * forms that are sent in the same second, the second waits until the first has opened its case, and
 * then finds it.
 */
export async function openWithNumber(
  store: Store,
  toOpen: CaseToOpen,
  s: Situation,
): Promise<CaseDocument | undefined> {
  const { kind, command } = toOpen;
  const number = comparedForm(toOpen.vsNumber);
  const found = async () => {
    const open = await store.openOf(kind);
    return open.find((doc) => doc.events[0]?.command !== command && hasNumber(doc, number));
  };
  // A refused form holds nothing, so that the next one is answered at once.
  const there = await found();
  if (there) return there;
  await retryUntilWritten(async () => (await hold(store, kind, number, toOpen.id, s)) || undefined);
  return found();
}

/** True when this case holds the number now. */
async function hold(
  store: Store,
  kind: NumberedKind,
  number: string,
  id: string,
  s: Situation,
): Promise<boolean> {
  const hash = createHash('sha256').update(number).digest('hex');
  const own: NumberDocument = {
    id: `number:${kind}:${hash}`,
    kind: 'number',
    version: 2,
    case: id,
    wakeAt: addMinutes(s.now, retention.numberHeld.minutes),
    claim: null,
  };
  const there = await store.load(own.id);
  if (there?.kind !== 'number') return (await store.create(own)) !== undefined;
  if (there.case === id) return true;
  const isBeingOpened = (there.wakeAt ?? '') > s.now && !isCase(await store.load(there.case));
  return !isBeingOpened && (await store.replace({ ...there, ...own })) !== undefined;
}
