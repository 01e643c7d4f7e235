import type { CaseDocument, Nudged, Owed } from './case-document.ts';
import { openTasks, routineOf, stateOf } from './case-state.ts';
import { isDuty } from './engine/case.ts';
import { answersFor, wayToOwe } from './engine/may-press.ts';
import type { Refusal, Situation } from './engine/step.ts';
import { type CaseTask, isOneTime, kindOf } from './kinds.ts';
import { lastDay } from './last-day.ts';
import type { PersonId } from './people/people.ts';
import { holderOf } from './people/seat.ts';
import { addWorkingDays, type Day, instantAt, isWorkingDay } from './time.ts';
import type { CaseView } from './view.ts';
import { waitedSince } from './waited.ts';
import { wakeBy } from './waking-document.ts';

/** E27: the times between which one person may remind another, on working days in Stockholm. */
const FROM = '08:00';
const UNTIL = '16:30';
/** How long a duty without a late day has waited before anybody reminds of it. */
const WAITED_WORKING_DAYS = 2;
/** More owners than this are a whole unit, which is told in other ways (E12, E16). */
const MOST_OWNERS = 3;

/** Why a person is not reminded now. */
export type NotNudged =
  | Extract<Refusal, { code: 'notOpen' | 'notYours' }>
  | { readonly code: 'outsideHours' }
  | { readonly code: 'waitsTooShort' }
  | { readonly code: 'nudgedToday'; readonly by: PersonId; readonly earliest: Day };

/** The duties of others in the case that its party may remind of today (E27). */
export function nudgeable(
  view: Pick<CaseView, 'doc' | 'viewer' | 'for' | 's' | 'tasks'>,
): CaseTask[] {
  return isParty(view)
    ? view.tasks.filter((task) => isAwaited(task, view) && hasWaited(task, view.doc, view.s.today))
    : [];
}

/**
 * The case with a new card owed to whoever answers for these duties today. It adds no event and
 * moves no reminder, because a push by a person is counted nowhere. A refusal where the duties are
 * not to be reminded of now. `repeated` is the same request once more.
 */
export function nudge(
  view: CaseView,
  ids: readonly string[],
  command: string,
): CaseDocument | NotNudged | 'repeated' {
  const { doc, s, viewer } = view;
  const { nudged = {} } = doc;
  if (ids.some((id) => nudged[id]?.command === command)) return 'repeated';
  const awaited = view.tasks.filter((task) => ids.includes(task.id) && isAwaited(task, view));
  if (awaited.length === 0) return closedBy(doc, ids);
  if (!isParty(view)) return { code: 'notYours' };
  if (!isWithinHours(s)) return { code: 'outsideHours' };
  const waited = awaited.filter((task) => hasWaited(task, doc, s.today));
  if (waited.length === 0) return { code: 'waitsTooShort' };
  const left = waited.filter(({ id }) => nudged[id]?.on !== s.today);
  const [first] = waited;
  const by = (first && nudged[first.id]?.by) ?? viewer;
  if (left.length === 0) return { code: 'nudgedToday', by, earliest: addWorkingDays(s.today, 1) };
  const open = new Set(openTasks(doc, s).map(({ id }) => id));
  const kept = Object.entries(nudged).filter(([id]) => open.has(id));
  const done: Nudged = {
    by: viewer,
    ...(view.for === undefined ? {} : { for: view.for }),
    on: s.today,
    command,
  };
  return {
    ...doc,
    nudged: {
      ...Object.fromEntries(kept),
      ...Object.fromEntries(left.map(({ id }) => [id, done])),
    },
    owed: [...doc.owed, ...owedCards(left, viewer, s)],
    wakeAt: wakeBy(doc, s.now),
  };
}

/** One card to each person, whatever number of duties they are reminded of. */
function owedCards(tasks: readonly CaseTask[], by: PersonId, s: Situation): Owed[] {
  const owed = new Map<PersonId, Owed>();
  for (const task of tasks)
    for (const to of task.seats) {
      const reader = answersFor(to, task, s)?.person;
      if (reader === undefined || reader === by || owed.has(reader)) continue;
      const key = `${task.id}/nudge-${s.today}/${to}`;
      owed.set(reader, { key, as: 'card', to, notBefore: s.now, tries: 0 });
    }
  return [...owed.values()];
}

/** True for a duty of one or a few others, which can be done now. */
function isAwaited(
  task: CaseTask,
  { doc, s, viewer }: Pick<CaseView, 'doc' | 's' | 'viewer'>,
): boolean {
  const talks = kindOf(doc.kind).bookedTalks?.(stateOf(doc)) ?? [];
  const isBooked = talks.some(({ talk, day }) => talk === task.group && day >= s.today);
  return (
    isDuty(task) &&
    !task.later &&
    !task.blocked &&
    !task.via &&
    !task.deadline?.isLaw &&
    !isBooked &&
    !isOneTime(doc.kind) &&
    task.seats.length <= MOST_OWNERS &&
    wayToOwe(task, viewer, s) === undefined
  );
}

function hasWaited(task: CaseTask, doc: CaseDocument, today: Day): boolean {
  const due = lastDay(task.deadline);
  if (due !== undefined && due < today) return true;
  return addWorkingDays(waitedSince(task, doc, today), WAITED_WORKING_DAYS) <= today;
}

/** True for a party of the case, or who stands in for one. */
function isParty(view: Pick<CaseView, 'doc' | 'viewer' | 'for' | 's'>): boolean {
  const { doc, s } = view;
  const parties = routineOf(doc.kind).parties(stateOf(doc), s);
  return parties.some((seat) =>
    [view.viewer, view.for].includes(holderOf(seat, s.people) ?? 'nobody'),
  );
}

function isWithinHours({ now, today }: Situation): boolean {
  return isWorkingDay(today) && now >= instantAt(today, FROM) && now <= instantAt(today, UNTIL);
}

function closedBy(doc: CaseDocument, ids: readonly string[]): NotNudged {
  const last = doc.events.findLast(({ task }) => task !== undefined && ids.includes(task));
  if (!last) return { code: 'notOpen' };
  const whose = last.for === undefined ? {} : { for: last.for };
  return { code: 'notOpen', by: last.by, ...whose, at: last.at };
}
