import { readPress } from '../../cards/read-press.ts';
import { refusals } from '../../cards/texts.ts';
import { StoreFault } from '../app/store-fault.ts';
import type { ChatRequest } from './chat-request.ts';
import type { ChatDeps } from './deps.ts';
import type { Reply } from './reply.ts';
import type { Said } from './said.ts';

/** Answers when the database failed outside the doors, so that nothing was done. */
export function answerFault({ log }: ChatDeps, { said }: ChatRequest, error: unknown): Reply {
  if (!(error instanceof StoreFault)) throw error;
  log.warn({ code: error.code }, 'the database failed a turn');
  return { kind: 'refused', text: asksToSee(said) ? refusals.notShown() : refusals.notSaved() };
}

export function answerLate({ log }: ChatDeps, { said }: ChatRequest): Reply {
  log.warn({ code: 'late' }, 'the database failed a turn');
  return { kind: 'refused', text: asksToSee(said) ? refusals.notShown() : refusals.unsure() };
}

/**
 * True for words, and for the buttons of lists and menus, which ask to see something. Every other
 * press is meant to be saved.
 */
function asksToSee(said: Said): boolean {
  if (said.kind !== 'pressed' || said.automatic) return true;
  const pressed = readPress(said.data);
  switch (pressed?.kind) {
    case 'mine':
    case 'watches':
    case 'unit':
    case 'ownControl':
    case 'ownControlYear':
    case 'case':
    case 'history':
      return true;
    case 'start':
      return pressed.what !== 'back' && pressed.what !== 'personMissing';
    case 'form':
    case 'swap':
    case 'sendAgain':
    case 'nudge':
    case 'answer':
    case undefined:
      return false;
  }
}
