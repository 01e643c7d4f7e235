import type { StartName } from '../../cards/press-data.ts';
import { alsoTyped, menu, politeWords, smallTalk, words } from '../../cards/texts.ts';

/** What a phrase asks for: a command, or an answer in kind. */
export type Asked = { readonly start: StartName } | { readonly talk: SmallTalk };
export type SmallTalk = keyof typeof smallTalk;

/** A phrase that people type, in the letters in which it is compared. */
export interface Phrase {
  readonly asks: Asked;
  readonly letters: string;
  /** The number of its words. */
  readonly length: number;
  /** A word of a command, which also counts in the middle of a text. */
  readonly isWord: boolean;
}

/**
 * The words of a text in the form in which they are compared: small letters without dots and rings,
 * and no signs. A keyboard without å, ä and ö therefore changes nothing.
 */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The words without the polite ones before and after them. */
export function withoutPoliteWords(said: readonly string[]): string[] {
  const first = said.findIndex((word) => !before.has(word));
  const last = said.findLastIndex((word) => !after.has(word));
  return first === -1 ? [] : said.slice(first, last + 1);
}

const before = new Set(wordsOf(politeWords.before));
const after = new Set(wordsOf(politeWords.after));

/** Every phrase: the words of the commands, their buttons of the menu, and what else people say. */
export const phrases: readonly Phrase[] = [
  ...entries(words).map(([start, said]) => ({ asks: { start }, said, isWord: true })),
  ...entries(menu.commands).map(([start, said]) => ({ asks: { start }, said, isWord: true })),
  ...entries(alsoTyped).map(([start, said]) => ({ asks: { start }, said, isWord: false })),
  ...entries(smallTalk).map(([talk, said]) => ({ asks: { talk }, said, isWord: false })),
].flatMap(({ asks, said, isWord }) =>
  said.map((phrase) => {
    const its = wordsOf(phrase);
    return { asks, letters: its.join(''), length: its.length, isWord };
  }),
);

function entries<Key extends string>(
  of: Partial<Readonly<Record<Key, string | readonly string[]>>>,
): [Key, readonly string[]][] {
  return (Object.entries(of) as [Key, string | readonly string[]][]).map(([key, said]) => [
    key,
    typeof said === 'string' ? [said] : said,
  ]);
}
