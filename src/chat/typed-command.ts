import type { Command } from '../../cards/press-data.ts';
import { words } from '../../cards/texts.ts';
import { idOfNumber } from '../domain/case-number.ts';

/**
 * Finds the command that a typed text (`typedText`) begins with, the longest first, and what
 * follows it.
 */
export function commandIn(text: string): { command: Command; argument: string } | undefined {
  const said = text.toLowerCase();
  const known = (Object.entries(words) as [Command, readonly string[]][]).flatMap(
    ([command, phrases]) => phrases.map((phrase) => ({ command, phrase })),
  );
  const found = known
    .toSorted((a, b) => b.phrase.length - a.phrase.length)
    .find(
      ({ phrase }) => said.startsWith(phrase) && /^(?:$|[\s:,])/.test(said.slice(phrase.length)),
    );
  if (!found)
    return idOfNumber(said) !== undefined ? { command: 'case', argument: said } : undefined;
  return {
    command: found.command,
    argument: text.slice(found.phrase.length).replace(/^[\s:,]+/, ''),
  };
}
