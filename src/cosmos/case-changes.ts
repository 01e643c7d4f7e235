import { isDeepStrictEqual } from 'node:util';
import type { PatchOperation } from '@azure/cosmos';
import { type CaseDocument, isCase } from '../domain/case-document.ts';
import type { Document } from '../domain/document.ts';

/** A case with fewer events is written whole, because its changes are about as long. */
const LONG_HISTORY = 16;
/**
 * Source: https://learn.microsoft.com/en-us/azure/cosmos-db/partial-document-update-faq, which also
 * says that a patch costs about as many request units as a whole write. It saves bytes and time.
 */
const MOST_OPERATIONS = 10;

/** Knows how long cases were stored, so that a write sends what is new instead of five years. */
export interface CaseChanges {
  /** Remembers a document as it is stored. Returns it. */
  stored<D extends Document | undefined>(document: D): D;
  /**
   * The operations that make the stored case this one. Undefined when the whole is to be written:
   * the history is short or has been rewritten, or it is not known how the case was stored.
   */
  since(document: Document): PatchOperation[] | undefined;
}

export function createCaseChanges(): CaseChanges {
  // A case keeps the event that opened it, as an object, through all that is made of what was read.
  const known = new WeakMap<object, CaseDocument>();
  return {
    stored(document) {
      const opening = isCase(document) ? document.events[0] : undefined;
      if (opening && isCase(document)) known.set(opening, document);
      return document;
    },
    since(document) {
      if (!isCase(document) || document.events.length < LONG_HISTORY) return undefined;
      const before = known.get(document.events[0] as object);
      if (before === undefined || before._etag !== document._etag) return undefined;
      const operations = operationsBetween(before, document);
      return operations && operations.length > 0 && operations.length <= MOST_OPERATIONS
        ? operations
        : undefined;
    },
  };
}

function operationsBetween(
  before: CaseDocument,
  after: CaseDocument,
): PatchOperation[] | undefined {
  if (before.events.some((event, at) => event !== after.events[at])) return undefined;
  const appended = after.events.slice(before.events.length);
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  fields.delete('events');
  return [
    ...appended.map((value): PatchOperation => ({ op: 'add', path: '/events/-', value })),
    ...[...fields].flatMap((field) => operationOn(field, before, after)),
  ];
}

function operationOn(field: string, before: object, after: object): PatchOperation[] {
  if (field.startsWith('_')) return [];
  const [was, value] = [before, after].map((doc) => (doc as Record<string, unknown>)[field]);
  if (was === value || isDeepStrictEqual(was, value)) return [];
  const path = `/${field}`;
  return [value === undefined ? { op: 'remove', path } : { op: 'set', path, value }];
}
