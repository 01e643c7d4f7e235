import { mkdirSync, writeFileSync } from 'node:fs';
import { dutiesTable, readDuties } from './duties.ts';
import { routinePages } from './routine-page/pages-by-file.ts';

/** `npm run duties`: writes the table of duties and the pages of the routines anew. */
writeFileSync('test/duties.md', dutiesTable(readDuties('.')));
mkdirSync('docs/routines', { recursive: true });
for (const [file, page] of routinePages()) writeFileSync(file, page);
