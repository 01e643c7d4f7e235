import { BadConfig } from '../config/config.ts';
import { askedBy, isLocal, USAGE } from './access-log-asked.ts';
import { accessLogCsv } from './access-log-csv.ts';
import { openLocalSource, openSource } from './access-log-source.ts';

/**
 * `npm run access-log` prints the access log of a case, a person or a period as CSV on standard
 * output, for an inspection (docs/routines.md).
 */
const args = process.argv.slice(2);
const asked = askedBy(args);
if (asked) {
  try {
    const source = await (isLocal(args) ? openLocalSource('.data') : openSource(process.env));
    try {
      for await (const piece of accessLogCsv(source.log, asked, source.staff))
        process.stdout.write(piece);
    } finally {
      await source.close();
    }
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string };
    const why = error instanceof BadConfig ? error.faults.join('\n') : message;
    process.stderr.write(
      `The access log could not be read: ${typeof code === 'number' ? code : why}\n`,
    );
    process.exitCode = 1;
  }
} else {
  process.stderr.write(USAGE);
  process.exitCode = 1;
}
