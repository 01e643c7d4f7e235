import type { Loads } from '../src/domain/load.ts';
import type { People } from '../src/domain/people/people.ts';
import type { Day } from '../src/domain/time.ts';
import { type Element, text } from './elements.ts';
import type { WordsBy } from './texts/keys.ts';
import { labels } from './texts.ts';

export interface Drawing {
  readonly people: People;
  readonly today: Day;
  /** The case system's name, for `{vs}`. */
  readonly vs: string;
  /** Set on the card of a case, which stays in the chat for days. */
  readonly stays?: true;
  /** The load beside each name, for who may see it (E25). */
  readonly loads?: Loads | undefined;
}

/** The earlier input and the faults, by field. */
export interface Typed {
  readonly values?: Readonly<Record<string, string>>;
  readonly faults?: Readonly<Record<string, string>>;
}

export function faultText(sentence: string): Element {
  return text(sentence, { color: 'Attention', size: 'Small', spacing: 'None' });
}

const known: WordsBy<string> = labels;

export function labelOf(scope: string, field: string, vs: string): string {
  const held = scope.startsWith('hold')
    ? { day: labels.held, therapists: labels.present }[field]
    : undefined;
  return (known[`${scope}/${field}`] ?? held ?? known[field] ?? field).replace('{vs}', vs);
}
