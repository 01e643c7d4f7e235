import { type CaseDocument, isCase, isOfKind } from '../../case-document.ts';
import { ifReadable, openTasks, stateOf } from '../../case-state.ts';
import type { Situation } from '../../engine/step.ts';
import type { CaseKind } from '../../kinds.ts';
import type { Reading } from '../../ports.ts';
import { addMinutes } from '../../time.ts';
import { type CaseView, viewOf } from '../../view.ts';
import { handlerOf } from '../owners.ts';
import { checkId } from './check.ts';
import type { Check } from './check-events.ts';
import { isUnconfirmed } from './check-state.ts';
import { previousSlot } from './times.ts';

/**
 * A check of Link with the watches that it is for, and the checks before it that nobody confirmed.
 */
export async function checkWithWatches(
  reading: Reading,
  view: CaseView<'check'>,
): Promise<CaseView<'check'>> {
  const check = view.state;
  const [watches, before] = await Promise.all([
    watchesFor(reading, check, view),
    unconfirmedBefore(reading, check, view),
  ]);
  // VO checks as a unit, so its card gives the number of watches that FH has not taken, and names
  // none.
  return {
    ...(check.side === 'VO' ? { ...view, unseen: watches.length } : seenIn(view, watches)),
    before,
  };
}

/** A watch that the viewer opened today, with the open check that they came from. */
export async function watchWithCheck(
  reading: Reading,
  view: CaseView<'watch'>,
): Promise<CaseView<'watch'>> {
  const { opened } = view.state;
  const isNewOwn = opened.by === view.viewer && opened.on === view.s.today;
  return isNewOwn ? seenIn(view, await openCheck(reading, view)) : view;
}

/**
 * Splits the documents into those that the viewer may see and a count of the others. A colleague
 * who checks Link for somebody must know how much to look for, and not what.
 */
function seenIn<K extends CaseKind>(view: CaseView<K>, docs: readonly CaseDocument[]): CaseView<K> {
  const beside = docs.filter((doc) => ifReadable(() => viewOf(doc, view.viewer, view.s))[0]);
  return { ...view, beside, unseen: docs.length - beside.length };
}

/** The most earlier checks that are read: a working week of three a day. */
const MOST_BEFORE = 15;

/**
 * The checks just before this one that nobody confirmed, back to the last confirmed one (E13). The
 * check itself knows when the one before it was confirmed in time, and then nothing is read.
 */
async function unconfirmedBefore(
  reading: Reading,
  check: Check,
  { s }: Pick<CaseView, 's'>,
): Promise<CaseDocument<'check'>[]> {
  if (check.missed === undefined || check.confirmed || check.until <= s.now) return [];
  const ids = idsBefore(check, s);
  const read = await reading.casesIn(ids);
  const unconfirmed = read.filter((doc) => isOfKind(doc, 'check')).filter((doc) => isLeft(doc, s));
  const before: CaseDocument<'check'>[] = [];
  for (const id of ids) {
    const doc = unconfirmed.find((one) => one.id === id);
    if (!doc) break;
    before.unshift(doc);
  }
  return before;
}

/** The ids of the checks before this one, the latest first. */
function idsBefore(check: Check, { settings }: Situation): string[] {
  const person = check.side === 'FH' ? check.person : undefined;
  const ids: string[] = [];
  for (let at = check.due; ids.length < MOST_BEFORE; ) {
    const slot = previousSlot(at, settings.link);
    ids.push(checkId(check.side, slot, person));
    at = slot.at;
  }
  return ids;
}

function isLeft(doc: CaseDocument<'check'>, s: Situation): boolean {
  return ifReadable(() => isUnconfirmed(stateOf(doc), s))[0] === true;
}

async function watchesFor(
  reading: Reading,
  check: Check,
  { s }: Pick<CaseView, 's'>,
): Promise<CaseDocument[]> {
  if (check.confirmed || check.until <= s.now) return [];
  return (await reading.openOf('watch')).filter((doc) => {
    const [c] = ifReadable(() => stateOf(doc));
    // All of FH checks Link for a watch that cannot be read (`watchesOfFH`).
    if (!c) return check.side === 'FH' && check.person === undefined;
    if (c.ended || c.owner.side !== check.side) return false;
    return check.side === 'VO' || handlerOf(c, 'FH', s) === check.person;
  });
}

async function openCheck(
  reading: Reading,
  { s, state }: CaseView<'watch'>,
): Promise<CaseDocument[]> {
  const slot = previousSlot(addMinutes(state.opened.at, 1), s.settings.link);
  const doc = await reading.load(checkId('VO', slot, undefined));
  return isCase(doc) && openTasks(doc, s).some((task) => task.step === 'confirm') ? [doc] : [];
}
