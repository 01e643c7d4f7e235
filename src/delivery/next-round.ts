import type { CaseDocument } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { channelOf } from '../domain/people/seat.ts';
import { readerOf } from '../domain/sending/reader-of.ts';
import { isPastRetention } from '../domain/wake-time.ts';
import { nextChanges } from './change-cards.ts';
import { nextToChannel } from './channel-sends.ts';
import type { DeliveryDeps } from './deps.ts';
import { nextCard } from './post-card.ts';
import { nextPurge } from './purge.ts';
import { putOnList } from './put-on-list.ts';
import type { Post, Round, Settled } from './recording.ts';

/** Finds what to do next for the case, and does not do it. Undefined when nothing is due. */
export async function nextRound(
  deps: DeliveryDeps,
  doc: CaseDocument,
  s: Situation,
): Promise<Round | undefined> {
  if (isPastRetention(doc, s)) return nextPurge(deps, doc, s);
  const post = await nextPost(deps, doc, s);
  if (post && 'settled' in post) return post;
  const changes = await nextChanges(deps, doc, s, toBeTold(doc, s));
  if ('settled' in changes) return changes;
  const sends = [...(post ? [post.send] : []), ...changes.sends];
  return sends.length === 0 ? undefined : { sends, hasPost: post !== undefined };
}

/** The new message, or the row on a list, of the entry that has been owed for the longest. */
async function nextPost(
  deps: DeliveryDeps,
  doc: CaseDocument,
  s: Situation,
): Promise<Post | Settled | undefined> {
  const due = doc.owed.find((entry) => entry.notBefore <= s.now);
  if (!due) return undefined;
  const side = channelOf(due.to);
  if (side !== undefined) return nextToChannel(deps, doc, due, side, s);
  return due.as === 'list' ? putOnList(deps, doc, due, s) : nextCard(deps, doc, due, s);
}

/** Everybody who is to get a new message now, and the channels. */
function toBeTold(doc: CaseDocument, s: Situation): Set<string> {
  const due = doc.owed.filter(({ as, notBefore }) => as === 'card' && notBefore <= s.now);
  return new Set(
    due.flatMap((entry) =>
      channelOf(entry.to) === undefined ? (readerOf(entry, doc, s) ?? []) : entry.to,
    ),
  );
}
