import type { Activity } from './activity.ts';

/** An activity with its type and channel. */
export type ReadableActivity = Activity & Required<Pick<Activity, 'type' | 'channelId'>>;

/**
 * True when the body has its type and channel, and every part that is read has the type that the
 * protocol says. The SDK crashes on others.
 */
export function isActivity(body: unknown): body is ReadableActivity {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false;
  const activity = body as Activity;
  const {
    conversation,
    from,
    recipient,
    channelData,
    type,
    id,
    name,
    text,
    channelId,
    serviceUrl,
  } = activity;
  if (!type || !channelId) return false;
  const { tenant } = (channelData ?? {}) as { tenant?: unknown };
  const objects: unknown[] = [conversation, from, recipient, channelData, tenant];
  if (
    !objects.every(
      (one) =>
        one === undefined || one === null || (typeof one === 'object' && !Array.isArray(one)),
    )
  )
    return false;
  const texts: unknown[] = [type, id, name, text, channelId, serviceUrl, recipient?.id];
  texts.push(conversation?.id, conversation?.conversationType, from?.id, from?.aadObjectId);
  return texts.every((one) => one === undefined || one === null || typeof one === 'string');
}
