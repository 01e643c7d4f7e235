import { holdsPersonalNumber } from '../../src/domain/secrecy.ts';
import { fc } from '../support/random.ts';
import {
  glue,
  someAmount,
  someCaseNumber,
  someDate,
  someId,
  someInstant,
  someLandLine,
  someMobile,
  someStatute,
  someSystemNumber,
  someTime,
} from './harmless-writings.ts';
import {
  someNumber,
  someReserve,
  someReserveWriting,
  someWriting,
  swedish,
} from './personal-writings.ts';

/** `WRITINGS=200000 npm test -- writings` tries more. */
const RUNS = Number(process.env.WRITINGS ?? 4000);

const harmless = [
  someDate,
  someTime,
  someInstant,
  someMobile,
  someLandLine,
  someCaseNumber,
  someSystemNumber,
];
const somethingElse = fc.oneof(...harmless, someStatute, someAmount, someId);

const everyWriting = fc.oneof(
  fc.tuple(someNumber, someWriting).map(([number, write]) => write(number)),
  fc.tuple(someReserve, someReserveWriting).map(([number, write]) => write(number)),
);

test('a personal number is found in any writing, inside Swedish words', () => {
  fc.assert(
    fc.property(
      everyWriting,
      swedish,
      swedish,
      fc.constantFrom('', ' ', ': '),
      (writing, left, right, glue) => {
        // Letters that directly follow a letter-ended last four would read as one word.
        const after = /[A-Z]$/.test(writing.normalize('NFKC')) && glue === '' ? '.' : glue;
        expectFound(`${left}${glue}${writing}${after}${right}`);
      },
    ),
    { numRuns: RUNS / 4 },
  );
});

test('... and among dates, times, phone numbers, case numbers, statutes, amounts and ids', () => {
  const sentence = fc.constantFrom(' gäller ', '. ', ' är född ', ' (', '\nPnr: ');
  fc.assert(
    fc.property(
      everyWriting,
      somethingElse,
      somethingElse,
      sentence,
      fc.constantFrom(' och ', '. Ring ', ') '),
      (...parts) => {
        const [writing, left, right, before, after] = parts;
        expectFound(`${left}${before}${writing}${after}${right}`);
      },
    ),
    { numRuns: RUNS / 4 },
  );
});

test.each([
  ['dates', someDate],
  ['times', someTime],
  ['instants', someInstant],
  ['mobile phone numbers', someMobile],
  ['land lines', someLandLine],
  ['our case numbers and others like them', someCaseNumber],
  ['numbers of case systems', someSystemNumber],
  ['statutes', someStatute],
  ['amounts', someAmount],
  ['ids', someId],
] as [string, fc.Arbitrary<string>][])('nothing is found in any of the %s', (_, some) => {
  fc.assert(fc.property(some, expectNothing), { numRuns: RUNS / 4 });
});

test('... nor in a row of them', () => {
  // A date, a dash and a phone number with a four-digit area code can be a personal number.
  const byDash = fc.oneof(someDate, someTime, someInstant, someCaseNumber, someSystemNumber);
  const rows = fc.oneof(
    fc.tuple(fc.array(somethingElse, { minLength: 1, maxLength: 5 }), glue),
    fc.tuple(fc.array(byDash, { minLength: 1, maxLength: 5 }), fc.constant(' - ')),
  );
  fc.assert(
    fc.property(rows, ([parts, between]) => {
      const row = parts.join(between);
      // The guard rightly finds the end of a phone number and the text after it when they happen to
      // have a valid check digit.
      const ends = [...row.matchAll(/(?=(\d\d\s\d\d\s\d\d\D\d{4}))/g)].map(([, end = '']) =>
        end.replace(/\D/g, ''),
      );
      fc.pre(!ends.some(hasCheckDigit));
      expectNothing(row);
    }),
    { numRuns: RUNS },
  );
});

// `expect` prepares all its matchers each time, which costs more than what is tested here.
function expectFound(text: string) {
  if (!holdsPersonalNumber(text)) throw new Error(`not found: ${JSON.stringify(text)}`);
}

function expectNothing(text: string) {
  if (holdsPersonalNumber(text)) throw new Error(`found: ${JSON.stringify(text)}`);
}

function hasCheckDigit(ten: string): boolean {
  const products = [...ten].map((digit, place) => Number(digit) * (place % 2 === 0 ? 2 : 1));
  return (
    products.reduce((sum, product) => sum + Math.floor(product / 10) + (product % 10), 0) % 10 === 0
  );
}
