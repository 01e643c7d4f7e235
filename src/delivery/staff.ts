import { createHash } from 'node:crypto';
import { untilFirst } from '../attempts.ts';
import { isCase, type StaffDocument } from '../domain/document.ts';
import type { Staff } from '../domain/people.ts';
import type { Situation } from '../domain/step.ts';
import type { Instant } from '../domain/time.ts';
import type { Store } from '../ports.ts';
import { wake } from './absences.ts';
import { startDuties } from './duties.ts';
import type { DeliverySurroundings } from './surroundings.ts';

const ID = 'staff';
/** So many cases at a time: far fewer than can be woken while a claim lasts. */
const PAGE = 100;

/** At start: when the cases were last looked at with another staff list, as before a deploy, each of them wakes. */
export async function startStaff(store: Store, { people: { staff }, now }: Situation): Promise<void> {
  const list = hashOf(staff);
  if (await store.create({ id: ID, kind: 'staff', list, wakeAt: null, claim: null })) return;
  await announce(store, list, now, (doc) => doc.list !== list);
}

/**
 * Looks, at each sweep, whether this replica's list has changed since; then each case wakes. Also when another replica has said so
 * before: what this one has planned meanwhile was planned with its old list. So each replica says it once for each change of its own
 * copy, however much they differ during a rollout, and whoever reads the new list last has every case looked at again with it.
 */
export function noticingStaff(around: DeliverySurroundings): () => Promise<void> {
  let seen = around.staff();
  return async () => {
    const staff = around.staff();
    if (staff === seen) return;
    await announce(around.store, hashOf(staff), around.now(), () => true);
    seen = staff;
  };
}

/** From the first case on, also when a sweep is in the middle of them: it can no longer record how far it has come. */
async function announce(store: Store, list: string, now: Instant, isNews: (doc: StaffDocument) => boolean): Promise<void> {
  await untilFirst(async () => {
    const doc = await store.load(ID);
    if (doc?.kind !== 'staff' || !isNews(doc)) return true;
    const { wokenTo: _, ...kept } = doc;
    return (await store.replace({ ...kept, list, wakeAt: now, claim: null })) && true;
  });
}

/**
 * The staff list has changed: every case that is kept looks at who now answers for what and who may see it, a page at a time (DESIGN
 * 6), and a unit that is new gets its duty. A case that has ended, in which nobody has a card any longer, sleeps on.
 */
export async function turnStaff(around: DeliverySurroundings, doc: StaffDocument, s: Situation): Promise<StaffDocument> {
  const { wokenTo = '', ...kept } = doc;
  await startDuties(around.store, s);
  const page = await around.store.keptCases(wokenTo, PAGE);
  for (const id of page)
    await wake(around, id, s, (found) => isCase(found) && (found.index.open || Object.keys(found.cards).length > 0));
  const last = page.at(-1);
  return last === undefined || page.length < PAGE ? { ...kept, wakeAt: null } : { ...kept, wokenTo: last, wakeAt: s.now };
}

function hashOf(staff: Staff): string {
  return createHash('sha256').update(JSON.stringify(staff)).digest('hex').slice(0, 16);
}
