import type { Activity } from 'botbuilder';

export interface Person {
  /** The Entra object id. */
  readonly id: string;
  readonly name: string;
}

export type Card = { readonly [key: string]: unknown };

export interface Message {
  readonly id: string;
  /** As it is now: a PUT replaces it. */
  activity: Partial<Activity>;
  /** The Adaptive Card of it, if it has one. */
  card: Card | undefined;
  updatedCount: number;
}

/** A request from the bot. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly conversationId: string;
  readonly activityId: string | undefined;
  readonly authorization: string | undefined;
  readonly activity: Partial<Activity>;
}

/** What Teams answers: a status, and a body when there is one. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

interface Conversation {
  readonly inOrder: Message[];
  readonly byId: Map<string, Message>;
}

export interface Conversations {
  /** Oldest first. */
  messages(conversationId: string): readonly Message[];
  /** Posts, updates or deletes, as Teams does. */
  apply(request: Received): Answer;
}

/** The chat of a person with the bot. */
export function conversationOf(person: Person): string {
  return `a:${person.id}`;
}

/** The same for a person as for the conversation's own id. */
export function conversationIdOf(of: Person | string): string {
  return typeof of === 'string' ? of : conversationOf(of);
}

/** A post makes its conversation; the ids of messages never come again. */
export function createConversations(): Conversations {
  const conversations = new Map<string, Conversation>();
  let nextId = 1_700_000_000_000;

  function post(conversationId: string, activity: Partial<Activity>): Answer {
    const conversation: Conversation = conversations.get(conversationId) ?? { inOrder: [], byId: new Map() };
    conversations.set(conversationId, conversation);
    const message = { id: String(nextId++), activity, card: cardOf(activity), updatedCount: 0 };
    conversation.inOrder.push(message);
    conversation.byId.set(message.id, message);
    return { status: 201, body: { id: message.id } };
  }

  return {
    messages: (conversationId) => conversations.get(conversationId)?.inOrder ?? [],
    apply({ method, conversationId, activityId, activity }) {
      if (method === 'POST') return post(conversationId, activity);
      const conversation = conversations.get(conversationId);
      if (!conversation) return notFound('ConversationNotFound');
      const message = conversation.byId.get(activityId ?? '');
      if (!message) return notFound('ActivityNotFoundInConversation');
      if (method === 'DELETE') {
        conversation.inOrder.splice(conversation.inOrder.indexOf(message), 1);
        conversation.byId.delete(message.id);
      } else Object.assign(message, { activity, card: cardOf(activity), updatedCount: message.updatedCount + 1 });
      return { status: 200, body: { id: message.id } };
    },
  };
}

function notFound(code: string): Answer {
  return { status: 404, body: { error: { code, message: 'Conversation not found.' } } };
}

function cardOf(activity: Partial<Activity>): Card | undefined {
  return activity.attachments?.find(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive')?.content;
}
