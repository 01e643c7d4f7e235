import { ifReadable, stateOf } from '../domain/case-state.ts';
import { manages } from '../domain/people/staff-list.ts';
import { viewOf } from '../domain/view.ts';
import { pageOfMine } from './mine.ts';
import { type Asker, note, numbersOf, refuse, type WhatOf } from './note-shown.ts';
import { seenBy } from './seen-cases.ts';
import type { Shown } from './what-is-shown.ts';

export async function showMine(asker: Asker, what: WhatOf<'mine'>): Promise<Shown> {
  const { deps, s, person } = asker;
  const found = await pageOfMine(deps.store, person, what.page ?? 1, s);
  const { lists } = found;
  const docs = [...new Set([...lists.mine, ...lists.told, ...lists.ongoing].map(({ doc }) => doc))];
  const whose = new Map(docs.map((doc) => [doc, viewOf(doc, person, s)?.for]));
  // One line for the person's own cases and the unreadable ones, and one for each absent colleague.
  for (const absent of new Set([undefined, ...whose.values()])) {
    const read = numbersOf(docs.filter((doc) => whose.get(doc) === absent));
    await note(
      asker,
      what,
      'ok',
      absent === undefined ? [...read, ...found.unreadable] : read,
      absent,
    );
  }
  return { kind: 'mine', ...found };
}

export async function showCasesOf(asker: Asker, what: WhatOf<'casesOf'>): Promise<Shown> {
  const { deps, s, person } = asker;
  if (!manages(person, what.person, s.people))
    return refuse(asker, what, { code: 'notYourRole', whose: ['unitManager'] });
  const open = await deps.store.casesOf([what.person]);
  const cases = seenBy(person, open, s).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  // Nobody can tell whose an unreadable case is, so only their count is shown (S2).
  const unreadable = open.filter((doc) => ifReadable(() => stateOf(doc)).length === 0).length;
  await note(asker, what, 'ok', numbersOf(cases));
  return { kind: 'casesOf', cases, unreadable };
}
