import { addMinutes, type Instant } from './domain/time.ts';
import type { CaseView } from './domain/view.ts';
import type { App } from './doors.ts';
import type { FileLinks } from './ports.ts';

/** How long the file can be fetched after somebody has asked for it, in minutes. */
const MINUTES = 10;

/** The history of a case as a file (E19): asked for in the chat, fetched in the browser by an address that nobody can guess. */
export interface WriteOut {
  /** The path of the file, for this person, for a while. */
  pathFor(person: string, caseId: string): Promise<string>;
  /** The file; undefined when the address is wrong or has had its time, or the person may not see the case any longer. */
  file(token: string): Promise<{ readonly name: string; readonly view: CaseView } | undefined>;
}

export function createWriteOut(app: App, links: FileLinks, now: () => Instant): WriteOut {
  return {
    async pathFor(person, caseId) {
      return `/skriv-ut/${await links.make({ person, case: caseId, until: addMinutes(now(), MINUTES) })}`;
    },
    async file(token) {
      const link = /^[\w-]{32}$/.test(token) ? await links.of(token) : undefined;
      if (!link || link.until < now()) return undefined;
      const shown = await app.show(link.person, { kind: 'history', id: link.case });
      return shown.kind === 'history' ? { name: `${shown.view.doc.id}.txt`, view: shown.view } : undefined;
    },
  };
}
