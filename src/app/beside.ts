import type { Aid } from '../domain/aid/aid.ts';
import { checkId, isUnconfirmed } from '../domain/aid/link-check/check.ts';
import type { Check } from '../domain/aid/link-check/check-events.ts';
import { previousSlot } from '../domain/aid/link-check/times.ts';
import { handlerOf } from '../domain/aid/seats.ts';
import { type CaseDocument, ifReadable, isCase, openTasks, stateOf } from '../domain/document.ts';
import { type Beside, kindOf } from '../domain/kinds.ts';
import { addMinutes } from '../domain/time.ts';
import { type CaseView, viewOf } from '../domain/view.ts';
import type { Store } from './ports.ts';

/**
 * The case with what its card shows besides the case itself. That is read when the card is drawn,
 * and never stored (DESIGN 3).
 */
export function withBeside(store: Store, view: CaseView): Promise<CaseView> {
  return readBeside[kindOf(view.doc.kind).beside](store, view);
}

const readBeside: Readonly<Record<Beside, (store: Store, view: CaseView) => Promise<CaseView>>> = {
  itsWatches: withItsWatches,
  itsCheck: withItsCheck,
  nothing: async (_, view) => view,
};

/** The watches that a check of Link is for, and the checks just before it that nobody confirmed. */
async function withItsWatches(store: Store, view: CaseView): Promise<CaseView> {
  const check = view.state as Check;
  const [watches, before] = await Promise.all([
    watchesFor(store, check, view),
    unconfirmedBefore(store, check, view),
  ]);
  // VO's watches are nobody's in particular: its card says how many FH has not taken, and names none.
  return {
    ...(check.side === 'VO' ? { ...view, unseen: watches.length } : seenIn(view, watches)),
    before,
  };
}

/** The open check that somebody came from when they shared out an admission. */
async function withItsCheck(store: Store, view: CaseView): Promise<CaseView> {
  return isNewOwn(view) ? seenIn(view, await openCheck(store, view)) : view;
}

/** What the viewer may not see is counted: whoever checks Link for a colleague knows how much there is to look for, not what. */
function seenIn(view: CaseView, docs: readonly CaseDocument[]): CaseView {
  const beside = docs.filter((doc) => ifReadable(() => viewOf(doc, view.viewer, view.s))[0]);
  return { ...view, beside, unseen: docs.length - beside.length };
}

/** As many checks as are looked back at: a working week of three a day. */
const MOST_BEFORE = 15;

/** A check that nobody confirmed heads the next; so do those before it, as far as nobody confirmed them either (E13). */
async function unconfirmedBefore(
  store: Store,
  check: Check,
  { s }: CaseView,
): Promise<CaseDocument[]> {
  const before: CaseDocument[] = [];
  if (check.confirmed || check.until <= s.now) return before;
  const person = check.side === 'FH' ? check.person : undefined;
  for (let at = check.due; before.length < MOST_BEFORE; ) {
    const slot = previousSlot(at, s.settings.link);
    const doc = await store.load(checkId(check.side, slot, person));
    if (!isCase(doc) || !ifReadable(() => isUnconfirmed(stateOf(doc) as Check, s))[0]) break;
    before.unshift(doc);
    at = slot.at;
  }
  return before;
}

async function watchesFor(store: Store, check: Check, { s }: CaseView): Promise<CaseDocument[]> {
  if (check.confirmed || check.until <= s.now) return [];
  return (await store.openOf('watch')).filter((doc) => {
    const [c] = ifReadable(() => stateOf(doc) as Aid);
    // One that cannot be read is all of FH's to check (`watchesOfFH`).
    if (!c) return check.side === 'FH' && check.person === undefined;
    if (c.ended || c.owner.side !== check.side) return false;
    return check.side === 'VO' || handlerOf(c, 'FH', s) === check.person;
  });
}

function isNewOwn({ state, viewer, s }: CaseView): boolean {
  const { opened } = state as Aid;
  return opened.by === viewer && opened.on === s.today;
}

async function openCheck(store: Store, { s, state }: CaseView): Promise<CaseDocument[]> {
  const slot = previousSlot(addMinutes((state as Aid).opened.at, 1), s.settings.link);
  const doc = await store.load(checkId('VO', slot, undefined));
  return isCase(doc) && openTasks(doc, s).some((task) => task.step === 'confirm') ? [doc] : [];
}
