import { holdsPersonalNumber } from '../../src/domain/secrecy.ts';

/** A text or a document that has left the bot or is stored by it. */
export interface Trace {
  readonly where: 'log' | 'console' | 'document' | 'message' | 'answer' | 'file';
  readonly what: unknown;
}

/** The content that must appear nowhere, besides what its form reveals. */
export interface Secrets {
  /** Words that were refused, or that an error's message contained. */
  readonly marks: readonly string[];
  /** The choices made when a routing table asked, as they are sent. */
  readonly choices: readonly string[];
  /** The bot's own tokens and those that it received. */
  readonly tokens: readonly string[];
  /** The staff's names, which the process log must not contain. */
  readonly names: readonly string[];
}

const TOKEN = /\beyJ[\w-]{8,}\.[\w-]+\.|\bBearer \S/;
const STACK = /\bat \S.*:\d+:\d+\)?|node_modules|\.[cm]?[jt]s:\d+/;
/** A line of a stack without its message. The process log may say where a fault occurred. */
const FRAME = /^at (?:[\w$.<>[\] ]+ \()?(?:node:|file:|\/)[^\s()]+:\d+:\d+\)?$/;
/** Our own random or hashed ids, which may contain anything by chance. */
const IDS = /\b(?:letter|absence|channel:\w+):[0-9a-f]{16,}|\bfile:[\w-]{32}/g;
/**
 * The fake Teams' public key, which the SDK prints for a token that it does not know. It may
 * contain anything by chance.
 */
const PUBLIC_KEY = /-----BEGIN RSA PUBLIC KEY-----[^-]*-----END RSA PUBLIC KEY-----/g;
/** The fields that Cosmos adds to a document. */
const SYSTEM_FIELDS = ['_rid', '_self', '_etag', '_ts', '_attachments'];

/**
 * Returns each forbidden content with the trace that holds it, such as `log: personal number`. The
 * list is empty when all is well.
 */
export function leaksIn(traces: readonly Trace[], secrets: Secrets): string[] {
  const found = traces.flatMap((trace) =>
    kindsIn(trace, secrets).map((kind) => `${trace.where}: ${kind}`),
  );
  return [...new Set(found)].toSorted();
}

function kindsIn({ where, what }: Trace, secrets: Secrets): string[] {
  const leaves = leavesOf(where === 'log' ? withoutFrames(what) : what);
  const has = (fits: (leaf: string) => boolean) => leaves.some(fits);
  const holds = (words: readonly string[]) =>
    has((leaf) => words.some((word) => leaf.toLowerCase().includes(word.toLowerCase())));
  const kinds = {
    'refused or of an error': holds(secrets.marks),
    'personal number': has((leaf) =>
      holdsPersonalNumber(leaf.replace(IDS, '').replace(PUBLIC_KEY, '')),
    ),
    'answer to a routing question': has((leaf) => secrets.choices.includes(leaf)),
    token: holds(secrets.tokens) || has((leaf) => TOKEN.test(leaf)),
    stack: has((leaf) => STACK.test(leaf)),
    name: where === 'log' && holds(secrets.names),
  };
  return Object.entries(kinds).flatMap(([kind, isThere]) => (isThere ? [kind] : []));
}

/**
 * Returns every text, number and key. The questions and choices of a form are left out, and JSON
 * inside a text is read as values.
 */
function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value, ...insideOf(value)];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value).filter(
    ([key, inner]) =>
      !SYSTEM_FIELDS.includes(key) && !isDrawn(key, inner) && !isOffer(value, key, inner),
  );
  return [
    ...(Array.isArray(value) ? [] : entries.map(([key]) => key)),
    ...entries.flatMap(([, inner]) => leavesOf(inner)),
  ];
}

/** True for the hash that identifies a repeated press. */
function isDrawn(key: string, inner: unknown): boolean {
  return key === 'command' && typeof inner === 'string' && /^[\w-]{22}$/.test(inner);
}

function isOffer(element: object, key: string, inner: unknown): boolean {
  const isInput = (element as { type?: unknown }).type === 'Input.ChoiceSet';
  return isInput && (key === 'id' || (key === 'choices' && Array.isArray(inner)));
}

function insideOf(text: string): string[] {
  if (!/^\s*[[{]/.test(text)) return [];
  try {
    return leavesOf(JSON.parse(text));
  } catch {
    return [];
  }
}

function withoutFrames(line: unknown): unknown {
  const { stack, ...rest } = (typeof line === 'string' ? JSON.parse(line) : line) as {
    stack?: readonly string[];
  };
  return { ...rest, stack: stack?.filter((frame) => !FRAME.test(frame)) ?? [] };
}

/**
 * Silences the console's errors until the returned function is called. That function returns what
 * was written there past our log, without the keys that the SDK prints when it does not know them.
 */
export function hearConsoleErrors(): () => string {
  const spoken = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  return () => {
    const said = spoken.mock.calls.map(String).join().replace(PUBLIC_KEY, '');
    spoken.mockRestore();
    return said;
  };
}
