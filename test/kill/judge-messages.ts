import { casesForDay } from '../../src/app/mine.ts';
import { withBeside } from '../../src/domain/beside.ts';
import { type CaseDocument, isCase, isOfKind } from '../../src/domain/case-document.ts';
import { dayList } from '../../src/domain/day-list.ts';
import type { Document } from '../../src/domain/document.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import { type CaseKind, isOneTime, kindOf } from '../../src/domain/kinds.ts';
import { LIST_TIME } from '../../src/domain/list-time.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import { dayOf, type Instant, instantAt } from '../../src/domain/time.ts';
import { viewOf } from '../../src/domain/view.ts';
import { nameOf } from '../support/people.ts';
import { type Arrived, aboutWhat } from './inbox.ts';
import { type Due, dueByPresses, dueByTime, histories, inPlaceOf, owes } from './owing.ts';
import type { World } from './world.ts';

/** A step as seen from outside. */
export interface Seen {
  readonly before: ReadonlyMap<string, Document>;
  readonly after: ReadonlyMap<string, Document>;
  /** Every instant at which the bot looked for what is due. */
  readonly instants: readonly Instant[];
  readonly arrived: readonly Arrived[];
  /**
   * The ordinal of the step's start. `orderOf` holds the ordinal of each press when it was first
   * sent.
   */
  readonly order: number;
  readonly orderOf: ReadonlyMap<string, number>;
}

/**
 * Messages beyond the owed ones, and messages that the bot does not know to have arrived and
 * therefore sends again.
 */
export interface Repeated {
  readonly to: PersonId;
  readonly about: string;
  readonly times: number;
  /**
   * The number of these messages that the bot does not know of, because of a kill or a lost answer.
   */
  readonly unknown: number;
  /**
   * The number of cases that the message may be about. It is one, except for checks of Link, which
   * cannot be told apart.
   */
  readonly cases: number;
}

/** The messages that are owed to one person about one subject. */
interface Account {
  /** A message must come after each of these ordinals. */
  readonly after: number[];
  most: number;
  readonly cases: Set<string>;
}

export interface MessageJudge {
  judge(seen: Seen): Promise<{ lost: string[]; repeated: Repeated[] }>;
}

const nothingOwed = (): Account => ({ after: [], most: 0, cases: new Set() });

/**
 * Compares the messages that came with those that were due, computed from the stored events alone.
 */
export function judgeOfMessages(world: World): MessageJudge {
  const told = new Map<string, Set<string>>();
  /** The people who must get a day's list, each from an instant on. */
  let lists: { to: PersonId; notBefore: Instant; case: string }[] = [];

  async function accountsOf(seen: Seen, s: Situation): Promise<Map<string, Account>> {
    const accounts = new Map<string, Account>();
    const of = (to: PersonId, about: string) => {
      const account = accounts.get(`${to} ${about}`) ?? nothingOwed();
      accounts.set(`${to} ${about}`, account);
      return account;
    };
    for (const doc of seen.after.values()) {
      if (!isCase(doc)) continue;
      const about = isOneTime(doc.kind) ? 'checks' : doc.id;
      const before = seen.before.get(doc.id) as CaseDocument | undefined;
      if (before && !before.index.open && before.events.length === doc.events.length) continue;
      // The messages of checks look alike, so each check of a person counts as possibly under way.
      if (isOneTime(doc.kind))
        for (const person of doc.index.people) of(person, about).cases.add(doc.id);
      const from = before?.events.length ?? 0;
      const known = told.get(doc.id) ?? new Set<string>();
      const byTime = timely(doc, from, known, seen, s);
      told.set(doc.id, known);
      const byPresses = dueByPresses(doc, from, known, s);
      const last = dueByTime(doc, known, s);
      lists.push(
        ...last.filter((due) => due.as === 'list').map((due) => ({ ...due, case: doc.id })),
      );
      const cards = [...byPresses, ...last.filter((due) => due.as === 'card')];
      for (const due of cards)
        if (await hears(world, doc, due.to, seen, s)) {
          of(due.to, about).after.push(seen.orderOf.get(due.command ?? '') ?? seen.order);
          of(due.to, about).cases.add(doc.id);
        }
      const counted = new Set<PersonId>();
      for (const to of new Set([
        ...byPresses.map((due) => `${due.to} ${due.command}`),
        ...byTime,
      ])) {
        const person = to.slice(0, to.indexOf(' '));
        for (const reader of viewOf(doc, person, s)
          ? [person]
          : [person, ...inPlaceOf(person, s)]) {
          counted.add(reader);
          of(reader, about).most += 1;
          of(reader, about).cases.add(doc.id);
        }
      }
      // A person who owes something and has no card gets one about this case, even if they are told
      // of another check.
      for (const { id } of s.people.staff.people) {
        const hasNone = before?.cards[id]?.activityId === undefined;
        const hasPressed = doc.events.slice(from).some((event) => event.by === id);
        if (!hasNone || (counted.has(id) && !hasPressed)) continue;
        if (!histories(doc, from).some((then) => owes(then, id, s))) continue;
        of(id, about).most += 1;
        of(id, about).cases.add(doc.id);
      }
    }
    return accounts;
  }

  /** A day's list goes out once, in the morning, to each person who is due a reminder. */
  async function listed(seen: Seen, accounts: Map<string, Account>, s: Situation): Promise<void> {
    const isMorning = seen.instants.includes(instantAt(s.today, LIST_TIME));
    const due = lists.filter(({ notBefore }) => notBefore <= s.now);
    lists = lists.filter(({ notBefore }) => notBefore > s.now);
    // A list line for a person who has left the case goes to the person who owes the task now.
    const isTheirs = (entry: (typeof lists)[number]) => {
      const doc = seen.after.get(entry.case);
      return isCase(doc) && viewOf(doc, entry.to, s) !== undefined;
    };
    for (const to of new Set(due.filter(isTheirs).map((entry) => entry.to))) {
      const list = dayList(to, await casesForDay(world.store, to, s), s);
      const isEmpty = list.mine.length === 0 && list.told.length === 0;
      if (isMorning && !isEmpty)
        accounts.set(`${to} list`, { ...nothingOwed(), after: [seen.order] });
    }
    for (const doc of seen.after.values()) {
      const before = seen.before.get(doc.id);
      if (doc.kind !== 'letter' || doc.what !== 'list' || doc.sentTo === undefined) continue;
      if (before?.kind === 'letter' && before.sentTo !== undefined) continue;
      const account = accounts.get(`${doc.sentTo} list`) ?? nothingOwed();
      accounts.set(`${doc.sentTo} list`, { ...account, most: account.most + 1 });
    }
  }

  return {
    async judge(seen) {
      const s = world.situation();
      const accounts = await accountsOf(seen, s);
      await listed(seen, accounts, s);
      const keyOf = ({ to, about }: Arrived) => `${to} ${about}`;
      const lost: string[] = [];
      const repeated: Repeated[] = [];
      for (const key of new Set([...accounts.keys(), ...seen.arrived.map(keyOf)])) {
        const [to = '', about = ''] = key.split(' ');
        const { after, most, cases } = accounts.get(key) ?? nothingOwed();
        const messages = seen.arrived.filter((message) => keyOf(message) === key);
        const missed = after.filter((order) => !messages.some((message) => message.order > order));
        if (missed.length > 0)
          lost.push(
            `${nameOf(to)} has not heard of ${about}, and ${missed.length} times should have`,
          );
        const unknown = messages.filter((message) => isUnknown(world, message, seen.after)).length;
        const times = Math.max(messages.length - most, unknown);
        if (times > 0 && about !== 'other')
          repeated.push({ to, about, times, unknown, cases: cases.size || 1 });
      }
      return { lost, repeated };
    },
  };
}

/**
 * True when the message is unchanged in the chat and the bot knows it neither as a live card nor as
 * a list.
 */
function isUnknown(
  { teams }: World,
  { to, id, about }: Arrived,
  docs: ReadonlyMap<string, Document>,
): boolean {
  if ([...docs.values()].some((doc) => 'cards' in doc && doc.cards[to]?.activityId === id))
    return false;
  const message = teams
    .messages(teams.conversationOf({ id: to, name: '' }))
    .find((one) => one.id === id);
  return aboutWhat(message?.card) === about;
}

/**
 * Returns what time may have made due at any of the instants, after any of the events so far, as
 * `person key`.
 */
function timely(
  doc: CaseDocument,
  from: number,
  known: ReadonlySet<string>,
  seen: Seen,
  s: Situation,
): Set<string> {
  const may = new Set<string>();
  for (const then of histories(doc, from))
    for (const now of seen.instants) {
      const due: Due[] = dueByTime(then, new Set(known), { ...s, now, today: dayOf(now) });
      for (const { to, as, key } of due) if (as === 'card') may.add(`${to} ${key}`);
    }
  return may;
}

/**
 * False for a person who has left the case, and for a check whose watches have all ended, because
 * nothing is left to ask.
 */
async function hears(
  { store }: World,
  doc: CaseDocument,
  person: PersonId,
  seen: Seen,
  s: Situation,
): Promise<boolean> {
  const view = viewOf(doc, person, s);
  if (!view) return false;
  const { oneTime } = kindOf(doc.kind);
  if (!oneTime) return true;
  const watches = [...seen.before.values()]
    .filter(isCase)
    .filter((one) => isOfKind(one, 'watch') && one.index.open);
  const openOf = async <K extends CaseKind>(kind: K) =>
    watches.filter((one) => isOfKind(one, kind));
  for (const there of [store, { ...store, openOf }])
    if (
      oneTime.hasNothingLeft(view.state, ((await withBeside(there, view)).beside ?? []).length, 0)
    )
      return false;
  return true;
}
