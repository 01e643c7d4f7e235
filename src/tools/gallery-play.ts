import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decide } from '../domain/case.ts';
import { kindOfId } from '../domain/case-number.ts';
import { blankCase, type CaseDocument, type CaseEvent, indexOf, openTasks, routineOf } from '../domain/document.ts';
import { openOutpatient } from '../domain/outpatient/opening.ts';
import type { Absence, PersonId, Staff } from '../domain/people.ts';
import { usualSettings } from '../domain/settings.ts';
import type { Recorded, Situation } from '../domain/step.ts';
import { dayOf, type Instant, instantAt } from '../domain/time.ts';

/** The demo staff, by first name. */
export type Name = 'sara' | 'simon' | 'maj' | 'eva' | 'erik' | 'bea' | 'bo' | 'vera' | 'adam';

/** A case as it stands at a moment, as the domain has made it. */
export interface Played {
  readonly doc: CaseDocument;
  readonly s: Situation;
}

/** A history in presses, at Stockholm times. A press that the domain refuses throws: no card shows a case that cannot be. */
export interface Play extends Played {
  at(time: string): Play;
  opens(who: Name, decided?: string, vsNumber?: string): Play;
  /** `grant:bea` is the task that is open for each person, `correct:initialMeeting` the one for each day. */
  presses(who: Name, steps: string, inputs?: Readonly<Record<string, string>>): Play;
  away(who: Name, from: string, to?: string): Play;
  unreached(who: Name, reason: string): Play;
}

export const staff = JSON.parse(readFileSync(join(process.cwd(), 'src/local/staff.json'), 'utf8')) as Staff;

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

export function play(caseId = 'OV-2026-0014'): Play {
  let s = situationAt('2026-01-12 09:00');
  let doc = blankCase(kindOfId(caseId) ?? 'outpatient', caseId, s.now);
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
    at(time) {
      s = situationAt(time, s.people.absences);
      return self;
    },
    opens(who, decided = s.today, vsNumber) {
      const form = { unit: 'insatser', decided, ordered: decided, ...(vsNumber === undefined ? {} : { vsNumber }) };
      const bodies = openOutpatient(idOf(who), form);
      if (!Array.isArray(bodies)) throw new Error(`${caseId} is not opened: ${bodies.code}`);
      const id = command();
      return keep(bodies.map((body) => ({ ...body, command: id, at: s.now, by: idOf(who) })));
    },
    presses(who, steps, inputs = {}) {
      const tasks = steps.split(' ').map((step) => taskId({ doc, s }, step, idOf(who)));
      const press = { command: command(), tasks, inputs: withIds(inputs) };
      const decision = decide(routineOf(doc.kind), doc.events, press, idOf(who), s);
      if (decision.kind !== 'accepted') throw new Error(`${who} presses ${steps}: ${JSON.stringify(decision)}`);
      return keep(decision.events);
    },
    away(who, from, to) {
      const absence: Absence = { person: idOf(who), from, ...(to === undefined ? {} : { to }) };
      s = { ...s, people: { staff, absences: [...s.people.absences, absence] } };
      return self;
    },
    unreached(who, reason) {
      doc = { ...doc, unreached: { ...doc.unreached, [idOf(who)]: { reason, on: s.today } } };
      return self;
    },
  };
  return self;
}

function taskId({ doc, s }: Played, step: string, who: PersonId): string {
  const [name, of] = step.split(':');
  const open = openTasks(doc, s).filter((task) => task.step === name);
  const undo = name === 'undo' ? open.findLast((task) => task.may?.includes(`person:${who}`)) : undefined;
  const task = undo ?? open.find((candidate) => of === undefined || candidate.what === of || isAbout(candidate.about, of));
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
  const known = (word: string) => staff.people.find((person) => person.name.toLowerCase().startsWith(`${word} `))?.id ?? word;
  return Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, value.split(',').map(known).join()]));
}
