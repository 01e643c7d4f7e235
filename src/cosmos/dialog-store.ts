import type { Database } from '@azure/cosmos';
import type { DialogState, Dialogs, KeptDialog } from '../app/ports/dialogs.ts';
import { retention } from '../domain/retention.ts';
import { addMinutes, type Instant } from '../domain/time.ts';
import { containers } from './containers.ts';
import { read, remove, replace, upsert } from './documents.ts';

/**
 * True when the form has expired by the bot's own time. The container's time to live begins again
 * with each write, and counts the database's seconds.
 */
export function createDialogs(database: Database, now: () => Instant): Dialogs {
  const container = database.container(containers.dialogs.id);
  const documentOf = (person: string, state: DialogState) => ({
    id: person,
    ...state,
    until: addMinutes(now(), retention.form.minutes),
  });
  return {
    async of(person): Promise<KeptDialog | undefined> {
      const found = await read<DialogState & { until: Instant; _etag: string }>(container, person);
      if (!found || found.until <= now()) return undefined;
      const { dialog, run, answers, reserved, done, shownIn, _etag } = found;
      const also = {
        ...(reserved && { reserved }),
        ...(done && { done }),
        ...(shownIn && { shownIn }),
      };
      return { dialog, run, answers, ...also, etag: _etag };
    },
    async begin(person, state) {
      return { ...state, etag: await upsert(container, documentOf(person, state)) };
    },
    async keep(person, { etag: loaded, ...state }) {
      const etag = await replace(container, documentOf(person, state), { _etag: loaded });
      return etag === undefined ? undefined : { ...state, etag };
    },
    async drop(person) {
      await remove(container, person);
    },
  };
}
