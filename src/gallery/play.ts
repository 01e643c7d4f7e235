import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckEvent } from '../domain/aid/link-check/check-events.ts';
import { indexOf } from '../domain/case-index.ts';
import { kindOfId } from '../domain/case-number.ts';
import { blankCase, type CaseDocument, openTasks, routineOf } from '../domain/document.ts';
import { decide } from '../domain/engine/case.ts';
import type { Recorded, Situation } from '../domain/engine/step.ts';
import type { CaseEvent, CaseKind } from '../domain/kinds.ts';
import { openingOf } from '../domain/openings.ts';
import { openOutpatient } from '../domain/outpatient/opening.ts';
import {
  type Absence,
  type Person,
  type PersonId,
  personOf,
  type Staff,
} from '../domain/people/people.ts';
import { usualSettings } from '../domain/settings.ts';
import { addMinutes, dayOf, type Instant, instantAt } from '../domain/time.ts';

/** The demo staff, by first name: those of routine R, and those of routine S. */
export const STAFF_R = [
  'sara',
  'eva',
  'bea',
  'bo',
  'maj',
  'erik',
  'simon',
  'vera',
  'adam',
] as const;
export const STAFF_S = [
  'vilma',
  'viktor',
  'vanja',
  'frida',
  'fredrik',
  'ulrika',
  'urban',
  'fanny',
  'filip',
  'vera',
] as const;

export type Name = (typeof STAFF_R)[number] | (typeof STAFF_S)[number];

/** A case as it stands at a moment, as the domain has made it. */
export interface Played {
  readonly doc: CaseDocument;
  readonly s: Situation;
  /** What the card speaks of besides the case. */
  readonly beside?: readonly CaseDocument[] | undefined;
  /** The checks of Link before it that nobody confirmed. */
  readonly before?: readonly CaseDocument[] | undefined;
}

type CheckDue = Omit<Extract<CheckEvent, { type: 'checkDue' }>, 'type' | 'person'> & {
  readonly person: Name;
};

/** A history in presses, at Stockholm times. A press that the domain refuses throws: no card shows a case that cannot be. */
export interface Play extends Played {
  at(time: string): Play;
  opens(who: Name, decided?: string, vsNumber?: string): Play;
  /** A watch, an application or a handover, with what its dialog came to. */
  opensAs(who: Name, answers: Readonly<Record<string, string>>): Play;
  /** A check of Link comes due now. */
  falls(check?: Partial<CheckDue>): Play;
  /** `grant:bea` is the task that is open for each person, `correct:initialMeeting` the one for each day. */
  presses(who: Name, steps: string, inputs?: Readonly<Record<string, string>>): Play;
  away(who: Name, from: string, to?: string): Play;
  unreached(who: Name, reason: string): Play;
  /** The municipality's settings, the staff list: what differs from the usual. */
  where(settings: Partial<Situation['settings']>, changed?: (staff: Staff) => Staff): Play;
  with(...others: readonly Played[]): Play;
  after(...unconfirmed: readonly Played[]): Play;
}

export const staff = JSON.parse(
  readFileSync(join(process.cwd(), 'src/local/staff.json'), 'utf8'),
) as Staff;

export function idOf(name: string): PersonId {
  const person = staff.people.find((known) => known.name.toLowerCase().startsWith(`${name} `));
  if (!person) throw new Error(`The demo staff has nobody called ${name}`);
  return person.id;
}

export function situationAt(time: string, absences: readonly Absence[] = []): Situation {
  const now: Instant = instantAt(time.slice(0, 10), time.slice(11));
  return {
    now,
    today: dayOf(now),
    people: { staff, absences },
    settings: usualSettings,
  };
}

/** The end of a check that falls at 08.15: the next one's time. */
const UNTIL_NEXT_MINUTES = 150;

export function play(caseId = 'OV-2026-0014'): Play {
  let s = situationAt('2026-01-12 09:00');
  let doc = blankCase(kindOfId(caseId) as CaseKind, caseId, s.now);
  let beside: readonly CaseDocument[] | undefined;
  let before: readonly CaseDocument[] | undefined;
  const keep = (events: readonly Recorded<CaseEvent>[]): Play => {
    doc = { ...doc, events: [...doc.events, ...events] };
    doc = { ...doc, index: indexOf(doc, s) };
    return self;
  };
  const command = () => `${caseId}-${doc.events.length}`;
  const self: Play = {
    get doc() {
      return doc;
    },
    get s() {
      return s;
    },
    get beside() {
      return beside;
    },
    get before() {
      return before;
    },
    at(time) {
      const { now, today } = situationAt(time);
      s = { ...s, now, today };
      return self;
    },
    opens(who, decided = s.today, vsNumber) {
      const form = {
        unit: 'insatser',
        decided,
        ordered: decided,
        ...(vsNumber === undefined ? {} : { vsNumber }),
      };
      const bodies = openOutpatient(idOf(who), form);
      if (!Array.isArray(bodies)) throw new Error(`${caseId} is not opened: ${bodies.code}`);
      const id = command();
      return keep(bodies.map((body) => ({ ...body, command: id, at: s.now, by: idOf(who) })));
    },
    opensAs(who, answers) {
      const by = personOf(s.people, idOf(who)) as Person;
      const bodies = openingOf(doc.kind, by, answers, s);
      if ('code' in bodies) throw new Error(`${caseId} is not opened: ${bodies.code}`);
      const id = command();
      return keep(bodies.map((body) => ({ ...body, command: id, at: s.now, by: by.id })));
    },
    falls({ person, ...check } = {}) {
      const until = addMinutes(s.now, UNTIL_NEXT_MINUTES);
      const due = { side: 'VO', day: s.today, turn: 1, due: s.now, until, ...check } as const;
      const owner = person === undefined ? {} : { person: idOf(person) };
      return keep([
        { type: 'checkDue', ...due, ...owner, command: command(), at: s.now, by: 'rutinbot' },
      ]);
    },
    presses(who, steps, inputs = {}) {
      const tasks = steps.split(' ').map((step) => taskId({ doc, s }, step, idOf(who)));
      const press = { command: command(), tasks, inputs: withIds(inputs) };
      const decision = decide(routineOf(doc.kind), doc.events, press, idOf(who), s);
      if (decision.kind !== 'accepted')
        throw new Error(`${who} presses ${steps}: ${JSON.stringify(decision)}`);
      return keep(decision.events);
    },
    away(who, from, to) {
      const absence: Absence = { person: idOf(who), from, ...(to === undefined ? {} : { to }) };
      s = { ...s, people: { ...s.people, absences: [...s.people.absences, absence] } };
      return self;
    },
    unreached(who, reason) {
      doc = { ...doc, unreached: { ...doc.unreached, [idOf(who)]: { reason, on: s.today } } };
      return self;
    },
    where(settings, changed = (same) => same) {
      s = {
        ...s,
        settings: { ...s.settings, ...settings },
        people: { ...s.people, staff: changed(s.people.staff) },
      };
      return self;
    },
    with(...others) {
      beside = others.map((other) => other.doc);
      return self;
    },
    after(...unconfirmed) {
      before = unconfirmed.map((one) => one.doc);
      return self;
    },
  };
  return self;
}

function taskId({ doc, s }: Played, step: string, who: PersonId): string {
  const [name, of] = step.split(':');
  const open = openTasks(doc, s).filter((task) => task.step === name);
  const undo =
    name === 'undo' ? open.findLast((task) => task.may?.includes(`person:${who}`)) : undefined;
  const task =
    undo ??
    open.find(
      (candidate) => of === undefined || candidate.what === of || isAbout(candidate.about, of),
    );
  if (!task) throw new Error(`${step} is not open in ${doc.number}`);
  return task.id;
}

function isAbout(person: PersonId | undefined, name: string): boolean {
  return (
    staff.people
      .find((known) => known.id === person)
      ?.name.toLowerCase()
      .startsWith(`${name} `) ?? false
  );
}

/** Names in the inputs become ids, also in a list of them. */
function withIds(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const known = (word: string) =>
    staff.people.find((person) => person.name.toLowerCase().startsWith(`${word} `))?.id ?? word;
  return Object.fromEntries(
    Object.entries(inputs).map(([key, value]) => [key, value.split(',').map(known).join()]),
  );
}
