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

/**
 * The longest text that is read, in UTF-16 units. Teams' own messages end at 28 KB, and a longer
 * text would only keep the guard busy.
 */
export const LONGEST_READ = 30_000;

export const NOTHING: Said = { kind: 'nothing' };
