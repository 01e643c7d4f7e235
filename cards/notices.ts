import { actionSet, buttonRows, press } from './button-elements.ts';
import { adaptiveCard, type Element, text, title } from './elements.ts';
import type { CardMessage, Look } from './look.ts';
import { dialogs, menu, old } from './texts.ts';

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
  return { card: adaptiveCard([title(words), ...buttons]), summary: words };
}

/** The card at the first contact (E18). */
export function welcomeCard(look: Look): CardMessage {
  return noticeCard(menu.welcome, [
    press(menu.showMine, { kind: 'start', what: 'mine' }, look.cardAction),
    press(menu.showAll, { kind: 'start', what: 'menu' }, look.cardAction),
  ]);
}

/** "Är du tillbaka?" for a person who presses while absent (E9). */
export function awayCard(words: string, look: Look): CardMessage {
  return noticeCard(words, [
    press(dialogs.yesBack, { kind: 'start', what: 'back' }, look.cardAction),
  ]);
}
