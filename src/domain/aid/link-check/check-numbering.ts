import type { Numbering } from '../../engine/numbering.ts';
import type { Side, Unit } from '../../people/people.ts';

const ID = /^check:(?:VO|FH):(?:[0-9a-f-]{36}:)?20\d\d-\d\d-\d\d:\d{1,2}$/;
const PARTS = /^check:(VO|FH):(?:.*:)?(\d{4}-\d\d-\d\d):(\d+)$/;
const NUMBER = /^Link-kontroll (VO|FH) /;

/**
 * A check of Link has no number of its own: it is named by its unit, its day, and which of the
 * day's checks it is.
 */
export const checkNumbering: Numbering = {
  prefix: 'check:',
  isId: (id) => ID.test(id),
  numberOf: (id) => {
    const [, side, day, n] = PARTS.exec(id) ?? [];
    return n === undefined ? id : `Link-kontroll ${side} ${day} nr ${n}`;
  },
  isNumber: (number) => NUMBER.test(number),
};

/**
 * True when the unit makes the check with this number, or makes checks at all when no number is
 * given.
 */
export function isCheckOf({ side }: Unit, number?: string): boolean {
  if (side === undefined) return false;
  return number === undefined || (NUMBER.exec(number)?.[1] as Side | undefined) === side;
}
