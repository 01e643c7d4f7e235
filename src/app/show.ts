import { unitsOf } from '../domain/own-control.ts';
import { personOf } from '../domain/people/staff-list.ts';
import { monthShown, ownControlOf } from './own-control.ts';
import { showCase } from './show-case.ts';
import { showCasesOf, showMine } from './show-lists.ts';
import { showWatches } from './show-watches.ts';
import { type Look, note, refuse, type WhatOf } from './showing.ts';
import type { Shown, What } from './what-is-shown.ts';

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

async function showOwnControl(look: Look, what: WhatOf<'ownControl'>): Promise<Shown> {
  const { deps, s, person } = look;
  if (unitsOf(person, s).length === 0) return refuse(look, what, { code: 'notYourRole' });
  await note(look, what, 'ok');
  const control = await ownControlOf(deps.store, person, monthShown(what.month, s), s);
  return { kind: 'ownControl', control };
}
