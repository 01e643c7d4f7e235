import { actionSet, asMain, buttonRows, press } from './button-elements.ts';
import { adaptiveCard, type Element, text, title } from './elements.ts';
import type { CardMessage, Look } from './look.ts';
import { type Command, isCommand, type StartName } from './press-data.ts';
import { dialogs, english, menu, old, typed, words } from './texts.ts';

/**
 * A card of one sentence. With buttons the sentence is their heading, so it holds no name (`title`).
 */
export function noticeCard(words: string, buttons: readonly Element[] = []): CardMessage {
  const sentence = buttons.length === 0 ? text(words) : title(words);
  return { card: adaptiveCard([sentence, ...buttonRows(buttons)]), summary: words };
}

export const folded = noticeCard(old.folded);
export const purged = noticeCard(old.purged);

/** A command that stands in the menu. */
export type MenuCommand = keyof typeof menu.commands;

/**
 * The menu: what this person can do, as buttons (E18). `remark` stands above it, for a text that
 * was not understood (E28).
 */
export function menuCard(
  commands: readonly MenuCommand[],
  look: Look,
  remark?: string,
): CardMessage {
  const buttons = commands.map((command) =>
    actionSet([press(menu.commands[command], { kind: 'start', what: command }, look.cardAction)]),
  );
  const lead = remark === undefined ? [title(menu.lead)] : [title(remark), text(menu.lead)];
  return {
    card: adaptiveCard([...lead, ...buttons]),
    summary: remark ?? menu.lead,
  };
}

/** Asks whether one of these commands was meant (E28). Nothing that was typed stands on it. */
export function meantCard(commands: readonly StartName[], look: Look): CardMessage {
  const [only, ...others] = commands;
  const asked =
    only !== undefined && others.length === 0 ? typed.meant(calledAs(only)) : typed.several;
  const start = (what: StartName) => press(titleOf(what), { kind: 'start', what }, look.cardAction);
  const [first, ...more] = commands.map(start);
  return {
    card: adaptiveCard([
      title(asked),
      ...(first === undefined ? [] : [actionSet([asMain(first)])]),
      ...more.map((button) => actionSet([button])),
      actionSet([press(menu.showAll, { kind: 'start', what: 'menu' }, look.cardAction)]),
    ]),
    summary: asked,
  };
}

/** The answer to thanks. */
export function thanksCard(look: Look): CardMessage {
  return noticeCard(typed.thanks, [
    press(menu.showAll, { kind: 'start', what: 'menu' }, look.cardAction),
  ]);
}

/** The answer to "ja" or "klart": only the buttons of a card say that in its case. */
export function onTheCardCard(look: Look): CardMessage {
  return noticeCard(typed.answer, [
    press(menu.commands.mine, { kind: 'start', what: 'mine' }, look.cardAction),
  ]);
}

/** Help for whoever does not read Swedish (E28). */
export function englishCard(look: Look): CardMessage {
  const start = (words: string, what: StartName) =>
    press(words, { kind: 'start', what }, look.cardAction);
  return {
    card: {
      ...adaptiveCard([
        title(english.lead),
        ...english.body.map((words) => text(words)),
        ...buttonRows([start(menu.commands.mine, 'mine'), start(menu.showAll, 'menu')]),
      ]),
      lang: 'en',
    },
    summary: english.lead,
  };
}

function isInMenu(what: StartName): what is MenuCommand {
  return Object.hasOwn(menu.commands, what);
}

function titleOf(what: StartName): string {
  return isInMenu(what) ? menu.commands[what] : menu.others[what];
}

/** A command as it is typed. */
function calledAs(what: StartName): string {
  return isCommand(what) ? words[what as Command][0] : menu.others[what].toLowerCase();
}

/** "Är du tillbaka?" for a person who presses while absent (E9). */
export function awayCard(words: string, look: Look): CardMessage {
  return noticeCard(words, [
    press(dialogs.yesBack, { kind: 'start', what: 'back' }, look.cardAction),
  ]);
}
