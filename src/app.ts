import { reportAbsence, reportBack, writeLetter } from './absences.ts';
import { answerCase, asReached, openCase, sendAnew } from './cases.ts';
import type { Press, Refusal, RoutineSettings, Situation } from './domain/case.ts';
import type { CaseDocument } from './domain/document.ts';
import { type Lists, listsFor } from './domain/lists.ts';
import { absenceOf, holdersOf, manages, type PersonId, personOf, representedBy, type Staff } from './domain/people.ts';
import { dayOf, type Instant } from './domain/time.ts';
import { type CaseView, viewOf } from './domain/view.ts';
import type { AccessLog, Store } from './ports.ts';
import { takeOver } from './take-over.ts';

/** What the two doors need from outside. */
export interface Surroundings {
  readonly store: Store;
  readonly log: AccessLog;
  /** The staff list as it is now. */
  readonly staff: () => Staff;
  readonly settings: RoutineSettings;
  readonly now: () => Instant;
  /** Told of each document that has just been written, so that what it owes goes out at once. */
  readonly written: (id: string) => void;
}

/** What somebody asks to see. `send` is a command's id: the case's card is then sent to them anew, last in their chat. */
export type What =
  | { readonly kind: 'case'; readonly id: string; readonly send?: string }
  | { readonly kind: 'find'; readonly number: string; readonly send?: string }
  | { readonly kind: 'history'; readonly id: string }
  | { readonly kind: 'historyOf'; readonly number: string }
  | { readonly kind: 'casesOf'; readonly person: PersonId }
  | { readonly kind: 'mine' };

export type Shown =
  | { readonly kind: 'case' | 'history'; readonly view: CaseView; readonly refusal?: DoorRefusal }
  | { readonly kind: 'mine'; readonly lists: Lists; readonly s: Situation }
  | { readonly kind: 'casesOf'; readonly cases: readonly CaseDocument[] }
  | { readonly kind: 'refused'; readonly refusal: DoorRefusal };

/** What somebody does. `shownIn` is the message that the press was made in: it becomes the case's live card. */
export type Act =
  | {
      readonly kind: 'answer';
      readonly case: string;
      readonly tasks: readonly string[];
      readonly inputs: Press['inputs'];
      readonly shownIn?: string | undefined;
    }
  | {
      readonly kind: 'open';
      readonly id: string;
      readonly number: string;
      readonly answers: Readonly<Record<string, string>>;
      readonly shownIn?: string | undefined;
    }
  | { readonly kind: 'absence'; readonly answers: Readonly<Record<string, string>> }
  | { readonly kind: 'back' }
  | { readonly kind: 'takeOver'; readonly from: PersonId; readonly to: Readonly<Record<string, PersonId>> }
  | { readonly kind: 'personMissing' };

export type Acted = Shown | { readonly kind: 'done'; readonly what: string; readonly facts: Readonly<Record<string, string>> };

/** Refusals that belong to no step: nobody we know, nothing they may see, away, not known whether it was saved. */
export type DoorRefusal =
  | Refusal
  | { readonly code: 'stranger' }
  | { readonly code: 'nothing' }
  | { readonly code: 'away'; readonly since: string }
  | { readonly code: 'unsure' }
  | { readonly code: 'notYourRole' };

export interface App {
  show(person: PersonId, what: What): Promise<Shown>;
  act(person: PersonId, command: string, act: Act): Promise<Acted>;
  situation(): Promise<Situation>;
}

/** The two doors. Both ask whether the person may see the case, and both leave a line in the access log for every time (ROUTINES 7). */
export function createApp(around: Surroundings): App {
  async function situation(): Promise<Situation> {
    const now = around.now();
    return {
      now,
      today: dayOf(now),
      people: { staff: around.staff(), absences: await around.store.absences() },
      settings: around.settings,
    };
  }

  async function note(who: PersonId, number: string | null, what: string, outcome: string): Promise<void> {
    await around.log.write({ at: around.now(), who, case: number, what, outcome });
  }

  async function refuse(who: PersonId, what: string, refusal: DoorRefusal): Promise<Shown> {
    await note(who, null, what, refusal.code);
    return { kind: 'refused', refusal };
  }

  /** The case system's number may stand on several cases, a duplicate or one that has ended: an open one that the person may see first. */
  async function find(what: What, person: PersonId, s: Situation): Promise<CaseView | undefined> {
    if (what.kind === 'mine' || what.kind === 'casesOf') return undefined;
    const id = 'id' in what ? what.id : idOfNumber(what.number);
    const found =
      id === undefined && 'number' in what
        ? await around.store.casesByVsNumber(what.number)
        : [await around.store.load(id ?? '')];
    const views = found.filter(isCase).flatMap((doc) => viewOf(doc, person, asReached(doc, s)) ?? []);
    return views.find((view) => view.doc.index.open) ?? views[0];
  }

  async function showCasesOf(person: PersonId, whose: PersonId, s: Situation): Promise<Shown> {
    if (!manages(person, whose, s.people)) return refuse(person, 'show casesOf', { code: 'notYourRole' });
    const cases = (await around.store.casesOf([whose])).filter((doc) => viewOf(doc, person, s));
    for (const doc of cases) await note(person, doc.number, 'show casesOf', 'ok');
    return { kind: 'casesOf', cases };
  }

  return {
    situation,

    async show(person, what) {
      const s = await situation();
      const known = personOf(s.people, person);
      if (!known) return refuse(person, `show ${what.kind}`, { code: 'stranger' });
      if (what.kind === 'mine') {
        await note(person, null, 'show mine', 'ok');
        return { kind: 'mine', lists: listsFor(person, await casesAround(person, around.store, s), s), s };
      }
      if (what.kind === 'casesOf') return showCasesOf(person, what.person, s);
      const view = await find(what, person, s);
      if (!view) return refuse(person, `show ${what.kind}`, { code: 'nothing' });
      await note(person, view.doc.number, `show ${what.kind}`, 'ok');
      if ('send' in what && what.send !== undefined) await sendAnew(around, s, person, view.doc.id, what.send);
      return { kind: what.kind === 'history' || what.kind === 'historyOf' ? 'history' : 'case', view };
    },

    async act(person, command, act) {
      const s = await situation();
      if (!personOf(s.people, person)) return refuse(person, `act ${act.kind}`, { code: 'stranger' });
      const away = absenceOf(person, s.people, s.today);
      if (away && act.kind !== 'back' && act.kind !== 'absence')
        return refuse(person, `act ${act.kind}`, { code: 'away', since: away.from });
      switch (act.kind) {
        case 'answer':
          return answerCase(around, s, person, command, act);
        case 'open':
          return openCase(around, s, person, command, act);
        case 'absence':
          return reportAbsence(around, s, person, command, act.answers);
        case 'back':
          return reportBack(around, s, person);
        case 'takeOver':
          return takeOver(around, s, person, command, act);
        case 'personMissing': {
          await note(person, null, 'act personMissing', 'ok');
          for (const admin of holdersOf(s.people, 'administrator'))
            around.written(
              await writeLetter(around.store, s, 'personMissing', admin.id, { by: person }, `${command}:${admin.id}`),
            );
          return { kind: 'done', what: 'personMissing', facts: {} };
        }
      }
    },
  };
}

/** The open cases that may concern a person: their own, of those they stand in for, and of those they manage. */
export async function casesAround(person: PersonId, store: Store, s: Situation): Promise<CaseDocument[]> {
  const managed = s.people.staff.people.filter((other) => manages(person, other.id, s.people)).map((other) => other.id);
  const all = await store.casesOf([...new Set([...representedBy(person, s.people, s.today), ...managed])]);
  return all.filter((doc) => isReadable(doc, person, s));
}

/** A case that cannot be read does not take the others of a list with it; the sweep logs it each time it wakes. */
function isReadable(doc: CaseDocument, person: PersonId, s: Situation): boolean {
  try {
    return viewOf(doc, person, s) !== undefined;
  } catch {
    return false;
  }
}

/** `öv-2026-14` and `ÖV-2026-0014` name the document `OV-2026-0014`. */
export function idOfNumber(number: string): string | undefined {
  const parts = /^\s*[öo]v[- ]?(\d{4})[- ]?(\d{1,6})\s*$/iu.exec(number.normalize('NFC'));
  return parts ? `OV-${parts[1]}-${(parts[2] as string).padStart(4, '0')}` : undefined;
}

function isCase(document: { readonly kind: string } | undefined): document is CaseDocument {
  return document?.kind === 'outpatient';
}
