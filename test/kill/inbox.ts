import type { PersonId } from '../../src/domain/people/people.ts';
import { buttonsOf, textOf } from '../support/card-reader.ts';
import { demoStaff } from '../support/people.ts';
import type { Card, TeamsService } from '../support/teams-service.ts';

/** A new message as it was when it came: later it may be changed, or folded. */
export interface Arrived {
  readonly to: PersonId;
  readonly id: string;
  /**
   * The id of the case that it is a card of; `checks` for those of Link, whose cards name none,
   * `list` for a day's list.
   */
  readonly about: string;
  /** The how many-eth of everything that has happened. */
  readonly order: number;
}

export interface Inbox {
  readonly arrived: readonly Arrived[];
  /** Counts on: whatever arrives from now on has a higher order. */
  mark(): number;
}

/** Sees each message as it comes. */
export function watchInbox(teams: TeamsService): Inbox {
  const arrived: Arrived[] = [];
  const seen = new Map<PersonId, number>();
  let order = 0;
  void teams.until(() => {
    for (const { id: to } of demoStaff.people) {
      const messages = teams.messages(teams.conversationOf({ id: to, name: '' }));
      for (const { id, card } of messages.slice(seen.get(to) ?? 0)) {
        order += 1;
        arrived.push({ to, id, about: aboutWhat(card), order });
      }
      seen.set(to, messages.length);
    }
    return undefined;
  });
  return {
    arrived,
    mark() {
      order += 1;
      return order;
    },
  };
}

/**
 * By the button to write the case out, which every card of a numbered case has. A month's own
 * control is neither, nor is a sample of the access log, whatever deeds it names.
 */
export function aboutWhat(card: Card | undefined): string {
  const text = textOf(card);
  if (/^(Du har|Har väntat länge|Försenat)/.test(text)) return 'list';
  if (text.startsWith('Gå igenom ett stickprov')) return 'other';
  const numbered = buttonsOf(card).find(({ data }) => data.show === 'history');
  return (
    numbered?.data.case ?? (/[Kk]ontrollen|[Bb]evaka|bevakningar/.test(text) ? 'checks' : 'other')
  );
}
