import { rulesAsCsv } from './rules.ts';

/** `npm run --silent rules`: the decision tables of the cooperation routine as CSV, for both EC to read and approve (S32). */
process.stdout.write(rulesAsCsv());
