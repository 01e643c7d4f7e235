import { decode } from '../domain/decode.ts';
import { tidy } from '../domain/writing.ts';

/** Mentions and quotes are not the words of the person who writes. */
const OTHERS = /<at\b[^<>]*>[^<]*<\/at>|<quoted\b[^<>]*\/>|<quoted\b[^<>]*>[^<]*<\/quoted>/gi;

/** The longest command, in UTF-16 units, with room to spare. */
const LONGEST = 2000;

/**
 * What somebody typed, as they meant it (E28): without mentions, quotes, tags, and spaces around
 * it.
 */
export function typedText(text: string): string {
  return tidy(decode(text.replace(OTHERS, ' ')).slice(0, LONGEST));
}
