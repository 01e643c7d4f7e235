import { watchesCard } from '../../cards/aid/watches.ts';
import type { Refused } from '../../cards/case/buttons.ts';
import { caseCard } from '../../cards/case/case-card.ts';
import { historyText } from '../../cards/case/history.ts';
import { mineCard } from '../../cards/lists/list-cards.ts';
import { ownControlCard } from '../../cards/lists/own-control.ts';
import { type CardMessage, type Look, nameOf } from '../../cards/look.ts';
import { awayCard, historyCard, isSearch, noticeCard, refusalText } from '../../cards/notices.ts';
import type { Filled, InputId, PressData } from '../../cards/press-data.ts';
import { dayText, done } from '../../cards/texts.ts';
import type { DoorRefusal } from '../app/door-refusal.ts';
import type { Answer } from '../app/doors.ts';
import type { Acted } from '../app/what-is-done.ts';
import { faultsIn, fits } from '../domain/engine/form.ts';
import type { Situation } from '../domain/engine/step.ts';
import { isPersonId } from '../domain/people/people.ts';
import type { CaseView } from '../domain/view.ts';
import { sinceThen } from './stale.ts';

/**
 * What the bot answers: a card in place or of its own, a sentence, or a refusal. `names` says which
 * cases it names, and `form` which form it is.
 */
export type Reply =
  | {
      readonly kind: 'card';
      readonly message: CardMessage;
      readonly names?: Names;
      readonly form?: string;
    }
  /** A new card, last in the chat. The pressed one stays as it is. */
  | {
      readonly kind: 'post';
      readonly message: CardMessage;
      readonly names?: Names;
      readonly form?: string;
    }
  | { readonly kind: 'told'; readonly text: string }
  | { readonly kind: 'refused'; readonly text: string };

/**
 * The cases that a message names. It is the id of the only one, with the messages that this case
 * itself keeps, or several.
 */
export type Names = { readonly case: string; readonly known?: readonly string[] } | 'several';

/** The tasks that were pressed, and what was typed for them. */
export interface Pressed {
  readonly tasks: readonly string[];
  readonly inputs: Filled;
}

/** Draws what a door answered, as a card or a sentence. */
export function drawActed(
  acted: Answer<Acted>,
  look: Look,
  { file, pressed }: { file?: string | undefined; pressed?: Pressed } = {},
): Reply {
  const { s } = acted;
  switch (acted.kind) {
    case 'case': {
      const { refusal, view } = acted;
      const names = { case: view.doc.id, known: knownOf(view) };
      if (!refusal) return { kind: 'card', message: caseCard(view, look), names };
      const confirm =
        refusal.code === 'beforeAssignment' && pressed ? confirmPress(view, pressed) : undefined;
      const wrong = caseFaults(view, refusal, pressed?.tasks ?? [], look);
      const refused = { ...wrong, confirm, typed: pressed?.inputs ?? {} };
      return { kind: 'card', message: caseCard(view, look, 'full', refused), names };
    }
    case 'history':
      return {
        kind: 'post',
        message: historyCard(historyText(acted.view, look), file),
        names: { case: acted.view.doc.id },
      };
    case 'mine':
      return { kind: 'card', message: mineCard(acted, s, look), names: 'several' };
    case 'watches':
      return { kind: 'card', message: watchesCard(acted, s, look), names: 'several' };
    case 'ownControl':
      return { kind: 'card', message: ownControlCard(acted.control, s, look) };
    case 'casesOf':
      return { kind: 'told', text: '' };
    case 'done':
      return { kind: 'card', message: noticeCard(done[acted.what](factsText(acted.facts, s))) };
    case 'refused': {
      const text = refusalText(acted.refusal, s.people, s.today, look);
      return acted.refusal.code === 'away'
        ? { kind: 'card', message: awayCard(text, look) }
        : { kind: 'refused', text };
    }
  }
}

/** The same press with the same answers, which also confirms the day that was doubted (E1). */
function confirmPress({ doc, own }: CaseView, { tasks, inputs }: Pressed): PressData {
  const answers: Record<InputId, string> = {};
  for (const task of own.filter(({ id }) => tasks.includes(id)))
    for (const field of task.asks) {
      const id: InputId = `${task.id}/${field.id}`;
      const given =
        field.kind === 'one' && field.as === 'confirmed' ? 'yes' : (inputs[id] ?? inputs[field.id]);
      if (typeof given === 'string' && fits(field, given)) answers[id] = given;
    }
  return { kind: 'answer', case: doc.id, tasks, answers };
}

/** Finds what is wrong in each input of a case's card, and what else is wrong. */
function caseFaults(
  view: CaseView,
  refusal: DoorRefusal,
  pressed: readonly string[],
  look: Look,
): Omit<Refused, 'typed'> {
  const { people, today } = view.s;
  const notices: string[] = [];
  const faults: Record<string, string> = {};
  const found = faultsIn(refusal);
  for (const fault of found.length === 0 ? [refusal] : found) {
    const field = 'field' in fault ? fault.field : undefined;
    const asked = view.own.find(
      (task) => pressed.includes(task.id) && task.asks.some(({ id }) => id === field),
    );
    const words = refusalText(fault, people, today, look, asked?.step);
    if (asked && field !== undefined && !isSearch(fault)) faults[`${asked.id}/${field}`] = words;
    else notices.push(words);
  }
  return { notices: [...notices, ...sinceThen(view, refusal, pressed)], faults };
}

/** The messages that the case itself redraws, folds and purges. */
function knownOf({ doc, viewer }: CaseView): string[] {
  const { activityId, older = [] } = doc.cards[viewer] ?? {};
  return [...older, ...(activityId === undefined ? [] : [activityId])];
}

function factsText(facts: Readonly<Record<string, string>>, s: Situation): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => {
      if (isPersonId(value)) return [key, nameOf(s.people, value)];
      return [key, /^\d{4}-\d\d-\d\d$/.test(value) ? dayText(value, s.today) : value];
    }),
  );
}
