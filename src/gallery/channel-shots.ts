import { channelPost } from '../../cards/channel-post.ts';
import { look, type Shot } from './shot.ts';
import type { Played } from './situation.ts';
import { playVO } from './situations/usual-check.ts';

/** A check of Link as it is posted in the unit's channel. */
export function channelShots(): Shot[] {
  const check = () => playVO();
  const post = (name: string, { doc, s: then }: Played): Shot => ({
    group: 'channel',
    name,
    who: 'anybody',
    message: channelPost(doc, then, look),
  });
  return [
    post('due', check().at('2026-01-12 10:46')),
    post('late', check().at('2026-01-12 11:20')),
    post(
      'done',
      check().at('2026-01-12 10:50').by('vilma').presses('confirm', { found: 'nothing' }),
    ),
    post('over', check().at('2026-01-12 14:31')),
  ];
}
