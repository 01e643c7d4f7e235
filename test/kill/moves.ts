import { randomUUID } from 'node:crypto';
import type { CaseDocument } from '../../src/domain/case-document.ts';
import { openTasks } from '../../src/domain/case-state.ts';
import { isDuty } from '../../src/domain/engine/case.ts';
import type { Field } from '../../src/domain/engine/form.ts';
import { actingOn } from '../../src/domain/engine/may-press.ts';
import type { Situation, Task } from '../../src/domain/engine/step.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import { addDays, type Day, dayOf } from '../../src/domain/time.ts';
import { A1, A7 } from '../support/aid-walk.ts';
import { buttonsOf, dataOf, type Filled } from '../support/card-reader.ts';
import { demoStaff, idOf, type Name } from '../support/people.ts';
import type { Card } from '../support/teams-service.ts';
import type { Chance } from './chance.ts';
import { commandOf, type Pressed } from './press.ts';
import type { World } from './world.ts';

/** Presses that would end a case or move it far from the usual. They are rare. */
const SELDOM = [
  'closeAsMistake',
  'end',
  'endWithoutTalk',
  'changeSocialWorker',
  'correct',
  'callMe',
  'withdraw',
  'passOn',
  'undo',
];

/**
 * Draws a press in one of the cases. It is mostly a duty of the person, and sometimes not theirs or
 * filled in with nonsense.
 */
export function pressIn(
  docs: readonly CaseDocument[],
  s: Situation,
  chance: Chance,
): Pressed | undefined {
  const doc = chance.of(docs);
  if (!doc) return undefined;
  const isSeldom = chance.happens(0.1);
  const tasks = openTasks(doc, s).filter((task) => isSeldom || !SELDOM.includes(task.step));
  const owed = tasks.filter((task) => isDuty(task) && !task.blocked);
  const task = chance.of(owed.length > 0 && chance.happens(0.7) ? owed : tasks);
  const by = task && presserOf(task, s, chance);
  if (!task || by === undefined) return undefined;
  const inputs = Object.fromEntries(
    task.asks.map((field) => [`${task.id}/${field.id}`, answerTo(field, s.today, chance)]),
  );
  const data = { case: doc.id, tasks: task.id, ...inputs };
  const activityId = randomUUID();
  const press = { command: commandOf(by, activityId), tasks: [task.id], inputs };
  return { by, activityId, data, in: doc.cards[by]?.activityId, what: { case: doc.id, press } };
}

function presserOf(task: Task, s: Situation, chance: Chance): PersonId | undefined {
  const everybody = demoStaff.people.map((person) => person.id);
  const may = everybody.filter((id) => actingOn(task, id, s));
  return chance.of(may.length > 0 && chance.happens(0.95) ? may : everybody);
}

function answerTo(field: Field, today: Day, chance: Chance): string {
  if (chance.happens(0.04)) return 'nonsense';
  switch (field.kind) {
    case 'day':
      return addDays(field.latest ?? field.earliest ?? today, chance.of([0, 0, 0, 1, -1, 10]) ?? 0);
    case 'time':
      return chance.of(['', '10:45', '9.30']) ?? '';
    case 'one':
      return chance.of(field.of) ?? '';
    case 'several':
      return field.of.filter(() => chance.happens(0.5)).join(',');
    case 'caseNumber':
      return '2026-1';
  }
}

/**
 * The kinds of case that people open while bots are killed, with the people and the word they type.
 */
const OPENERS = {
  outpatient: { names: ['sara', 'simon'], word: 'nytt uppdrag', sent: 'Skicka till Eva Skiss' },
  watch: { names: ['vilma', 'viktor'], word: 'inskrivning', sent: 'Visa förslag' },
} as const;

/** Fills in the form of a new case without faults, and returns the press of its last button. */
export async function opening(
  world: World,
  kind: keyof typeof OPENERS,
  chance: Chance,
): Promise<Pressed> {
  const who = chance.of<Name>(OPENERS[kind].names) as Name;
  const { client } = world.replicas[0] as World['replicas'][number];
  const person = { id: idOf(who), name: '' };
  const { word, sent } = OPENERS[kind];
  await client.say(person, word);
  // A message of a case may have come after the form.
  const asked = world.teams
    .messages(person)
    .findLast(({ card }) => buttonsOf(card).some(({ title }) => title === sent));
  const last = (card: Card | undefined, title: string, filled: Filled = {}): Pressed => {
    const button = buttonsOf(card).find((one) => one.title === title);
    if (!button) throw new Error(`${who} has no button "${title}"`);
    return {
      by: person.id,
      activityId: randomUUID(),
      data: dataOf(button, filled),
      in: asked?.id,
      what: { opens: kind },
    };
  };
  switch (kind) {
    case 'outpatient':
      return last(asked?.card, sent, {
        'Vilken dag fattades beslutet': dayOf(world.now()),
        'Vilken dag skapades uppdraget': dayOf(world.now()),
      });
    case 'watch': {
      const toFH = chance.happens(0.6);
      const questions = last(asked?.card, sent, toFH ? A1 : A7);
      const proposed = await client.press(person, {
        verb: 'press',
        data: questions.data,
        replyToId: asked?.id ?? '',
      });
      return last(proposed.card, toFH ? 'Skrivet, meddela FH' : 'Be FH om en dialog');
    }
  }
}
