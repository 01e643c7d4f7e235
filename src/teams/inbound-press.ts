import type { Activity } from 'botbuilder';
import { holdsPersonalNumber } from '../domain/secrecy.ts';

/** What an activity says, in the bot's own words: typed text, the data and inputs of a pressed button, or a first meeting. */
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
  /** Something that was written holds a personal number: nothing of what was written is given out. */
  | { readonly kind: 'personalNumber'; readonly typed: boolean }
  | { readonly kind: 'nothing' };

/** Our own buttons send one level; deeper than this is no card's, and is not read at all. */
const DEEPEST = 8;
/** In UTF-16 units: Teams' own messages end at 28 KB, and what is longer would only keep the guard busy. */
const LONGEST_READ = 30_000;

/**
 * Reads an activity; no other code looks at what somebody has written, so that nothing passes the personal-number guard by. It looks at
 * the whole of a text before any of it is cut, and at every text, number and key of a press at any depth.
 */
export function readActivity(activity: Partial<Activity>): Said {
  const said = saidIn(activity);
  if (said.kind === 'text') {
    const whole = activity.text ?? '';
    if (whole.length > LONGEST_READ) return { kind: 'text', text: '' };
    // Both: a mention may hold a number, or stand in the middle of one.
    const isGuarded = [...new Set([whole, said.text])].some(holdsPersonalNumber);
    return isGuarded ? { kind: 'personalNumber', typed: true } : { ...said, text: said.text.slice(0, LONGEST_TEXT) };
  }
  if (said.kind !== 'pressed') return said;
  const written = isDeeper(said.data, DEEPEST) ? undefined : writtenIn(said.data);
  if (!written || written.reduce((sum, text) => sum + text.length, 0) > LONGEST_READ) return { ...said, data: {} };
  return written.some(holdsPersonalNumber) ? { kind: 'personalNumber', typed: false } : said;
}

/** Longer than any command, in UTF-16 units. */
const LONGEST_TEXT = 2000;

/** What Teams' ids of messages are made of; it is kept with the case. */
const MESSAGE_ID = /^[\w:.-]{1,200}$/;

/**
 * Action.Execute comes as an invoke, its Submit fallback as a message with a value (TEAMS 1.5); both are presses. Of a press only our
 * own data and the inputs are taken, never who it says it is.
 */
function saidIn(activity: Partial<Activity>): Said {
  const { replyToId } = activity;
  const pressedIn = typeof replyToId === 'string' && MESSAGE_ID.test(replyToId) ? replyToId : undefined;
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
    if (activity.value && typeof activity.value === 'object')
      return { kind: 'pressed', data: objectOf(activity.value), in: pressedIn, invoke: false, automatic: false };
    return { kind: 'text', text: typed(activity) };
  }
  if (activity.type === 'installationUpdate') return activity.action === 'remove' ? { kind: 'nothing' } : { kind: 'met' };
  return { kind: 'nothing' };
}

/** Every text, number and key within. */
function writtenIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  // A number has lost the noughts that somebody born in the first years of a century begins with.
  if (typeof value === 'number') return [String(value).padStart(10, '0')];
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(writtenIn)];
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

/** A mention of the bot stands in what is typed in a team. What begins many and ends none must not take long to read. */
function typed(activity: Partial<Activity>): string {
  return (activity.text ?? '')
    .replace(/<at>[^<]*<\/at>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function objectOf(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
