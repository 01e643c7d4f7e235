import { menuCard } from '../../cards/notices.ts';
import { commandsFor } from '../../dialogs/commands.ts';
import type { ChatDeps } from './deps.ts';
import type { Reply } from './reply.ts';

/** The menu of the commands that this person may use (E18). `remark` says why it comes. */
export async function showMenu(
  { app, look }: ChatDeps,
  person: string,
  remark?: string,
): Promise<Reply> {
  const s = await app.situation();
  return { kind: 'card', message: menuCard(commandsFor(person, s), look, remark) };
}
