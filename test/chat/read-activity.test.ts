import { readActivity } from '../../src/chat/read-activity.ts';
import { SAMORDNINGSNUMMER, someNumber, someWriting } from '../domain/personal-writings.ts';
import { fc } from '../support/random.ts';

const [aNumber = ''] = SAMORDNINGSNUMMER;

const execute = (data: unknown) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { data } },
  replyToId: '17',
});
const submit = (data: object) => ({ type: 'message', value: data, replyToId: '17' });
const typed = (text: string) => ({ type: 'message', text });

/** Puts a value where the bot never reads one: in a list, under an unknown key, or deeper. */
const somePlace: fc.Arbitrary<(value: unknown) => unknown> = fc
  .array(fc.constantFrom('list', 'object', 'beside'), { maxLength: 6 })
  .map((levels) => (value) => {
    const wrap = {
      list: (inner: unknown) => [inner],
      object: (inner: unknown) => ({ a: inner }),
      beside: besideOthers,
    };
    return levels.reduce((inner, level) => wrap[level](inner), value);
  });
function besideOthers(inner: unknown) {
  return ['x', 5, null, inner];
}

describe('what holds a personal number gives nothing out of what was written', () => {
  test('in a press: as a text, anywhere in the data', () => {
    fc.assert(
      fc.property(
        someNumber,
        someWriting,
        somePlace,
        fc.constantFrom(execute, submit),
        (number, write, place, as) => {
          const data = {
            case: 'OV-2026-0001',
            tasks: 'assign@1',
            note: place(`hen har ${write(number)}`),
          };
          expect(readActivity(as(data))).toEqual({ kind: 'personalNumber', typed: false });
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('in a press: as a key, or as a number', () => {
    fc.assert(
      fc.property(someNumber, somePlace, fc.constantFrom(execute, submit), (number, place, as) => {
        for (const inner of [{ [number]: 'x' }, Number(number), Number(number.slice(2))])
          expect(readActivity(as({ note: place(inner) }))).toEqual({
            kind: 'personalNumber',
            typed: false,
          });
      }),
      { numRuns: 1000 },
    );
    expect(readActivity(execute({ [aNumber]: 'x' }))).toEqual({
      kind: 'personalNumber',
      typed: false,
    });
  });

  test.each([
    ['beyond what is read', `${'a '.repeat(5000)}${aNumber}`],
    ['in a mention', `<at>${aNumber}</at> hjälp`],
    ['around a mention', `${aNumber.slice(0, 8)}<at>Rutinbot</at>${aNumber.slice(8)}`],
    ['over several lines', `${aNumber.slice(0, 8)}\n${aNumber.slice(8)}`],
  ])('typed: %s', (_, text) => {
    expect(readActivity(typed(text))).toEqual({ kind: 'personalNumber', typed: true });
  });
});

describe('what is changed afterwards', () => {
  const edited = (text: string) => ({
    type: 'messageUpdate',
    text,
    channelData: { eventType: 'editMessage' },
  });

  test('passes the guard', () => {
    fc.assert(
      fc.property(someNumber, someWriting, (number, write) => {
        const said = readActivity(edited(`hen har ${write(number)}`));
        expect(said).toEqual({ kind: 'personalNumber', typed: true });
      }),
    );
  });

  test.each(['ärende ÖV-2026-0001', 'avbryt', ''])('and is no command: "%s"', (text) => {
    expect(readActivity(edited(text))).toEqual({ kind: 'nothing' });
    expect(readActivity({ ...edited(text), value: { case: 'OV-2026-0001' } })).toEqual({
      kind: 'nothing',
    });
  });
});

test.each([
  [
    { text: 'hjälp', value: {} },
    { kind: 'text', text: 'hjälp' },
  ],
  [
    { text: 'hjälp', value: [] },
    { kind: 'text', text: 'hjälp' },
  ],
  [
    { text: 'hjälp', value: { start: 'mine' } },
    { kind: 'pressed', data: { start: 'mine' } },
  ],
  [
    { text: ' ', value: {} },
    { kind: 'pressed', data: {} },
  ],
  [{ value: {} }, { kind: 'pressed', data: {} }],
])('%j beside each other: %j', (activity, expected) => {
  expect(readActivity({ type: 'message', ...activity })).toMatchObject(expected);
});

test.each([
  'ärende ÖV-2026-0001.',
  'ärende&nbsp;ÖV-2026-0001',
  '<at id="0">Rutinbot</at>&nbsp;ärende ÖV-2026-0001',
  '<quoted messageId="1700000000000"/> ärende ÖV-2026-0001',
  '<quoted messageId="17"><p>hej</p></quoted>ärende ÖV-2026-0001'.replace('<p>hej</p>', 'hej'),
  '\u200bärende\u200b ÖV-2026-0001\ufeff',
  'ärende\u00a0ÖV\u20132026\u20110001',
  '<p>ärende ÖV-2026-0001</p>',
  '”ärende ÖV-2026-0001”',
  '  ärende   ÖV-2026-0001 !',
  'a\u0308rende O\u0308V-2026-0001',
])('typed as %j: it is a command', (text) => {
  expect(readActivity(typed(text))).toEqual({ kind: 'text', text: 'ärende ÖV-2026-0001' });
});

test('data deeper than any card’s is not read', () => {
  const deep = (levels: number) => JSON.parse(`${'['.repeat(levels)}"x"${']'.repeat(levels)}`);
  expect(readActivity(execute({ show: 'mine', a: deep(7) }))).toMatchObject({
    data: { show: 'mine' },
  });
  expect(readActivity(execute({ show: 'mine', a: deep(8) }))).toMatchObject({
    kind: 'pressed',
    data: {},
  });
  expect(readActivity(execute({ show: 'mine', a: deep(5000) }))).toMatchObject({
    kind: 'pressed',
    data: {},
  });
});

test('what else was written is given out as it is, a long text cut', () => {
  const data = { case: 'OV-2026-0001', tasks: 'assign@1', 'assign@1/day': '2026-01-12', n: 12 };
  expect(readActivity(execute(data))).toMatchObject({ kind: 'pressed', data, in: '17' });
  expect(readActivity(typed('<at>Rutinbot</at>  ärende  ÖV-2026-0001 '))).toEqual({
    kind: 'text',
    text: 'ärende ÖV-2026-0001',
  });
  expect(readActivity(typed('a'.repeat(5000)))).toEqual({ kind: 'text', text: 'a'.repeat(2000) });
});
