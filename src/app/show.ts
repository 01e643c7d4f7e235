import type { AccessDeed } from '../domain/access-deed.ts';
import { sidesFor, whoWatches } from '../domain/aid/who-watches.ts';
import { withBeside } from '../domain/beside.ts';
import { type CaseDocument, isCase } from '../domain/case-document.ts';
import { idOfNumber } from '../domain/case-number.ts';
import { ifReadable, stateOf } from '../domain/case-state.ts';
import type { Situation } from '../domain/engine/step.ts';
import { unitsOf } from '../domain/own-control.ts';
import type { PersonId } from '../domain/people/people.ts';
import { manages, personOf } from '../domain/people/staff-list.ts';
import { asReached } from '../domain/reached.ts';
import { type CaseView, viewOf } from '../domain/view.ts';
import { accessLine, askedFor } from './access.ts';
import type { AppDeps } from './app-deps.ts';
import { sendAnew } from './cases.ts';
import type { DoorRefusal } from './door-refusal.ts';
import { listsUpTo, seenBy } from './mine.ts';
import { monthShown, ownControlOf } from './own-control.ts';
import type { Shown, What } from './what-is-shown.ts';

/** How many rows the first page of a list holds. */
const FIRST_ROWS = 8;

/** How many watches one card shows. */
const WATCHES_PER_PAGE = 12;

type WhatOf<K extends What['kind']> = Extract<What, { readonly kind: K }>;
type OfCase = Extract<What, { id: string } | { number: string }>;

/** One look through the door: who asks, and when. */
interface Look {
  readonly deps: AppDeps;
  readonly s: Situation;
  readonly person: PersonId;
}

/**
 * Shows a person what they ask for, as far as they may see it, and writes that in the access log.
 */
export function show(look: Look, what: What): Promise<Shown> {
  if (!personOf(look.s.people, look.person)) return refuse(look, what, { code: 'stranger' });
  switch (what.kind) {
    case 'mine':
      return showMine(look, what);
    case 'whoWatches':
      return showWatches(look, what);
    case 'casesOf':
      return showCasesOf(look, what);
    case 'ownControl':
      return showOwnControl(look, what);
    case 'history':
    case 'historyOf':
    case 'case':
    case 'find':
      return showCase(look, what);
  }
}

/**
 * What is shown, for the access log. A file can be fetched by anybody who has its address, so a
 * fetch is not logged as something that the person saw.
 */
export function deedOf(what: What): AccessDeed {
  return 'byAddress' in what && what.byAddress ? `fetch ${what.kind}` : `show ${what.kind}`;
}

async function showMine(look: Look, what: WhatOf<'mine'>): Promise<Shown> {
  const { deps, s, person } = look;
  const found = await listsUpTo(deps.store, person, what.rows ?? FIRST_ROWS, s);
  const { lists } = found;
  const docs = [...new Set([...lists.mine, ...lists.told, ...lists.awaited].map(({ doc }) => doc))];
  const whose = new Map(docs.map((doc) => [doc, viewOf(doc, person, s)?.for]));
  // One line for the person's own cases and the unreadable ones, and one for each absent colleague.
  for (const absent of new Set([undefined, ...whose.values()])) {
    const read = numbersOf(docs.filter((doc) => whose.get(doc) === absent));
    await note(
      look,
      what,
      'ok',
      absent === undefined ? [...read, ...found.unreadable] : read,
      absent,
    );
  }
  return { kind: 'mine', ...found };
}

async function showWatches(look: Look, what: WhatOf<'whoWatches'>): Promise<Shown> {
  const { deps, s, person } = look;
  if (sidesFor(person, s).length === 0) return refuse(look, what, { code: 'notYourRole' });
  const all = whoWatches(await deps.store.openOf('watch'), person, s);
  const pages = Math.max(1, Math.ceil(all.watches.length / WATCHES_PER_PAGE));
  const page = Math.min(Math.max(1, what.page ?? 1), pages);
  const found = {
    ...all,
    watches: all.watches.slice((page - 1) * WATCHES_PER_PAGE, page * WATCHES_PER_PAGE),
  };
  const numbers = [...found.watches.map(({ number }) => number), ...found.unreadable];
  await note(look, what, 'ok', numbers);
  return { kind: 'watches', found, page, pages };
}

async function showCasesOf(look: Look, what: WhatOf<'casesOf'>): Promise<Shown> {
  const { deps, s, person } = look;
  if (!manages(person, what.person, s.people)) return refuse(look, what, { code: 'notYourRole' });
  const open = await deps.store.casesOf([what.person]);
  const cases = seenBy(person, open, s).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  // Nobody can tell whose an unreadable case is, so only their count is shown (S2).
  const unreadable = open.filter((doc) => ifReadable(() => stateOf(doc)).length === 0).length;
  await note(look, what, 'ok', numbersOf(cases));
  return { kind: 'casesOf', cases, unreadable };
}

async function showOwnControl(look: Look, what: WhatOf<'ownControl'>): Promise<Shown> {
  const { deps, s, person } = look;
  if (unitsOf(person, s).length === 0) return refuse(look, what, { code: 'notYourRole' });
  await note(look, what, 'ok');
  const control = await ownControlOf(deps.store, person, monthShown(what.month, s), s);
  return { kind: 'ownControl', control };
}

async function showCase(look: Look, what: OfCase): Promise<Shown> {
  const { deps, s, person } = look;
  const { asked, view } = await find(look, what);
  if (!view) return refuse(look, what, { code: 'nothing' }, asked);
  const kind = what.kind === 'history' || what.kind === 'historyOf' ? 'history' : 'case';
  const seen = kind === 'case' ? await withBeside(deps.store, view) : view;
  await note(look, what, 'ok', numbersOf([seen.doc, ...(seen.beside ?? [])]), view.for);
  if ('send' in what && what.send !== undefined)
    await sendAnew(deps, s, person, view.doc.id, what.send);
  return { kind, view: seen };
}

/**
 * Finds a case by its id or a number, if it is there and the person may see it. Several cases can
 * have the same number in the case system, such as duplicates and ended ones; an open one goes
 * first. `asked` is the number for the access log, which says the same whether or not the case is
 * there.
 */
async function find(
  { deps, s, person }: Look,
  what: OfCase,
): Promise<{ asked: readonly string[]; view?: CaseView }> {
  const id = 'id' in what ? what.id : idOfNumber(what.number);
  const asked = askedFor(id ?? '');
  const found =
    id === undefined && 'number' in what
      ? await deps.store.casesByVsNumber(what.number)
      : [await deps.store.load(id ?? '')];
  const views = found
    .filter(isCase)
    .flatMap((doc) => viewOf(doc, person, asReached(doc, s, person)) ?? []);
  const view = views.find((one) => one.doc.index.open) ?? views[0];
  return { asked, ...(view === undefined ? {} : { view }) };
}

async function refuse(
  look: Look,
  what: What,
  refusal: DoorRefusal,
  asked: readonly string[] = [],
): Promise<Shown> {
  await note(look, what, refusal.code, asked);
  return { kind: 'refused', refusal };
}

function note(
  { deps, person }: Look,
  what: What,
  outcome: Parameters<typeof accessLine>[3],
  cases: readonly string[] = [],
  whose?: PersonId,
): Promise<void> {
  return deps.log.write(accessLine(deps.now(), person, deedOf(what), outcome, cases, whose));
}

/** The number of each case once, because a list can hold several rows of a case. */
function numbersOf(docs: readonly CaseDocument[]): string[] {
  return [...new Set(docs.map((doc) => doc.number))];
}
