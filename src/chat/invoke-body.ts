import { done } from '../../cards/texts.ts';
import type { Reply } from './reply.ts';

export function invokeBody(reply: Reply): object {
  switch (reply.kind) {
    case 'card':
      return {
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: reply.message.card,
      };
    case 'post':
      return {
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: done.opened(),
      };
    case 'told':
      return {
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: reply.text,
      };
    case 'refused':
      return {
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code: 'BadRequest', message: reply.text },
      };
  }
}
