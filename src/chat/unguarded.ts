import type { Activity } from './activity.ts';
import { LONGEST_READ, NOTHING, type Said } from './said.ts';
import { typedText } from './typed-text.ts';

/** The characters of Teams' message ids. Such an id is stored with the case. */
const MESSAGE_ID = /^[\w:.-]{1,200}$/;

/**
 * Reads an activity without the guard. Action.Execute comes as an invoke, and its Submit fallback
 * as a message with a value (docs/teams.md). Both are presses. Only our own data and the inputs are
 * taken from a press, never who it claims to be.
 */
export function saidIn(activity: Activity): Said {
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

function objectOf(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
