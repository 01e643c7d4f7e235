import { parseArgs } from 'node:util';
import type { AccessAsked } from '../app/ports/access-lines.ts';
import { idOfNumber, numberOf } from '../domain/case-number.ts';
import { addDays, instantAt, isDay } from '../domain/time.ts';

export const USAGE = [
  'npm run --silent access-log -- [--case ÖV-2026-0001] [--person <Entra object id>]',
  ' [--from 2026-11-01] [--to 2026-11-30]\n',
  'At least one of them, each once; together they narrow what is printed. ',
  'Days are Swedish days, both included. With --local of npm run dev.\n',
].join('');

const LOCAL = '--local';

/** True for the access log of the local world. */
export function isLocal(args: readonly string[]): boolean {
  return args.includes(LOCAL);
}

/** Reads the arguments of the command. Returns undefined when they cannot be understood. */
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

/**
 * Reads the options as strings. Returns undefined when there is none, when one is unknown, or when
 * one is given twice, because the output would then leave one of them out.
 */
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
