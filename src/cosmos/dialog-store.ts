import type { Database } from '@azure/cosmos';
import type { DialogState, Dialogs } from '../app/ports/dialogs.ts';
import { retention } from '../domain/retention.ts';
import { addMinutes, type Instant } from '../domain/time.ts';
import { containers } from './containers.ts';
import { create, read, remove, replace } from './documents.ts';

/**
 * True when the form has expired by the bot's own time. The container's time to live begins again
 * with each write, and counts the database's seconds.
 */
export function createDialogs(database: Database, now: () => Instant): Dialogs {
  const container = database.container(containers.dialogs.id);
  return {
    async of(person) {
      const found = await read<DialogState & { until: Instant; _etag?: string }>(container, person);
      if (!found || found.until <= now()) return undefined;
      const { dialog, run, answers, reserved, done, shownIn, _etag } = found;
      const also = {
        ...(reserved && { reserved }),
        ...(done && { done }),
        ...(shownIn && { shownIn }),
      };
      return { dialog, run, answers, ...also, ...(_etag && { etag: _etag }) };
    },
    async keep(person, { etag, ...state }) {
      const document = { id: person, ...state, until: addMinutes(now(), retention.form.minutes) };
      if (etag === undefined) return create(container, document);
      return (await replace(container, document, { _etag: etag })) !== undefined;
    },
    async drop(person) {
      await remove(container, person);
    },
  };
}
