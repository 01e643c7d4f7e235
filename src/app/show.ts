import { personOf } from '../domain/people/staff-list.ts';
import { type Asker, refuse } from './note-shown.ts';
import { showCase } from './show-case.ts';
import { showCasesOf, showMine } from './show-lists.ts';
import { showOwnControl, showOwnControlYear } from './show-own-control.ts';
import { showUnit } from './show-unit.ts';
import { showWatches } from './show-watches.ts';
import type { Shown, What } from './what-is-shown.ts';

/**
 * Shows a person what they ask for, as far as they may see it, and writes that in the access log.
 */
export function show(asker: Asker, what: What): Promise<Shown> {
  if (!personOf(asker.s.people, asker.person)) return refuse(asker, what, { code: 'stranger' });
  switch (what.kind) {
    case 'mine':
      return showMine(asker, what);
    case 'whoWatches':
      return showWatches(asker, what);
    case 'casesOf':
      return showCasesOf(asker, what);
    case 'unit':
      return showUnit(asker, what);
    case 'ownControl':
      return showOwnControl(asker, what);
    case 'ownControlYear':
      return showOwnControlYear(asker, what);
    case 'history':
    case 'historyOf':
    case 'case':
    case 'find':
      return showCase(asker, what);
  }
}
