import { CHANNEL } from './full-days.ts';
import type { Trace } from './leaks.ts';
import { APP_ID } from './tenant.ts';
import { NAMES, type Town } from './town.ts';

/** Fetches a text file. Returns its text, or the error answer in its place. */
export async function fetched(town: Town, path: string, method = 'GET'): Promise<Trace> {
  const answer = await fetch(`http://127.0.0.1:${town.service.port}${path}`, { method });
  return {
    where: 'file',
    what: {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: await answer.text(),
    },
  };
}

/** Collects everything that has left the bot, in each version, and everything that it stores. */
export async function everythingSaid(town: Town): Promise<Trace[]> {
  const documents = Object.values(await town.everything()).flat();
  const chats = [
    ...NAMES.flatMap((name) => [...town.messages(name), ...town.cards(name)]),
    ...town.teams.messages(CHANNEL),
  ];
  // The bot's own token belongs in the header. The search for it covers all the rest.
  const sent = town.teams.requests.map(({ authorization: _, ...request }) => request);
  const answers = town.client.answers.map(({ httpStatus, headers, text }) => ({
    httpStatus,
    headers,
    text,
  }));
  return [
    ...documents.map((what) => ({ where: 'document' as const, what })),
    ...[...chats, ...sent].map((what) => ({ where: 'message' as const, what })),
    ...answers.map((what) => ({ where: 'answer' as const, what })),
    ...town.log
      .flatMap((lines) => lines.split('\n').filter((line) => line !== ''))
      .map((what) => ({ where: 'log' as const, what })),
  ];
}

/** The bot's own token, as it sends it. */
export const OWN_TOKEN = `from-${APP_ID}`;
