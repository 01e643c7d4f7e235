import type { CaseDocument } from '../src/domain/case-document.ts';
import type { Situation } from '../src/domain/engine/step.ts';
import { cardsOf } from './kinds.ts';
import type { CardMessage, Look } from './look.ts';

/**
 * The post of a case in its unit's channel. Throws for a kind that is told in no channel, because
 * nothing of it is owed there.
 */
export function channelPost(doc: CaseDocument, s: Situation, look: Look): CardMessage {
  const post = cardsOf(doc.kind).channelPost?.(doc, s, look);
  if (!post) throw new Error(`nothing of the kind ${doc.kind} is posted in a channel`);
  return post;
}
