import type { CaseDocument } from './case-document.ts';
import { openTasks, routineOf, stateOf } from './case-state.ts';
import { actingOn } from './engine/may-press.ts';
import type { Situation } from './engine/step.ts';
import type { CaseKind, CaseTask, StateOf } from './kinds.ts';
import type { Loads } from './load.ts';
import { namesIn } from './people/names.ts';
import { type LeaveToSee, maySee } from './people/need-to-know.ts';
import type { PersonId } from './people/people.ts';
import { holderOf } from './people/seat.ts';
import { lastKnown, personOf } from './people/staff-list.ts';
import { representedBy } from './people/stand-ins.ts';
import { peopleIn } from './people-in.ts';
import { UnreadableCase } from './unreadable.ts';

/** A case as one person may see it. Their card is drawn from it. */
export interface CaseView<K extends CaseKind = CaseKind> {
  readonly doc: CaseDocument<K>;
  readonly state: StateOf<K>;
  readonly viewer: PersonId;
  /** The absent person for whom the viewer sees it. */
  readonly for?: PersonId;
  readonly tasks: readonly CaseTask[];
  /** The open tasks that the viewer may press. */
  readonly own: readonly CaseTask[];
  readonly s: Situation;
  /**
   * Other documents that the card speaks of: the watches of a check of Link, or the open check that
   * an admission came from.
   */
  readonly beside?: readonly CaseDocument[];
  /** The checks of Link just before this one that nobody has confirmed, the oldest first (E13). */
  readonly before?: readonly CaseDocument<'check'>[];
  /** The load of those whom the viewer can choose (E25). */
  readonly loads?: Loads;
  /** The number of further ones that the viewer may not see. */
  readonly unseen?: number;
}

/**
 * The case as the viewer may see it. Undefined when they have no need to know, as if the case did
 * not exist. Throws UnreadableCase when the case cannot be read and the viewer could last see it.
 */
export function viewOf<K extends CaseKind>(
  doc: CaseDocument<K>,
  viewer: PersonId,
  s: Situation,
): CaseView<K> | undefined {
  const known = personOf(s.people, viewer);
  // A person who has left sees nothing, even as the manager of a unit without a new one.
  if (!known || routineOf(doc.kind).concerns?.(known, s) === false) return undefined;
  try {
    return viewIn(doc, viewer, s);
  } catch (error) {
    if (!maySee(viewer, doc.index.people, s.people, s.today)) return undefined;
    throw new UnreadableCase(doc, error);
  }
}

function viewIn<K extends CaseKind>(
  doc: CaseDocument<K>,
  viewer: PersonId,
  s: Situation,
): CaseView<K> | undefined {
  const leave = maySee(viewer, peopleIn(doc, s), s.people, s.today) ?? coverFor(doc, viewer, s);
  if (!leave) return undefined;
  const tasks = openTasks(doc, s);
  // It is computed on demand, because often a caller only asks whether there is a view.
  let own: readonly CaseTask[] | undefined;
  return {
    doc,
    state: stateOf(doc),
    viewer,
    ...leave,
    tasks,
    s: withKnownNames(doc, s),
    get own() {
      own ??= tasks.filter((task) => actingOn(task, viewer, s));
      return own;
    },
  };
}

/**
 * On a regular day off covered tasks fall to the stand-in of a person who may see the case. The
 * stand-in must then see it too (E9).
 */
function coverFor(doc: CaseDocument, viewer: PersonId, s: Situation): LeaveToSee | undefined {
  const others = representedBy(viewer, s.people, s.today, true).filter((id) => id !== viewer);
  if (others.length === 0) return undefined;
  const covered = openTasks(doc, s).filter((task) => task.coversDaysOff && task.step !== 'undo');
  const seats = new Set(covered.flatMap((task) => [...task.seats, ...(task.may ?? [])]));
  const holders = new Set([...seats].map((seat) => holderOf(seat, s.people)));
  const absent = others.find(
    (id) => holders.has(id) && maySee(id, peopleIn(doc, s), s.people, s.today),
  );
  return absent === undefined ? undefined : { for: absent };
}

/**
 * Adds people whom the case names, but who are unknown to the staff list and its history, by the
 * names in the case's own events.
 */
function withKnownNames(doc: CaseDocument, s: Situation): Situation {
  const { people } = s;
  const unknown = Object.entries(namesIn(doc.events)).filter(([id]) => !lastKnown(people, id));
  if (unknown.length === 0) return s;
  const left = [
    ...(people.staff.left ?? []),
    ...unknown.map(([id, name]) => ({ id, name, roles: [] })),
  ];
  return { ...s, people: { ...people, staff: { ...people.staff, left } } };
}
