import type { AccessDeed } from '../domain/access-deed.ts';
import type { CaseDocument } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { PersonId } from '../domain/people/people.ts';
import { accessLine } from './access.ts';
import type { AppDeps } from './app-deps.ts';
import type { DoorRefusal } from './door-refusal.ts';
import type { Shown, What } from './what-is-shown.ts';

export type WhatOf<K extends What['kind']> = Extract<What, { readonly kind: K }>;

export type OfCase = Extract<What, { id: string } | { number: string }>;

/** Who asks to be shown something, and when. */
export interface Asker {
  readonly deps: AppDeps;
  readonly s: Situation;
  readonly person: PersonId;
}

/**
 * What is shown, for the access log. A file can be fetched by anybody who has its address, so a
 * fetch is not logged as something that the person saw.
 */
export function deedOf(what: What): AccessDeed {
  return 'byAddress' in what && what.byAddress ? `fetch ${what.kind}` : `show ${what.kind}`;
}

export async function refuse(
  asker: Asker,
  what: What,
  refusal: DoorRefusal,
  asked: readonly string[] = [],
): Promise<Shown> {
  await note(asker, what, refusal.code, asked);
  return { kind: 'refused', refusal };
}

export function note(
  { deps, person }: Asker,
  what: What,
  outcome: Parameters<typeof accessLine>[3],
  cases: readonly string[] = [],
  whose?: PersonId,
): Promise<void> {
  return deps.log.write(accessLine(deps.now(), person, deedOf(what), outcome, cases, whose));
}

/** The number of each case once, because a list can hold several rows of a case. */
export function numbersOf(docs: readonly CaseDocument[]): string[] {
  return [...new Set(docs.map((doc) => doc.number))];
}
