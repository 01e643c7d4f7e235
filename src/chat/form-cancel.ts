import { noticeCard } from '../../cards/notices.ts';
import { done } from '../../cards/texts.ts';
import type { DialogState } from '../app/ports/dialogs.ts';
import type { ChatDeps } from './deps.ts';
import { closeForm, isOpen } from './form-messages.ts';
import type { Reply } from './reply.ts';

export async function cancelForm(
  deps: ChatDeps,
  person: string,
  state: DialogState | undefined,
  shownIn?: string,
): Promise<Reply> {
  if (!isOpen(state)) return { kind: 'card', message: noticeCard(done.nothingToCancel()) };
  await deps.dialogs.drop(person);
  await closeForm(deps, person, state, shownIn);
  return { kind: 'card', message: noticeCard(done.cancelled()) };
}
