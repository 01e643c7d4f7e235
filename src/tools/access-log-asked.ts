import { parseArgs } from 'node:util';
import type { AccessAsked } from '../app/ports.ts';
import { idOfNumber, numberOf } from '../domain/case-number.ts';
import { addDays, instantAt, isDay } from '../domain/time.ts';

export const USAGE = `npm run --silent access-log -- [--case ÖV-2026-0001] [--person <Entra object id>] [--from 2026-11-01] [--to 2026-11-30]
At least one of them, each once; together they narrow what is printed. Days are Swedish days, both included. With --local of npm run dev.
`;

const LOCAL = '--local';

/** Whether the local world is meant. */
export function isLocal(args: readonly string[]): boolean {
  return args.includes(LOCAL);
}

/** What the arguments of the command ask for; undefined when they do not say it. */
export function askedBy(args: readonly string[]): AccessAsked | undefined {
  const given = givenIn(args.filter((arg) => arg !== LOCAL));
  if (!given) return undefined;
  const { case: number, person, from, to } = given;
  const id = number === undefined ? undefined : idOfNumber(number);
  const isWrong =
    (number !== undefined && id === undefined) ||
    (person !== undefined && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(person)) ||
    [from, to].some((day) => day !== undefined && !isDay(day)) ||
    (from !== undefined && to !== undefined && from > to);
  if (isWrong) return undefined;
  return {
    ...(id === undefined ? {} : { number: numberOf(id) }),
    ...(person === undefined ? {} : { who: [person.toLowerCase()] }),
    ...(from === undefined ? {} : { from: instantAt(from, '00:00') }),
    ...(to === undefined ? {} : { until: instantAt(addDays(to, 1), '00:00') }),
  };
}

/** As strings; undefined when there is none, another one than there are, or one twice: what is printed would leave one of them out. */
function givenIn(args: readonly string[]) {
  const option = { type: 'string' } as const;
  try {
    const options = { case: option, person: option, from: option, to: option };
    const { values, tokens } = parseArgs({ args: [...args], options, tokens: true });
    const names = Object.keys(values);
    return names.length === 0 || names.length < tokens.length ? undefined : values;
  } catch {
    return undefined;
  }
}
