import type { CardMessage } from '../../cards/look.ts';
import { StoreFault } from '../app/store-fault.ts';
import type { ChatRequest } from './chat-request.ts';
import type { ChatDeps } from './deps.ts';
import { standsIn } from './form-messages.ts';
import type { Reply } from './reply.ts';

/** Keeps a message that names cases, so that it is purged in time. False when that failed. */
export async function keepNamed(
  deps: ChatDeps,
  { person }: ChatRequest,
  reply: Reply,
  stands: string | undefined,
): Promise<boolean> {
  if (!('names' in reply) || reply.names === undefined || !stands) return true;
  const { names } = reply;
  if (names !== 'several' && names.known?.includes(stands)) return true;
  try {
    await deps.app.keepForPurge(person, stands, names === 'several' ? undefined : names.keptTo);
    return true;
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    deps.log.warn({ code: error.code }, 'a message that names cases is not known for purging');
    return false;
  }
}

/**
 * Keeps where a form stands, so that it can be closed there. Without that, the form looks open
 * after it was given up.
 */
export async function keepPlace(
  { dialogs, log }: ChatDeps,
  { person }: ChatRequest,
  { form }: CardReply,
  stands: string,
): Promise<void> {
  if (form === undefined) return;
  try {
    // A press that came before this keeps the place itself.
    await dialogs.keep(person, { ...form, ...standsIn(form.shownIn, stands) });
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    log.warn({ code: error.code }, 'where a form stands is not known');
  }
}

export type CardReply = Extract<Reply, { message: CardMessage }>;
