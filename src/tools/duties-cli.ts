import { writeFileSync } from 'node:fs';
import { dutiesTable, readDuties } from './duties.ts';

/** `npm run duties`: writes the table of duties anew. */
writeFileSync('test/duties.md', dutiesTable(readDuties('.')));
