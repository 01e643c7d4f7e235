import { decode, tidy } from '../domain/writing.ts';

/** What the bot is called, and what somebody has quoted, are no words of whoever writes. */
const OTHERS = /<at\b[^<>]*>[^<]*<\/at>|<quoted\b[^<>]*\/>|<quoted\b[^<>]*>[^<]*<\/quoted>/gi;

/** Longer than any command, in UTF-16 units. */
const LONGEST = 2000;

/** What somebody has typed, as they meant it (E28): without mentions, quotes, tags, and what stands around it. */
export function typedText(text: string): string {
  return tidy(decode(text.replace(OTHERS, ' ')).slice(0, LONGEST));
}
