import { createHash } from 'node:crypto';
import { untilFirst } from '../app/attempts.ts';
import type { Store } from '../app/ports.ts';
import { writeLetter } from '../app/write-letter.ts';
import { isCase, type Known, type StaffDocument } from '../domain/document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { caseKinds } from '../domain/kinds.ts';
import { asLeaver } from '../domain/people/leavers.ts';
import { isNamedIn } from '../domain/people/names.ts';
import { hasRole, holdersOf, type Leaver, personOf, type Staff } from '../domain/people/people.ts';
import type { Instant } from '../domain/time.ts';
import type { DeliveryDeps } from './deps.ts';
import { startDuties, wakeDuties } from './duty-wake.ts';
import { tellHeirs } from './heirs.ts';
import { wake } from './wake.ts';

const ID = 'staff';
/** So many cases at a time: far fewer than can be woken while a claim lasts. */
const PAGE = 100;

/**
 * At start: when the cases were last looked at with another staff list, as before a deploy, each of them wakes. Returns everybody whom
 * the lists have had, as last known.
 */
export async function startStaff(
  store: Store,
  { people: { staff }, now }: Situation,
): Promise<readonly Known[]> {
  const list = hashOf(staff);
  const known = knownWith(staff, []);
  if (await store.create({ id: ID, kind: 'staff', list, known, wakeAt: null, claim: null }))
    return known;
  await announce(store, staff, now, (doc) => doc.list !== list);
  const doc = await store.load(ID);
  return doc?.kind === 'staff' ? (doc.known ?? []) : [];
}

/**
 * Looks, at each sweep, whether this replica's list has changed since; then each case wakes. Also when another replica has said so
 * before: what this one has planned meanwhile was planned with its old list. So each replica says it once for each change of its own
 * copy, however much they differ during a rollout, and whoever reads the new list last has every case looked at again with it. The
 * administrator is asked about a list that waits.
 */
export function createStaffWatch(deps: DeliveryDeps): () => Promise<void> {
  let seen = deps.staff();
  let list = hashOf(seen);
  let asked = deps.staffWaits();
  return async () => {
    const staff = deps.staff();
    // Another object may say the same: only who has left has come to be known.
    const isNew = staff !== seen && hashOf(staff) !== list;
    if (isNew) await announce(deps.store, staff, deps.now(), () => true);
    if (isNew) list = hashOf(staff);
    seen = staff;
    const waits = deps.staffWaits();
    if (waits !== undefined && waits !== asked) await askAdministrators(deps);
    asked = waits;
  };
}

/** Once for each such file, whichever replica has read it first (DESIGN 6). */
async function askAdministrators(deps: DeliveryDeps): Promise<void> {
  const staff = deps.staffWaits();
  if (!staff) return;
  const s = await deps.situation();
  const file = createHash('sha256').update(JSON.stringify(staff)).digest('hex');
  for (const { id } of holdersOf(s.people, 'administrator'))
    deps.written(
      await writeLetter(
        deps.store,
        s,
        'staffWaits',
        id,
        { staff },
        `${file}:${s.today}:${id}`,
        s.now,
      ),
    );
}

/**
 * From the first case on, also when a sweep is in the middle of them: it can no longer record how far it has come. What is known of
 * those who have left, or no longer work as they did, is written with it.
 */
async function announce(
  store: Store,
  staff: Staff,
  now: Instant,
  isNews: (doc: StaffDocument) => boolean,
): Promise<void> {
  await untilFirst(async () => {
    const doc = await store.load(ID);
    if (doc?.kind !== 'staff') return true;
    const { wokenTo, known = [], changed = [], ...kept } = doc;
    const next = { ...kept, known: knownWith(staff, known) };
    if (!isNews(doc))
      return (
        doc.known !== undefined || ((await store.replace({ ...doc, known: next.known })) && true)
      );
    const lost = [
      ...changed,
      ...known.filter((was) => !was.gone && !worksOn(was, staff)).map(asLeaver),
    ];
    const told = lost.length === 0 ? {} : { changed: lost };
    return (
      (await store.replace({ ...next, ...told, list: hashOf(staff), wakeAt: now, claim: null })) &&
      true
    );
  });
}

/** As the list has them; who is not on it any longer, as last known. */
function knownWith(staff: Staff, before: readonly Known[]): Known[] {
  const isListed = ({ id }: Leaver) => personOf({ staff }, id) !== undefined;
  const left = before
    .filter((known) => !isListed(known))
    .map((known): Known => ({ ...known, gone: true }));
  return [...staff.people.map(asLeaver), ...left];
}

function worksOn(was: Leaver, staff: Staff): boolean {
  const known = personOf({ staff }, was.id);
  return known !== undefined && was.roles.every(({ role, unit }) => hasRole(known, role, unit));
}

/**
 * The staff list has changed: whoever the duties of those who have left fall to is told, and every case that is kept looks at who now
 * answers for what and who may see it, a page at a time (DESIGN 6). A unit that is new gets its duty. A case that has ended, in which
 * nobody has a card any longer, sleeps on.
 */
export async function handleStaff(
  deps: DeliveryDeps,
  doc: StaffDocument,
  s: Situation,
): Promise<StaffDocument> {
  const { wokenTo = '', changed = [], ...kept } = doc;
  await startDuties(deps.store, s);
  if (wokenTo === '') await wakeDuties(deps, s);
  // Before the cases are looked at: a card for each would be owed then to who is told of them together.
  for (const was of changed) await tellHeirs(deps, was, s);
  const page = await deps.store.keptCases(wokenTo, PAGE);
  for (const id of page)
    await wake(
      deps,
      id,
      s,
      (found) => isCase(found) && (found.index.open || Object.keys(found.cards).length > 0),
    );
  const last = page.at(-1);
  return last === undefined || page.length < PAGE
    ? { ...kept, wakeAt: null }
    : { ...kept, wokenTo: last, wakeAt: s.now };
}

/** Forgets by name who has left and whom no case that is kept names any longer. */
export async function forgetLeavers(store: Store): Promise<void> {
  const doc = await store.load(ID);
  const left = doc?.kind === 'staff' ? (doc.known ?? []).filter(({ gone }) => gone) : [];
  if (left.length === 0) return;
  const named = new Set<string>();
  for (const kind of caseKinds)
    for (const { events } of await store.allOf(kind))
      for (const { id } of left) if (isNamedIn(events, id)) named.add(id);
  await untilFirst(async () => {
    const current = await store.load(ID);
    if (current?.kind !== 'staff') return true;
    const isForgotten = ({ id, gone }: Known) =>
      gone === true && left.some((one) => one.id === id) && !named.has(id);
    const known = (current.known ?? []).filter((one) => !isForgotten(one));
    return (await store.replace({ ...current, known })) && true;
  });
}

function hashOf({ units, people }: Staff): string {
  return createHash('sha256').update(JSON.stringify({ units, people })).digest('hex').slice(0, 16);
}
