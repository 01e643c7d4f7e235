import type { AccessDeed } from '../domain/access-deed.ts';
import { ifReadable, isCase, stateOf } from '../domain/document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { type PersonId, personOf } from '../domain/people/people.ts';
import { dayOf } from '../domain/time.ts';
import { UnreadableCase } from '../domain/unreadable.ts';
import { accessLine, type Outcome } from './access.ts';
import { act } from './act.ts';
import { freeId } from './case-ids.ts';
import type { Acted, Answer, App, AppDeps, Deed, DoorRefusal, Shown } from './doors.ts';
import { framesOf } from './frames.ts';
import { inTime } from './in-time.ts';
import type { Store } from './ports.ts';
import { rotaOf } from './rota.ts';
import { deedOf, show } from './show.ts';
import { StoreFault } from './store-fault.ts';
import { leaversLeftTo } from './take-over.ts';
import { keepForPurge } from './write-letter.ts';

type Refused = Extract<Shown, { kind: 'refused' }>;

/**
 * How long a door may take to answer, in milliseconds of machine time (docs/design.md). The work
 * goes on after that, and may still be saved.
 */
const BUDGET_MS = 2500;

/**
 * The two doors, `show` and `act`. Both ask whether the person may see the case, and both write a
 * line in the access log each time (docs/routines.md).
 */
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
    what: AccessDeed,
    outcome: Outcome,
    cases: readonly string[] = [],
  ): Promise<void> {
    return deps.log.write(accessLine(deps.now(), who, what, outcome, cases));
  }

  /**
   * Answers at a door in time, and with a refusal when the database failed. The bot's own log says
   * so. When even the absences cannot be read, the refusal's words need only the staff list.
   */
  async function answerInTime<T extends Acted>(
    what: AccessDeed,
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
    return inTime(done(), BUDGET_MS * (deps.patience ?? 1), () => {
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
      answerInTime(
        deedOf(what),
        person,
        (s) => show({ deps, s, person }, what),
        () => ({ code: 'notShown', ...('id' in what || 'number' in what ? { of: 'case' } : {}) }),
      ),
    act(person, command, what) {
      // Nothing of a case is read for somebody who is not on the staff list.
      const isKnown = personOf({ staff: deps.staff() }, person) !== undefined;
      const store =
        isKnown && what.kind === 'answer' ? readAhead(deps.store, what.case) : deps.store;
      const deed: Deed = { ...deps, store, saved: 'nothing' };
      const work = (s: Situation) => act(deed, s, person, command, what);
      return answerInTime(`act ${what.kind}`, person, work, (fault) => ({
        code: refusalOf(deed, fault),
      }));
    },
  };
}

/**
 * The same store, which starts to read one case at once. The case arrives and is folded while the
 * absences are read.
 */
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

/**
 * The refusal for a deed that the database failed, or that took too long. A saved deed is never
 * called unsaved.
 */
function refusalOf({ saved }: Deed, fault: StoreFault | undefined) {
  if (saved === 'all') return 'savedUnseen';
  return saved === 'part' || !fault || fault.mayBeWritten ? 'unsure' : 'notSaved';
}
