import type { AccessDeed } from '../domain/access-deed.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { PersonId } from '../domain/people/people.ts';
import { personOf } from '../domain/people/staff-list.ts';
import { dayOf } from '../domain/time.ts';
import { peopleToday } from '../domain/true-today.ts';
import { loadsFor } from '../domain/with-loads.ts';
import { accessLine } from './access.ts';
import { act } from './act.ts';
import { answerInTime, type Situations } from './answer-in-time.ts';
import type { AppDeps, Deed } from './app-deps.ts';
import { freeId } from './case-ids.ts';
import type { App } from './doors.ts';
import { leaversLeftTo } from './leavers-left.ts';
import type { AccessOutcome } from './let-through.ts';
import { deedOf } from './note-shown.ts';
import { once } from './once.ts';
import { readAhead } from './read-ahead.ts';
import { rotaOf } from './rota.ts';
import { show } from './show.ts';
import type { StoreFault } from './store-fault.ts';
import { readTrueToday } from './true-today.ts';
import { keepForPurge } from './write-letter.ts';

/**
 * The two doors, `show` and `act`. Both ask whether the person may see the case, and both write a
 * line in the access log each time (docs/routines.md).
 */
export function createApp(deps: AppDeps): App {
  const read = async () => situationWith(peopleToday(await readTrueToday(deps.store)));
  const situation = deps.isOneRequest ? once(read) : read;

  function situationWith(known: Pick<Situation['people'], 'absences' | 'channels'>): Situation {
    const now = deps.now();
    return {
      now,
      today: dayOf(now),
      people: { staff: deps.staff(), ...known },
      settings: deps.settings,
    };
  }

  function note(who: PersonId, what: AccessDeed, outcome: AccessOutcome): Promise<void> {
    return deps.log.write(accessLine(deps.now(), who, what, outcome));
  }

  const unread = () => situationWith({ absences: [], channels: [] });
  const situations: Situations = { read: situation, unread };

  return {
    situation,
    reserve: async (kind) => freeId(deps, kind, dayOf(deps.now())),
    knows: (person) => personOf(unread().people, person) !== undefined,
    refused: (person, what) => note(person, what, 'refused'),
    leavers: async (person) => leaversLeftTo(person, deps.store, await situation()),
    loads: async (person) => loadsFor(deps.store, person, await situation()),
    async rota(person) {
      await note(person, 'show rota', 'ok');
      return rotaOf(deps, await situation(), person);
    },
    keepForPurge: (person, activityId, keptTo) =>
      keepForPurge(deps.store, dayOf(deps.now()), person, activityId, keptTo),
    show: (person, what) =>
      answerInTime(
        deps,
        situations,
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
      return answerInTime(deps, situations, `act ${what.kind}`, person, work, (fault) => ({
        code: refusalOf(deed, fault),
      }));
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
