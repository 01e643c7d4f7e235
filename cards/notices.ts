import { faultsIn } from '../src/domain/engine/form.ts';
import type { People } from '../src/domain/people/people.ts';
import type { Day } from '../src/domain/time.ts';
import {
  actionSet,
  adaptiveCard,
  buttonRows,
  type Element,
  lead,
  press,
  quietText,
  text,
} from './elements.ts';
import { labelOf } from './fields.ts';
import type { Form } from './form-card.ts';
import { bylineOf, type CardMessage, type Look, nameOf } from './look.ts';
import type { DialogName } from './press-data.ts';
import {
  dayText,
  dialogs,
  history,
  instantText,
  menu,
  old,
  refusals,
  shortLabel,
} from './texts.ts';

/** A card of one sentence. */
export function noticeCard(words: string, buttons: readonly Element[] = []): CardMessage {
  return { card: adaptiveCard([text(words), ...buttonRows(buttons)]), summary: words };
}

export const folded = noticeCard(old.folded);
export const purged = noticeCard(old.purged);

/** The menu: what this person can do, as buttons (E18). */
export function menuCard(
  commands: readonly (keyof typeof menu.commands)[],
  look: Look,
): CardMessage {
  const words = menu.lead;
  const buttons = commands.map((command) =>
    actionSet([press(menu.commands[command], { kind: 'start', what: command }, look.cardAction)]),
  );
  return { card: adaptiveCard([lead(words), ...buttons]), summary: words };
}

/** The card at the first contact (E18). */
export function welcomeCard(look: Look): CardMessage {
  return noticeCard(menu.welcome, [
    press(menu.showMine, { kind: 'start', what: 'mine' }, look.cardAction),
    press(menu.showAll, { kind: 'start', what: 'menu' }, look.cardAction),
  ]);
}

export function historyCard(content: string, file?: string): CardMessage {
  const parts = content.split('\n\n').map((part) => part.split('\n'));
  const lines = parts.flatMap((part) =>
    part.map((line, at) => text(line, { spacing: at === 0 ? 'Medium' : 'Small', size: 'Small' })),
  );
  const fetch =
    file === undefined
      ? []
      : [actionSet([{ type: 'Action.OpenUrl', title: history.file, url: file }])];
  return {
    card: adaptiveCard([
      lead(history.lead),
      quietText(file === undefined ? history.copyOnly : history.copy),
      ...lines,
      ...fetch,
    ]),
    summary: history.lead,
  };
}

type Refusal = { readonly code: string } & Readonly<Record<string, unknown>>;

/** The faults of each field of a form, and those of no field. */
export interface FaultTexts {
  readonly faults: Readonly<Record<string, string>>;
  readonly notices: readonly string[];
}

/**
 * A refused form in sentences, one at each field (docs/design.md). The sentence above says that
 * something must be changed.
 */
export function faultTexts(
  refusal: Refusal,
  form: Form,
  people: People,
  today: Day,
  look: Look,
  scope: string,
): FaultTexts {
  const faults: Record<string, string> = {};
  const notices: string[] = [];
  const found = faultsIn(refusal);
  for (const fault of found.length === 0 ? [refusal] : found) {
    const words = refusalText({ ...fault }, people, today, look, scope, form.labels);
    const field = 'field' in fault ? form.fields.find(({ id }) => id === fault.field) : undefined;
    if (field === undefined || isSearch(fault) || (field.kind === 'one' && field.as === 'buttons'))
      notices.push(words);
    else faults[field.id] = words;
  }
  return { faults, notices: [...notices, ...markedTexts(Object.keys(faults).length)] };
}

/**
 * True for a search. The user has made no mistake, so that no fault is marked and the hits stand in
 * the field.
 */
export function isSearch({ code }: { readonly code: string }): boolean {
  return code === 'sought';
}

/** The sentence that says how many fields are marked. */
export function markedTexts(count: number): string[] {
  return count === 0 ? [] : [count === 1 ? refusals.oneMarked() : refusals.several()];
}

/** A refusal as a sentence (texts/refusals.ts), with names, days and labels in place of ids. */
export function refusalText(
  refusal: Refusal,
  people: People,
  today: Day,
  look: Look,
  scope = '',
  labels: Readonly<Record<string, string>> = {},
): string {
  const facts: Record<string, string> = { link: look.linkName };
  for (const [key, value] of Object.entries(refusal)) {
    if (typeof value !== 'string') continue;
    const whose = typeof refusal.for === 'string' ? { for: refusal.for } : {};
    if (key === 'by') facts.by = bylineOf(people, { by: value, ...whose });
    else if (key === 'at') facts.at = instantText(value, today);
    else if (key === 'field') facts.field = shortLabel(labels[value] ?? labelOf(scope, value, ''));
    else if (key === 'who') facts.who = whoText(people, value);
    else if (['latest', 'earliest', 'since', 'until'].includes(key))
      facts[key] = dayText(value, today);
    else facts[key] = value;
  }
  const sentences: Readonly<Record<string, (facts: Readonly<Record<string, string>>) => string>> =
    refusals;
  return (sentences[refusal.code] ?? refusals.fault)(facts);
}

/** The dialogs that people often go through several times in a row. */
const again: readonly DialogName[] = ['admission', 'application'];

/** A proposal that opened nothing, with a button for the next one (E14: "Fler att fördela?"). */
export function toldCard(
  words: { readonly lead: string; readonly body: string },
  dialog: DialogName,
  look: Look,
): CardMessage {
  const title = menu.commands[dialog];
  return {
    card: adaptiveCard([
      lead(words.lead),
      ...words.body.split('\n').map((line) => text(line, { spacing: 'Small' })),
      ...(again.includes(dialog)
        ? [actionSet([press(title, { kind: 'start', what: dialog, apart: true }, look.cardAction)])]
        : []),
    ]),
    summary: words.lead,
  };
}

/** "Är du tillbaka?" for a person who presses while absent (E9). */
export function awayCard(words: string, look: Look): CardMessage {
  return noticeCard(words, [
    press(dialogs.yesBack, { kind: 'start', what: 'back' }, look.cardAction),
  ]);
}

function whoText(people: People, seat: string): string {
  const id = seat.slice(seat.indexOf(':') + 1);
  return nameOf(
    people,
    seat.startsWith('manager:') ? people.staff.units.find((unit) => unit.id === id)?.manager : id,
  );
}
