import { settings } from '../config.ts';
import { createAccessLog } from '../cosmos/access-log.ts';
import { openDatabase } from '../cosmos/client.ts';
import { readStaff } from '../staff.ts';
import { askedBy, USAGE } from './access-log-asked.ts';
import { accessLogCsv } from './access-log-csv.ts';

/** `npm run access-log`: the access log of a case, a person, a time, as CSV on standard output, for an inspection (ROUTINES 7). */
const asked = askedBy(process.argv.slice(2));
const env = settings
  .pick({ COSMOS_ENDPOINT: true, COSMOS_KEY: true, COSMOS_DATABASE: true, STAFF_FILE: true })
  .safeParse({ ...process.env, COSMOS_KEY: process.env.COSMOS_KEY || undefined });
if (!asked || !env.success) {
  process.stderr.write(
    asked && env.error ? env.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}\n`).join('') : USAGE,
  );
  process.exitCode = 1;
} else {
  const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key, COSMOS_DATABASE: name, STAFF_FILE } = env.data;
  const { database, close } = await openDatabase({ endpoint, key, database: name });
  try {
    for await (const piece of accessLogCsv(createAccessLog(database), asked, readStaff(STAFF_FILE))) process.stdout.write(piece);
  } catch (error) {
    process.stderr.write(`The access log could not be read: ${(error as { code?: unknown }).code ?? (error as Error).message}\n`);
    process.exitCode = 1;
  } finally {
    close();
  }
}
