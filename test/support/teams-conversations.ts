import type { Activity } from 'botbuilder';

export interface Person {
  /** The Entra object id. */
  readonly id: string;
  readonly name: string;
}

export type Card = { readonly [key: string]: unknown };

export interface Message {
  readonly id: string;
  /** The activity as it is now. A PUT replaces it. */
  activity: Partial<Activity>;
  /** Its Adaptive Card, if it has one. */
  card: Card | undefined;
  updatedCount: number;
}

/**
 * A request from the bot. A CREATE is a POST that opens a chat, and belongs to the person's current
 * conversation.
 */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly conversationId: string;
  readonly activityId: string | undefined;
  readonly authorization: string | undefined;
  readonly activity: Partial<Activity>;
  /** The parameters of a CREATE. */
  readonly chat?: ChatAsked;
}

/** The parts of a CREATE's body that matter here. */
export interface ChatAsked {
  readonly isGroup?: unknown;
  readonly bot?: { readonly id?: unknown };
  readonly members?: readonly { readonly id?: unknown }[];
  readonly tenantId?: unknown;
  readonly channelData?: { readonly tenant?: { readonly id?: unknown } };
}

/** The answer of Teams: a status, and sometimes a body. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

interface Conversation {
  postedCount: number;
  readonly inOrder: Message[];
  readonly byId: Map<string, Message>;
}

export interface Conversations {
  /** Returns the messages of a conversation, oldest first. */
  messages(conversationId: string): readonly Message[];
  /** Returns how many messages have come to a conversation, also those that were deleted since. */
  postedCount(conversationId: string): number;
  /** Posts, updates, deletes or opens, as Teams does. */
  apply(request: Received): Answer;
  /** "Ta bort chatthistorik": removes the person's conversation. The next one has another id. */
  forget(person: Person): void;
  /** Returns the person's current conversation, or the one that their next message will open. */
  currentOf(person: Person): string;
}

/** Returns the first chat of a person with the bot. */
export function conversationOf(person: Person): string {
  return `a:${person.id}`;
}

/** Returns the first chat of the person that this conversation belongs to. */
export function firstOf(conversationId: string): string {
  return conversationId.replace(/~\d+$/, '');
}

/**
 * Returns the person that a CREATE is for. Teams accepts the object id or its own id as `id`; for
 * any other body the result is undefined.
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

/** Accepts a person or the id of a conversation. */
export function conversationIdOf(of: Person | string): string {
  return typeof of === 'string' ? of : conversationOf(of);
}

/** Keeps all conversations. A post creates its conversation, and message ids are never reused. */
export function createConversations(): Conversations {
  const conversations = new Map<string, Conversation>();
  const gone = new Set<string>();
  /** How often each person has removed their chat. */
  const removed = new Map<string, number>();
  let nextId = 1_700_000_000_000;

  function post(conversationId: string, activity: Partial<Activity>): Answer {
    const conversation: Conversation = conversations.get(conversationId) ?? {
      postedCount: 0,
      inOrder: [],
      byId: new Map(),
    };
    conversations.set(conversationId, conversation);
    const message = { id: String(nextId++), activity, card: cardOf(activity), updatedCount: 0 };
    conversation.postedCount += 1;
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
    postedCount: (conversationId) => conversations.get(conversationId)?.postedCount ?? 0,
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
