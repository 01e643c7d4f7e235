import { randomBytes } from 'node:crypto';
import type { Database } from '@azure/cosmos';
import type { FileLink, FileLinks, FileOf } from '../app/ports/file-links.ts';
import { containers } from './containers.ts';
import { create, read, remove } from './documents.ts';

/** Links to files. The token, 24 random bytes, is the only key to a file. */
export function createFileLinks(database: Database): FileLinks {
  const container = database.container(containers.dialogs.id);
  const idOf = (token: string) => `file:${token}`;
  return {
    async make(link) {
      const token = randomBytes(24).toString('base64url');
      await create(container, { id: idOf(token), ...link });
      return token;
    },
    of: (token) => read<FileLink>(container, idOf(token)),
    async take(token) {
      const link = await read<FileLink>(container, idOf(token));
      return link && (await remove(container, idOf(token))) ? link : undefined;
    },
    async giveBack(token, { person, until, ...of }) {
      const document = { id: idOf(token), person, ...fileOf(of), until };
      await create(container, document);
    },
  };
}

/** Which file it is, without the fields that Cosmos adds. */
function fileOf(of: FileOf): FileOf {
  if ('month' in of) return { month: of.month };
  return 'yearOf' in of ? { yearOf: of.yearOf } : { case: of.case };
}
