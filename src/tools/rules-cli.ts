import { placesAsCsv, rulesAsCsv } from './rules.ts';

/**
 * `npm run --silent rules` prints the decision tables of the cooperation routine as CSV, for both
 * EC to read and approve (S32). With `-- --places` it prints the place of each rule of both
 * routines.
 */
process.stdout.write(process.argv.includes('--places') ? placesAsCsv() : rulesAsCsv());
