import { sidesFor, whoWatches } from '../domain/aid/who-watches.ts';
import { withBeside } from '../domain/beside.ts';
import { idOfNumber } from '../domain/case-number.ts';
import { type CaseDocument, ifReadable, isCase, stateOf } from '../domain/document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { unitsOf } from '../domain/own-control.ts';
import { holdersOf, manages, type PersonId, personOf } from '../domain/people/people.ts';
import { absenceOf } from '../domain/people/stand-ins.ts';
import { asReached } from '../domain/reached.ts';
import { dayOf } from '../domain/time.ts';
import { UnreadableCase } from '../domain/unreadable.ts';
import { type CaseView, viewOf } from '../domain/view.ts';
import { accessLine, askedFor, type Outcome } from './access.ts';
import { freeId } from './case-ids.ts';
import { answerCase, sendAnew } from './cases.ts';
import { changeChannel } from './channels.ts';
import type { Act, Acted, Answer, App, AppDeps, Deed, DoorRefusal, Shown, What } from './doors.ts';
import { framesOf } from './frames.ts';
import { inTime } from './in-time.ts';
import { listsUpTo, seenBy } from './mine.ts';
import { openCase } from './open-case.ts';
import { monthShown, ownControlOf } from './own-control.ts';
import type { Store } from './ports.ts';
import { reportAbsence, reportBack } from './report-absence.ts';
import { changeRota, rotaOf } from './rota.ts';
import { sendAgain } from './send-again.ts';
import { StoreFault } from './store-fault.ts';
import { leaversLeftTo, takeOver } from './take-over.ts';
import { keepForPurge, writeLetter } from './write-letter.ts';

type Refused = Extract<Shown, { kind: 'refused' }>;
type OfCase = Extract<What, { id: string } | { number: string }>;

/** The two doors. Both ask whether the person may see the case, and both leave a line in the access log for every time (ROUTINES 7). */
export function createApp(deps: AppDeps): App {
  async function situation(): Promise<Situation> {
    const [absences, channels] = await Promise.all([deps.store.absences(), deps.channels.sides()]);
    return situationWith({ absences, channels });
  }

  function situationWith(read: Pick<Situation['people'], 'absences' | 'channels'>): Situation {
    const now = deps.now();
    return {
      now,
      today: dayOf(now),
      people: { staff: deps.staff(), ...read },
      settings: deps.settings,
    };
  }

  function note(
    who: PersonId,
    what: string,
    outcome: Outcome,
    cases: readonly string[] = [],
    whose?: PersonId,
  ): Promise<void> {
    return deps.log.write(accessLine(deps.now(), who, what, outcome, cases, whose));
  }

  async function refuse(
    who: PersonId,
    what: string,
    refusal: DoorRefusal,
    asked: readonly string[] = [],
  ): Promise<Shown> {
    await note(who, what, refusal.code, asked);
    return { kind: 'refused', refusal };
  }

  /**
   * What is asked for, as far as it is there, and as far as the person may see it. The case system's number may stand on several
   * cases, a duplicate or one that has ended: an open one goes first. `asked` is the number that was asked for, there or not: the
   * access log says the same of both.
   */
  async function find(
    what: OfCase,
    person: PersonId,
    s: Situation,
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

  async function showCasesOf(person: PersonId, whose: PersonId, s: Situation): Promise<Shown> {
    if (!manages(person, whose, s.people))
      return refuse(person, 'show casesOf', { code: 'notYourRole' });
    const open = await deps.store.casesOf([whose]);
    const cases = seenBy(person, open, s).toSorted((one, other) => (one.id < other.id ? -1 : 1));
    // Whose they are cannot be told, so nor are their numbers (S2).
    const unreadable = open.filter((doc) => ifReadable(() => stateOf(doc)).length === 0).length;
    await note(person, 'show casesOf', 'ok', numbersOf(cases));
    return { kind: 'casesOf', cases, unreadable };
  }

  async function show(s: Situation, person: PersonId, what: What): Promise<Shown> {
    const known = personOf(s.people, person);
    if (!known) return refuse(person, deedOf(what), { code: 'stranger' });
    if (what.kind === 'mine') {
      const found = await listsUpTo(deps.store, person, what.rows ?? FIRST_ROWS, s);
      const { lists } = found;
      const docs = [
        ...new Set([...lists.mine, ...lists.told, ...lists.awaited].map(({ doc }) => doc)),
      ];
      const whose = new Map(docs.map((doc) => [doc, viewOf(doc, person, s)?.for]));
      // One's own, with those that cannot be read, and then a line for each whom one stands in for.
      for (const absent of new Set([undefined, ...whose.values()])) {
        const read = numbersOf(docs.filter((doc) => whose.get(doc) === absent));
        await note(
          person,
          'show mine',
          'ok',
          absent === undefined ? [...read, ...found.unreadable] : read,
          absent,
        );
      }
      return { kind: 'mine', ...found };
    }
    if (what.kind === 'whoWatches') {
      if (sidesFor(person, s).length === 0)
        return refuse(person, 'show whoWatches', { code: 'notYourRole' });
      const all = whoWatches(await deps.store.openOf('watch'), person, s);
      const pages = Math.max(1, Math.ceil(all.watches.length / WATCHES_PER_PAGE));
      const page = Math.min(Math.max(1, what.page ?? 1), pages);
      const found = {
        ...all,
        watches: all.watches.slice((page - 1) * WATCHES_PER_PAGE, page * WATCHES_PER_PAGE),
      };
      const numbers = [...found.watches.map(({ number }) => number), ...found.unreadable];
      await note(person, 'show whoWatches', 'ok', numbers);
      return { kind: 'watches', found, page, pages };
    }
    if (what.kind === 'casesOf') return showCasesOf(person, what.person, s);
    if (what.kind === 'ownControl') {
      if (unitsOf(person, s).length === 0)
        return refuse(person, deedOf(what), { code: 'notYourRole' });
      await note(person, deedOf(what), 'ok');
      return {
        kind: 'ownControl',
        control: await ownControlOf(deps.store, person, monthShown(what.month, s), s),
      };
    }
    const { asked, view } = await find(what, person, s);
    if (!view) return refuse(person, deedOf(what), { code: 'nothing' }, asked);
    const kind = what.kind === 'history' || what.kind === 'historyOf' ? 'history' : 'case';
    const seen = kind === 'case' ? await withBeside(deps.store, view) : view;
    await note(person, deedOf(what), 'ok', numbersOf([seen.doc, ...(seen.beside ?? [])]), view.for);
    if ('send' in what && what.send !== undefined)
      await sendAnew(deps, s, person, view.doc.id, what.send);
    return { kind, view: seen };
  }

  async function act(
    deps: Deed,
    s: Situation,
    person: PersonId,
    command: string,
    act: Act,
  ): Promise<Acted> {
    if (!personOf(s.people, person)) return refuse(person, `act ${act.kind}`, { code: 'stranger' });
    const away = absenceOf(person, s.people, s.today);
    if (away && act.kind !== 'back' && act.kind !== 'absence')
      return refuse(person, `act ${act.kind}`, { code: 'away', since: away.from });
    switch (act.kind) {
      case 'answer':
        return answerCase(deps, s, person, command, act);
      case 'open':
        return openCase(deps, s, person, command, act);
      case 'rota':
        return changeRota(deps, s, person, act.answers);
      case 'connectChannel':
      case 'disconnectChannel':
        return changeChannel(deps, s, person, act);
      case 'absence':
        return reportAbsence(deps, s, person, command, act.answers);
      case 'back':
        return reportBack(deps, s, person);
      case 'sendAgain':
        return sendAgain(deps, s, person, command, act.case);
      case 'takeOver':
        return takeOver(deps, s, person, command, act);
      case 'personMissing': {
        await note(person, 'act personMissing', 'ok');
        deps.saved = 'part';
        // One a day from each person: however often it is pressed, the administrator has to look once.
        for (const admin of holdersOf(s.people, 'administrator')) {
          const key = `${person}:${s.today}:personMissing:${admin.id}`;
          deps.written(
            await writeLetter(deps.store, s, 'personMissing', admin.id, { by: person }, key, s.now),
          );
        }
        deps.saved = 'all';
        return { kind: 'done', what: 'personMissing', facts: {} };
      }
    }
  }

  /**
   * What a door answers: in time, and with a refusal where the database failed. A line says so in the bot's own log. Where it is not
   * even known who is away, the refusal's words need only the staff list.
   */
  async function answered<T extends Acted>(
    what: string,
    person: PersonId,
    work: (s: Situation) => Promise<T>,
    refusalFor: (fault?: StoreFault) => DoorRefusal,
  ): Promise<Answer<T | Refused>> {
    const warn = (code: unknown) =>
      deps.warn?.({ what, code }, 'the database failed somebody at a door');
    const refused = (refusal: DoorRefusal): Answer<Refused> => ({
      kind: 'refused',
      refusal,
      s: situationWith({ absences: [], channels: [] }),
    });
    const unreadable = async ({ code, number, cause }: UnreadableCase) => {
      deps.warn?.({ what, case: number, code, frames: framesOf(cause) }, 'a case cannot be read');
      await note(person, what, code, [number]);
      return refused({ code, number });
    };
    let isLate = false;
    const done = async (): Promise<Answer<T | Refused>> => {
      try {
        const s = await situation();
        return { ...(await work(s)), s };
      } catch (error) {
        if (error instanceof UnreadableCase) return unreadable(error);
        if (error instanceof StoreFault || isLate)
          warn((error as { code?: unknown }).code ?? (error as Error).name);
        if (!(error instanceof StoreFault)) throw error;
        const refusal = refusalFor(error);
        await note(person, what, refusal.code).catch(() => undefined);
        return refused(refusal);
      }
    };
    return inTime(done(), BUDGET_MS, () => {
      isLate = true;
      warn('late');
      return refused(refusalFor());
    });
  }

  return {
    situation,
    reserve: async (kind) => freeId(deps, kind, dayOf(deps.now())),
    knows: (person) =>
      personOf(situationWith({ absences: [], channels: [] }).people, person) !== undefined,
    refused: (person, what) => note(person, what, 'refused'),
    leavers: async (person) => leaversLeftTo(person, deps.store, await situation()),
    async rota(person) {
      await note(person, 'show rota', 'ok');
      return rotaOf(deps, await situation(), person);
    },
    keepForPurge: async (person, activityId, caseId) =>
      keepForPurge(deps.store, await situation(), person, activityId, caseId),
    show: (person, what) =>
      answered(
        deedOf(what),
        person,
        (s) => show(s, person, what),
        () => ({ code: 'notShown', ...('id' in what || 'number' in what ? { of: 'case' } : {}) }),
      ),
    act(person, command, what) {
      // Nothing is read of a case for whoever is not on the staff list.
      const isKnown = personOf({ staff: deps.staff() }, person) !== undefined;
      const store =
        isKnown && what.kind === 'answer' ? readAhead(deps.store, what.case) : deps.store;
      const deed: Deed = { ...deps, store, saved: 'nothing' };
      const work = (s: Situation) => act(deed, s, person, command, what);
      return answered(`act ${what.kind}`, person, work, (fault) => ({ code: unseen(deed, fault) }));
    },
  };
}

/** The same store, with one case already on its way: it comes, and what has happened in it is worked out, while it is read who is away. */
function readAhead(store: Store, id: string): Store {
  const read = store.load(id);
  let ahead: typeof read | undefined = read;
  read.then((doc) => isCase(doc) && ifReadable(() => stateOf(doc))).catch(() => undefined);
  return {
    ...store,
    load(wanted) {
      const first = wanted === id ? ahead : undefined;
      ahead = undefined;
      return first ?? store.load(wanted);
    },
  };
}

/** As many as a first page takes, and whether there are more. */
const FIRST_ROWS = 8;

/** As many watches as one card shows. */
const WATCHES_PER_PAGE = 12;

/** How long a door may take to answer, in milliseconds of machine time (DESIGN 3). What is being done goes on, and may still be saved. */
const BUDGET_MS = 2500;

/** What is known of a deed that the database failed, or that took too long: a saved one is never called unsaved. */
function unseen({ saved }: Deed, fault: StoreFault | undefined) {
  if (saved === 'all') return 'savedUnseen';
  return saved === 'part' || !fault || fault.mayBeWritten ? 'unsure' : 'notSaved';
}

/** A file that is fetched by its address may be fetched by anybody who has that: it is no view of the person who was given it. */
function deedOf(what: What): string {
  return `${'byAddress' in what && what.byAddress ? 'fetch' : 'show'} ${what.kind}`;
}

/** Each case once: a list may have several lines of it. */
function numbersOf(docs: readonly CaseDocument[]): string[] {
  return [...new Set(docs.map((doc) => doc.number))];
}
