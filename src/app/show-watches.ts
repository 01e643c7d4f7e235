import { sidesFor, whoWatches } from '../domain/aid/who-watches.ts';
import { type Asker, note, refuse, type WhatOf } from './note-shown.ts';
import type { Shown } from './what-is-shown.ts';

/** How many watches one card shows. */
const WATCHES_PER_PAGE = 12;

export async function showWatches(asker: Asker, what: WhatOf<'whoWatches'>): Promise<Shown> {
  const { deps, s, person } = asker;
  if (sidesFor(person, s).length === 0)
    return refuse(asker, what, {
      code: 'notYourRole',
      whose: ['careManagerVO', 'careManagerFH'],
    });
  const all = whoWatches(await deps.store.openOf('watch'), person, s);
  const pages = Math.max(1, Math.ceil(all.watches.length / WATCHES_PER_PAGE));
  const page = Math.min(Math.max(1, what.page ?? 1), pages);
  const found = {
    ...all,
    watches: all.watches.slice((page - 1) * WATCHES_PER_PAGE, page * WATCHES_PER_PAGE),
  };
  const numbers = [...found.watches.map(({ number }) => number), ...found.unreadable];
  await note(asker, what, 'ok', numbers);
  return { kind: 'watches', found, page, pages };
}
