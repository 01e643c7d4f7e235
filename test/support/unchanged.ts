import type { Answer } from './teams-client.ts';
import type { Town } from './town.ts';

/**
 * Checks that the attempt changes nothing and that nothing of `written` is in any document, in the
 * log, or in a message of the bot.
 */
export async function changesNothing(
  town: Town,
  attempt: () => Promise<Answer>,
  ...written: string[]
): Promise<Answer> {
  const before = await keptIn(town);
  const answer = await attempt();
  await town.settled();
  expect(await keptIn(town)).toEqual(before);
  await holdsNothingOf(town, ...written);
  return answer;
}

async function holdsNothingOf(town: Town, ...written: string[]): Promise<void> {
  const stored = JSON.stringify(await town.everything());
  const sent = JSON.stringify(town.teams.requests.map((request) => request.activity));
  for (const words of written) {
    expect(stored).not.toContain(words);
    expect(town.log.join('')).not.toContain(words);
    expect(sent).not.toContain(words);
  }
}

/** All that an attempt must leave unchanged: everything but the access log. */
export async function keptIn(town: Town) {
  const { accessLog: _, ...rest } = await town.everything();
  return rest;
}
