import type { Address } from '../app/ports/addresses.ts';
import type { Said } from './said.ts';

/** One request from Teams: who says what, and where. */
export interface ChatRequest {
  readonly person: string;
  readonly said: Said;
  readonly address: Address;
  readonly isPersonal: boolean;
  /** The team's channel that it was said in, without the thread. */
  readonly channel: string | undefined;
}
