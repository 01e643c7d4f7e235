import { placesWithRules } from '../../cards/places.ts';
import { routineNames } from '../../cards/written-routines.ts';
import { everyAnswer, type Proposal } from '../domain/aid/tables/proposal.ts';
import { questionsA, tableA } from '../domain/aid/tables/table-a.ts';
import { questionsB, tableB } from '../domain/aid/tables/table-b.ts';
import { questionsC, tableC } from '../domain/aid/tables/table-c.ts';

/**
 * Prints the decision tables as CSV, one line for each combination of answers, for both EC to read
 * and approve (S32). It asks the tables every possible combination and holds no person's answers
 * (I5).
 */
export function rulesAsCsv(): string {
  return [
    'tabell,svar1,svar2,svar3,svar4,rad,utfall,tolkning',
    ...everyAnswer(questionsA).map((answers) => line('A', answers, tableA(answers))),
    ...everyAnswer(questionsB).map((answers) => line('B', answers, tableB(answers))),
    ...everyAnswer(questionsC).map((answers) => line('C', answers, tableC(answers))),
  ]
    .map((text) => `${text}\n`)
    .join('');
}

/**
 * Prints each rule's place and sentence as CSV, for the managers to approve with another version
 * (E21).
 */
export function placesAsCsv(): string {
  const rows = routineNames.flatMap((name) => placesWithRules(name).map((row) => [name, ...row]));
  return ['rutin;plats;vad', ...rows.map((row) => row.join(';'))]
    .map((text) => `${text}\n`)
    .join('');
}

function line(
  table: string,
  answers: Readonly<Record<string, string>>,
  proposal: Proposal<string>,
): string {
  const [first, second, third, fourth = ''] = Object.values(answers);
  return [
    table,
    first,
    second,
    third,
    fourth,
    proposal.row,
    proposal.outcome,
    proposal.interpretation ? 'ja' : 'nej',
  ].join(',');
}
