import { createHash } from 'node:crypto';
import type { Store } from '../app/ports/case-store.ts';
import { retryUntilWritten } from '../app/retry-until-written.ts';
import { writeLetter } from '../app/write-letter.ts';
import { isCase } from '../domain/case-document.ts';
import type { Known, StaffDocument } from '../domain/document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { caseKinds } from '../domain/kinds.ts';
import { asLeaver } from '../domain/people/leavers.ts';
import { isNamedIn } from '../domain/people/names.ts';
import type { Leaver, Staff } from '../domain/people/people.ts';
import { hasRole, holdersOf, personOf } from '../domain/people/staff-list.ts';
import type { Instant } from '../domain/time.ts';
import type { DeliveryDeps } from './deps.ts';
import { startDuties, wakeDuties } from './duty-wake.ts';
import { tellHeirs } from './tell-heirs.ts';
import { wake } from './wake-document.ts';

const ID = 'staff';
/** How many cases are woken at a time. A claim lasts much longer than that takes. */
const PAGE = 100;

/**
 * Runs at a start. If the cases were last checked with another staff list, as before a deploy, each
 * of them wakes. Returns everybody whom the lists have had, as last known.
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
 * Checks at each sweep whether this replica's staff list has changed, and then wakes every case. It
 * does so even if another replica has announced the same change, because this replica has gone on
 * planning with its old list. So each replica announces each change of its own copy once, and the
 * last one to read a new list has every case checked with it. It also asks the administrators about
 * a list that waits.
 */
export function createStaffWatch(deps: DeliveryDeps): () => Promise<void> {
  let seen = deps.staff();
  let list = hashOf(seen);
  let asked = deps.staffWaits();
  return async () => {
    const staff = deps.staff();
    // Another object can hold the same list: only a leaver was added to it.
    const isNew = staff !== seen && hashOf(staff) !== list;
    if (isNew) await announce(deps.store, staff, deps.now(), () => true);
    if (isNew) list = hashOf(staff);
    seen = staff;
    const waits = deps.staffWaits();
    if (waits !== undefined && waits !== asked) await askAdministrators(deps);
    asked = waits;
  };
}

/** Asks once for each waiting file, whichever replica has read it first (docs/operations.md). */
async function askAdministrators(deps: DeliveryDeps): Promise<void> {
  const staff = deps.staffWaits();
  if (!staff) return;
  const s = await deps.situation();
  const file = createHash('sha256').update(JSON.stringify(staff)).digest('hex');
  for (const { id } of holdersOf(s.people, 'administrator'))
    deps.written(
      ...(await writeLetter(
        deps.store,
        s,
        'staffWaits',
        id,
        { staff },
        `${file}:${s.today}:${id}`,
        s.now,
      )),
    );
}

/**
 * Makes every case look again, from the first one on. A sweep in the middle of an earlier round can
 * then no longer record its progress. What is known of people who left, or whose work changed, is
 * written with it.
 */
async function announce(
  store: Store,
  staff: Staff,
  now: Instant,
  isNews: (doc: StaffDocument) => boolean,
): Promise<void> {
  await retryUntilWritten(async () => {
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

/** Everybody on the list, and everybody who has left it, as last known. */
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
 * Handles a change of the staff list. Tells the people to whom the duties of leavers fall. Then
 * every stored case looks again at who acts and who may see it, a page at a time
 * (docs/operations.md). A new unit gets its duty. A case that has ended stays asleep when nobody
 * has a card of it any longer.
 */
export async function handleStaff(
  deps: DeliveryDeps,
  doc: StaffDocument,
  s: Situation,
): Promise<StaffDocument> {
  const { wokenTo = '', changed = [], ...kept } = doc;
  await startDuties(deps.store, s);
  if (wokenTo === '') await wakeDuties(deps, s);
  // This comes before the cases wake: otherwise each heir would also be owed a card for each case.
  for (const was of changed) await tellHeirs(deps, was, s);
  const page = await deps.store.caseIdsAfter(wokenTo, PAGE);
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

/** Forgets the names of leavers whom no stored case names any longer. */
export async function forgetLeavers(store: Store): Promise<void> {
  const doc = await store.load(ID);
  const left = doc?.kind === 'staff' ? (doc.known ?? []).filter(({ gone }) => gone) : [];
  if (left.length === 0) return;
  const named = new Set<string>();
  for (const { events } of await store.allOf(caseKinds))
    for (const { id } of left) if (isNamedIn(events, id)) named.add(id);
  await retryUntilWritten(async () => {
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
