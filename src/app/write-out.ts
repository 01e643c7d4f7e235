import { retention } from '../domain/retention.ts';
import { addMinutes, type Instant } from '../domain/time.ts';
import type { Answer, App } from './doors.ts';
import type { FileLink, FileLinks, FileOf } from './ports/file-links.ts';
import type { Shown } from './what-is-shown.ts';

const TOKEN = /^[\w-]{32}$/;

/**
 * The history of a case (E19), or own control (E20), as a file. It is asked for in the
 * chat and fetched in the browser, by an address that nobody can guess. A program that only opens
 * the address, such as a virus scanner, does not use it up.
 */
export interface WriteOut {
  /** Returns the path of the file for this person. It works for some minutes. */
  pathFor(person: string, of: FileOf): Promise<string>;
  /** True when there is a file to fetch. Changes nothing. */
  isThere(token: string): Promise<boolean>;
  /**
   * Returns the file, once. Undefined when the address is wrong, used or expired, or the person may
   * no longer see what the file holds. `later` when the database failed: the address can be used
   * again.
   */
  fetch(
    token: string,
  ): Promise<{ readonly name: string; readonly shown: FileShown } | 'later' | undefined>;
}

export type FileShown = Answer<
  Extract<Shown, { kind: 'case' | 'history' | 'ownControl' | 'ownControlYear' }>
>;

export function createWriteOut(app: App, links: FileLinks, now: () => Instant): WriteOut {
  const isInTime = (link: FileLink | undefined) => link !== undefined && link.until >= now();
  return {
    async pathFor(person, of) {
      const until = addMinutes(now(), retention.file.minutes);
      return `/skriv-ut/${await links.make({ person, ...of, until })}`;
    },
    isThere: async (token) => TOKEN.test(token) && isInTime(await links.of(token)),
    async fetch(token) {
      const link = TOKEN.test(token) ? await links.take(token) : undefined;
      if (!link || !isInTime(link)) return undefined;
      const shown = await app.show(link.person, requestFor(link));
      if (shown.kind === 'history') return { name: `${shown.view.doc.id}.txt`, shown };
      if (shown.kind === 'ownControl')
        return { name: `egenkontroll-${shown.control.month}.csv`, shown };
      if (shown.kind === 'ownControlYear') return { name: 'egenkontroll-12-manader.csv', shown };
      if (shown.kind !== 'refused' || shown.refusal.code !== 'notShown') return undefined;
      await links.giveBack(token, link);
      return 'later';
    },
  };
}

function requestFor(link: FileLink) {
  const byAddress = true;
  if ('yearOf' in link) return { kind: 'ownControlYear', unit: link.yearOf, byAddress } as const;
  return 'month' in link
    ? ({ kind: 'ownControl', month: link.month, byAddress } as const)
    : ({ kind: 'history', id: link.case, byAddress } as const);
}
