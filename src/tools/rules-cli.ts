import { placesAsCsv, rulesAsCsv } from './rules.ts';

/**
 * `npm run --silent rules`: the decision tables of the cooperation routine as CSV, for both EC to read and approve (S32). With
 * `-- --places` it prints where each rule of both routines stands.
 */
process.stdout.write(process.argv.includes('--places') ? placesAsCsv() : rulesAsCsv());
