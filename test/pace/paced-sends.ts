import type { Address } from '../../src/app/ports/addresses.ts';
import type { Reopened, Sender, Sent } from '../../src/app/ports/sends.ts';
import { type PaceOptions, withPace } from '../../src/pace/pace.ts';
import type { FakeTime } from '../support/teams-machine-time.ts';

export const text = { text: '' };

export function to(person: string, serviceUrl = 'https://teams.test/'): Address {
  return {
    conversationId: person,
    serviceUrl,
    userId: `29:${person}`,
    botId: '28:bot',
    tenantId: 't',
  };
}

export async function opened(): Promise<Reopened> {
  return { outcome: 'opened', conversationId: 'a:1' };
}

export async function sent(): Promise<Sent> {
  return { outcome: 'sent', activityId: '1' };
}

/**
 * Makes paced senders on this clock. They add the receiver and the start time of each send to
 * `starts`. `ending` decides how each send ends; by default every send succeeds at once.
 */
export function pacedOn(time: FakeTime, starts: [string, number][]) {
  return (
    perSecond: number,
    options: PaceOptions = {},
    ending: (person: string) => Promise<Sent> = sent,
  ) => {
    const send = ({ conversationId }: Address) => {
      starts.push([conversationId, time.now()]);
      return ending(conversationId);
    };
    return withPace({ post: send, put: send, remove: send, open: opened }, perSecond, {
      time,
      ...options,
    });
  };
}

export function postAll(sender: Sender, people: readonly string[]): Promise<Sent[]> {
  return Promise.all(people.map((person) => sender.post(to(person), text)));
}

export const outcomes = (all: readonly Sent[]) => all.map(({ outcome }) => outcome);
