import { dayOf } from '../../../src/domain/time.ts';
import type { Town } from '../town.ts';

/** One thing that costs requests: how it is called, and how a town comes to it. */
export interface Cost {
  readonly sort: 'press' | 'form' | 'word' | 'reminder' | 'check' | 'sweep';
  readonly name: string;
  /** The units for aid are there, with their checks of Link. */
  readonly aid?: true;
  /** What comes before, which is not counted. It begins on Monday 12 January 2026 at nine. */
  readonly before?: (town: Town) => Promise<unknown>;
  /** The thing itself, and no more. */
  readonly run: (town: Town) => Promise<unknown>;
}

export function today(town: Town): string {
  return dayOf(town.now());
}
