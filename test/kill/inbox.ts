import type { PersonId } from '../../src/domain/people/people.ts';
import { buttonsOf, textOf } from '../support/card-reader.ts';
import { demoStaff } from '../support/people.ts';
import type { Card, TeamsService } from '../support/teams-service.ts';

/** A new message as it was when it came. Later it may be changed or folded. */
export interface Arrived {
  readonly to: PersonId;
  readonly id: string;
  /**
   * The id of the case that the card belongs to. It is `checks` for a check of Link, whose cards
   * name no case, and `list` for a day's list.
   */
  readonly about: string;
  /** The ordinal of this message among all events of the run. */
  readonly order: number;
}

export interface Inbox {
  readonly arrived: readonly Arrived[];
  /** Takes the next ordinal. All later messages get a higher one. */
  mark(): number;
}

/** Records each message as it arrives. */
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
 * Recognises a numbered case by the button that writes it out, which every such card has. The cards
 * of a month's own control lack it. A sample of the access log is recognised by its first line,
 * because the deeds in it may look like a case.
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
