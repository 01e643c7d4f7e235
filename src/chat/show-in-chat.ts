import { mineCard } from '../../cards/lists/mine-card.ts';
import { ownControlCard } from '../../cards/lists/own-control.ts';
import { ownControlTextCard, ownControlYearTextCard } from '../../cards/lists/own-control-file.ts';
import type { PressData } from '../../cards/press-data.ts';
import { done } from '../../cards/texts.ts';
import type { What } from '../app/what-is-shown.ts';
import type { ChatDeps } from './deps.ts';
import { drawActed } from './draw-acted.ts';
import type { Reply } from './reply.ts';

/** Shows a page of the person's own cases. */
export async function showMine(
  { app, look }: ChatDeps,
  person: string,
  asked: number | undefined,
): Promise<Reply> {
  const shown = await app.show(person, { kind: 'mine', page: asked ?? 1 });
  return shown.kind === 'mine'
    ? { kind: 'card', message: mineCard(shown, shown.s, look), names: 'several' }
    : drawActed(shown, look);
}

/** Shows a month of own control. As text it is a message of its own, with the file. */
export async function showOwnControl(
  { app, look, fileLink }: ChatDeps,
  person: string,
  { month, page, asText }: Extract<PressData, { kind: 'ownControl' }>,
): Promise<Reply> {
  const shown = await app.show(person, { kind: 'ownControl', month });
  if (shown.kind !== 'ownControl') return drawActed(shown, look);
  if (!asText) return { kind: 'card', message: ownControlCard(shown.control, shown.s, look, page) };
  const file = await fileLink(person, { month: shown.control.month });
  return { kind: 'post', message: ownControlTextCard(shown.control, shown.s, look, file) };
}

/** Shows twelve months of a unit, in the same two ways. */
export async function showOwnControlYear(
  { app, look, fileLink }: ChatDeps,
  person: string,
  { unit, asText }: Extract<PressData, { kind: 'ownControlYear' }>,
): Promise<Reply> {
  const shown = await app.show(person, { kind: 'ownControlYear', unit });
  if (!asText || shown.kind !== 'ownControlYear') return drawActed(shown, look);
  const file = await fileLink(person, { yearOf: unit });
  return { kind: 'post', message: ownControlYearTextCard(shown.year, shown.s, look, file) };
}

/** Shows the history of a case, with the address of its file. */
export async function showHistory(
  { app, look, fileLink }: ChatDeps,
  person: string,
  what: Extract<What, { kind: 'history' | 'historyOf' }>,
): Promise<Reply> {
  const shown = await app.show(person, what);
  if (shown.kind !== 'history') return drawActed(shown, look);
  return drawActed(shown, look, { file: await fileLink(person, { case: shown.view.doc.id }) });
}

/**
 * Asks for a case's card, which the sweep sends last in the chat. The presser of a button on a list
 * is told so. Typed words need no answer of their own.
 */
export async function showCase(
  { app, look }: ChatDeps,
  person: string,
  what: Extract<What, { kind: 'case' | 'find' }>,
  isInvoke: boolean,
): Promise<Reply | undefined> {
  const shown = await app.show(person, what);
  if (shown.kind !== 'case') return drawActed(shown, look);
  return isInvoke ? { kind: 'told', text: done.opened() } : undefined;
}
