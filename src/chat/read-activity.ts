import { holdsPersonalNumber } from '../domain/secrecy.ts';
import type { Activity } from './activity.ts';
import { typedText } from './typed-text.ts';

/**
 * What an activity says, in the bot's own words: typed text as it was meant, the data and inputs of
 * a pressed button, or a first meeting. An edited message says nothing, because it is never a
 * command. But a personal number in it is noticed.
 */
export type Said =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'pressed';
      readonly data: Readonly<Record<string, unknown>>;
      readonly in?: string | undefined;
      readonly invoke: boolean;
      readonly automatic: boolean;
    }
  | { readonly kind: 'met' }
  /** What was written holds a personal number. Nothing of it is passed on. */
  | { readonly kind: 'personalNumber'; readonly typed: boolean }
  | { readonly kind: 'nothing' };

/** Our own buttons send one level. Deeper data is not from a card of ours and is not read. */
const DEEPEST = 8;
/**
 * The longest text that is read, in UTF-16 units. Teams' own messages end at 28 KB, and a longer
 * text would only keep the guard busy.
 */
const LONGEST_READ = 30_000;

/**
 * Reads an activity. No other code looks at what somebody has written, so nothing bypasses the
 * personal-number guard. The guard checks a whole text before any of it is cut, and every text,
 * number and key of a press at any depth.
 */
export function readActivity(activity: Activity): Said {
  if (activity.type === 'messageUpdate')
    return holdsNumber(activity) ? { kind: 'personalNumber', typed: true } : NOTHING;
  const said = saidIn(activity);
  if (said.kind === 'text')
    return holdsNumber(activity) ? { kind: 'personalNumber', typed: true } : said;
  if (said.kind !== 'pressed') return said;
  const written = isDeeper(said.data, DEEPEST) ? undefined : writtenIn(said.data);
  if (!written || written.reduce((sum, text) => sum + text.length, 0) > LONGEST_READ)
    return { ...said, data: {} };
  return written.some(holdsPersonalNumber) ? { kind: 'personalNumber', typed: false } : said;
}

const NOTHING: Said = { kind: 'nothing' };

/**
 * True when the text holds a personal number, as it came or as it is read. A mention may hold a
 * number, or stand in the middle of one.
 */
function holdsNumber({ text }: Activity): boolean {
  const whole = text ?? '';
  return (
    whole.length <= LONGEST_READ &&
    [...new Set([whole, typedText(whole)])].some(holdsPersonalNumber)
  );
}

/** The characters of Teams' message ids. Such an id is stored with the case. */
const MESSAGE_ID = /^[\w:.-]{1,200}$/;

/**
 * Reads an activity without the guard. Action.Execute comes as an invoke, and its Submit fallback
 * as a message with a value (docs/teams.md). Both are presses. Only our own data and the inputs are
 * taken from a press, never who it claims to be.
 */
function saidIn(activity: Activity): Said {
  const { replyToId } = activity;
  const pressedIn =
    typeof replyToId === 'string' && MESSAGE_ID.test(replyToId) ? replyToId : undefined;
  if (activity.type === 'invoke') {
    const value = activity.value as { action?: { data?: unknown }; trigger?: unknown } | undefined;
    if (activity.name !== 'adaptiveCard/action')
      return { kind: 'pressed', data: {}, in: pressedIn, invoke: true, automatic: false };
    return {
      kind: 'pressed',
      data: objectOf(value?.action?.data),
      in: pressedIn,
      invoke: true,
      automatic: value?.trigger === 'automatic',
    };
  }
  if (activity.type === 'message') {
    if (isPress(activity))
      return {
        kind: 'pressed',
        data: objectOf(activity.value),
        in: pressedIn,
        invoke: false,
        automatic: false,
      };
    const text = activity.text ?? '';
    return { kind: 'text', text: text.length > LONGEST_READ ? '' : typedText(text) };
  }
  if (activity.type === 'installationUpdate')
    return activity.action === 'remove' ? { kind: 'nothing' } : { kind: 'met' };
  return NOTHING;
}

/**
 * True for a press. Typed text may have a value too, which then is empty (hermes-agent issue
 * 55052).
 */
function isPress({ value, text }: Activity): boolean {
  if (!value || typeof value !== 'object') return false;
  return Object.keys(value).length > 0 || (text ?? '').trim() === '';
}

/** Every text, number and key within the value. */
function writtenIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  // A personal number of somebody born in the first years of a century begins with zeros. JSON
  // numbers lose them.
  if (typeof value === 'number') return [String(value).padStart(10, '0')];
  if (typeof value !== 'object' || value === null) return [];
  return [
    ...(Array.isArray(value) ? [] : Object.keys(value)),
    ...Object.values(value).flatMap(writtenIn),
  ];
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

function objectOf(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
