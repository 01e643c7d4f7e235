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

/**
 * A request from the bot. A CREATE is a POST that opens a chat: it is for the conversation that the
 * person has now.
 */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly conversationId: string;
  readonly activityId: string | undefined;
  readonly authorization: string | undefined;
  readonly activity: Partial<Activity>;
  /** Of a CREATE: what it asks for. */
  readonly chat?: ChatAsked;
}

/** The body of a CREATE, as far as it is looked at. */
export interface ChatAsked {
  readonly isGroup?: unknown;
  readonly bot?: { readonly id?: unknown };
  readonly members?: readonly { readonly id?: unknown }[];
  readonly tenantId?: unknown;
  readonly channelData?: { readonly tenant?: { readonly id?: unknown } };
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
  /** Posts, updates, deletes or opens, as Teams does. */
  apply(request: Received): Answer;
  /**
   * "Ta bort chatthistorik": the person's conversation is gone, and the next one has another id.
   */
  forget(person: Person): void;
  /**
   * The conversation that the person has now, or will have when they write or are written to next.
   */
  currentOf(person: Person): string;
}

/** The first chat of a person with the bot. */
export function conversationOf(person: Person): string {
  return `a:${person.id}`;
}

/** The first chat of whose chat it is. */
export function firstOf(conversationId: string): string {
  return conversationId.replace(/~\d+$/, '');
}

/**
 * Whom a CREATE is for; undefined when it names nobody in the way that Teams takes it: object id or
 * Teams' own id, as the `id`.
 */
export function memberIn(
  { isGroup, members, tenantId, channelData }: ChatAsked,
  ofTenant: string,
): Person | undefined {
  const [only, ...more] = members ?? [];
  const id = /^(?:29:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(String(only?.id))?.[1];
  const isWhole =
    isGroup === false &&
    more.length === 0 &&
    tenantId === ofTenant &&
    channelData?.tenant?.id === ofTenant;
  return id !== undefined && isWhole ? { id, name: '' } : undefined;
}

/** The same for a person as for the conversation's own id. */
export function conversationIdOf(of: Person | string): string {
  return typeof of === 'string' ? of : conversationOf(of);
}

/** A post makes its conversation; the ids of messages never come again. */
export function createConversations(): Conversations {
  const conversations = new Map<string, Conversation>();
  const gone = new Set<string>();
  /** How often each person has removed their chat. */
  const removed = new Map<string, number>();
  let nextId = 1_700_000_000_000;

  function post(conversationId: string, activity: Partial<Activity>): Answer {
    const conversation: Conversation = conversations.get(conversationId) ?? {
      inOrder: [],
      byId: new Map(),
    };
    conversations.set(conversationId, conversation);
    const message = { id: String(nextId++), activity, card: cardOf(activity), updatedCount: 0 };
    conversation.inOrder.push(message);
    conversation.byId.set(message.id, message);
    return { status: 201, body: { id: message.id } };
  }

  function currentOf(person: Person): string {
    const times = removed.get(person.id) ?? 0;
    return times === 0 ? conversationOf(person) : `${conversationOf(person)}~${times + 1}`;
  }

  return {
    messages: (conversationId) => conversations.get(conversationId)?.inOrder ?? [],
    currentOf,
    forget(person) {
      const current = currentOf(person);
      gone.add(current);
      conversations.delete(current);
      removed.set(person.id, (removed.get(person.id) ?? 0) + 1);
    },
    apply({ method, conversationId, activityId, activity }) {
      if (method === 'CREATE') return { status: 201, body: { id: conversationId } };
      if (gone.has(conversationId)) return notFound('ConversationNotFound');
      if (method === 'POST') return post(conversationId, activity);
      const conversation = conversations.get(conversationId);
      if (!conversation) return notFound('ConversationNotFound');
      const message = conversation.byId.get(activityId ?? '');
      if (!message) return notFound('ActivityNotFoundInConversation');
      if (method === 'DELETE') {
        conversation.inOrder.splice(conversation.inOrder.indexOf(message), 1);
        conversation.byId.delete(message.id);
      } else
        Object.assign(message, {
          activity,
          card: cardOf(activity),
          updatedCount: message.updatedCount + 1,
        });
      return { status: 200, body: { id: message.id } };
    },
  };
}

function notFound(code: string): Answer {
  return { status: 404, body: { error: { code, message: 'Conversation not found.' } } };
}

function cardOf(activity: Partial<Activity>): Card | undefined {
  return activity.attachments?.find(
    ({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive',
  )?.content;
}
