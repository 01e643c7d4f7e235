import { holdsPersonalNumber } from '../../src/domain/secrecy.ts';

/** Something that has left the bot, or stays with it. */
export interface Trace {
  readonly where: 'log' | 'console' | 'document' | 'message' | 'answer' | 'file';
  readonly what: unknown;
}

/** What must stand nowhere, besides what can be told by its form. */
export interface Secrets {
  /** Words that were refused, or that an error's message held. */
  readonly marks: readonly string[];
  /** What was chosen when a routing table asked, as it is sent. */
  readonly choices: readonly string[];
  /** Tokens, the bot's own and those that it was sent. */
  readonly tokens: readonly string[];
  /** The staff's names, which the process log does without. */
  readonly names: readonly string[];
}

const TOKEN = /\beyJ[\w-]{8,}\.[\w-]+\.|\bBearer \S/;
const STACK = /\bat \S.*:\d+:\d+\)?|node_modules|\.[cm]?[jt]s:\d+/;
/** A line of a stack without its message: the process log may say where something went wrong. */
const FRAME = /^at (?:[\w$.<>[\] ]+ \()?(?:node:|file:|\/)[^\s()]+:\d+:\d+\)?$/;
/** Our own ids that are drawn or hashed, in which anything may stand by chance. */
const IDS = /\b(?:letter|absence|channel:\w+):[0-9a-f]{16,}|\bfile:[\w-]{32}/g;
/**
 * The fake Teams' key, which the SDK prints for a token that it does not know; anything may stand
 * in it too.
 */
const PUBLIC_KEY = /-----BEGIN RSA PUBLIC KEY-----[^-]*-----END RSA PUBLIC KEY-----/g;
/** What Cosmos adds to a document. */
const SYSTEM_FIELDS = ['_rid', '_self', '_etag', '_ts', '_attachments'];

/**
 * What each of the traces holds of what it must not: `log: personal number` ... Empty when all is
 * well.
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
 * Every text, number and key; but not what a form asks and offers to choose from, and of JSON in a
 * text what it says.
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

/** What a press is known by when it comes again: a hash. */
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
 * Silences the console's errors until the function that it gives is called. That one tells what was
 * said there, past our log, but for the keys that the SDK names when it does not know them.
 */
export function hearConsoleErrors(): () => string {
  const spoken = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  return () => {
    const said = spoken.mock.calls.map(String).join().replace(PUBLIC_KEY, '');
    spoken.mockRestore();
    return said;
  };
}
