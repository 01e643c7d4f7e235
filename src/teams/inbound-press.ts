import type { Activity } from 'botbuilder';

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
  | { readonly kind: 'nothing' };

/**
 * Reads an activity. Action.Execute comes as an invoke, its Submit fallback as a message with a value (TEAMS 1.5); both are presses.
 * Of a press only our own data and the inputs are taken, never who it says it is.
 */
export function readActivity(activity: Partial<Activity>): Said {
  const pressedIn = typeof activity.replyToId === 'string' && activity.replyToId !== '' ? activity.replyToId : undefined;
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

/** Every string that somebody has typed or chosen, for the personal-number guard. */
export function stringsIn(said: Said): string[] {
  if (said.kind === 'text') return [said.text];
  if (said.kind !== 'pressed') return [];
  return Object.values(said.data).filter((value) => typeof value === 'string');
}

/** A mention of the bot stands in what is typed in a team. */
function typed(activity: Partial<Activity>): string {
  return (activity.text ?? '')
    .replace(/<at>.*?<\/at>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 2000);
}

function objectOf(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
