import { addMinutes, type Instant } from './domain/time.ts';
import type { Answer, App, Shown } from './doors.ts';
import type { FileLink, FileLinks, FileOf } from './ports.ts';

/** How long the file can be fetched after somebody has asked for it, in minutes. */
const MINUTES = 10;

/**
 * The history of a case (E19), or a month of own control (E20), as a file: asked for in the chat, fetched in the browser by an
 * address that nobody can guess.
 */
export interface WriteOut {
  /** The path of the file, for this person, for a while. */
  pathFor(person: string, of: FileOf): Promise<string>;
  /** The file; undefined when the address is wrong or has had its time, or the person may not see what it holds any longer. */
  file(token: string): Promise<{ readonly name: string; readonly shown: FileShown } | undefined>;
}

export type FileShown = Answer<Extract<Shown, { kind: 'case' | 'history' | 'ownControl' }>>;

export function createWriteOut(app: App, links: FileLinks, now: () => Instant): WriteOut {
  return {
    async pathFor(person, of) {
      return `/skriv-ut/${await links.make({ person, ...of, until: addMinutes(now(), MINUTES) })}`;
    },
    async file(token) {
      const link = /^[\w-]{32}$/.test(token) ? await links.of(token) : undefined;
      if (!link || link.until < now()) return undefined;
      const shown = await app.show(link.person, asked(link));
      if (shown.kind === 'history') return { name: `${shown.view.doc.id}.txt`, shown };
      return shown.kind === 'ownControl' ? { name: `egenkontroll-${shown.control.month}.csv`, shown } : undefined;
    },
  };
}

function asked(link: FileLink) {
  return 'month' in link ? ({ kind: 'ownControl', month: link.month } as const) : ({ kind: 'history', id: link.case } as const);
}
