import {
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { followStaff } from '../../src/config/follow-staff.ts';
import { type BadStaff, readStaff } from '../../src/config/staff-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'rutinbot-staff-'));
afterAll(() => rmSync(folder, { recursive: true }));

function faultsOf(content: string): readonly string[] {
  const file = join(folder, 'staff.json');
  writeFileSync(file, content);
  try {
    readStaff(file);
    return [];
  } catch (error) {
    return (error as BadStaff).faults;
  }
}

const id = (n: number) => `5a1e0000-0000-4000-8000-00000000000${n}`;

test('the demo staff can be used', () => {
  expect(readStaff('src/local/staff.json').people.length).toBeGreaterThan(5);
});

test('a file that is not there, or not JSON, is said so', () => {
  expect(() => readStaff(join(folder, 'nobody.json'))).toThrow('cannot be read');
  expect(faultsOf('{')).toEqual(['is not JSON']);
});

const faultsOfBytes = (bytes: Buffer) => faultsOf(bytes as unknown as string);

test.each<[string, BufferEncoding, Buffer, string[]]>([
  ['Windows-1252', 'latin1', Buffer.alloc(0), ['is not UTF-8 (line 1); save it as UTF-8']],
  [
    'UTF-16 with its mark',
    'utf16le',
    Buffer.from([0xff, 0xfe]),
    ['is written as UTF-16; save it as UTF-8'],
  ],
  ['UTF-16 without one', 'utf16le', Buffer.alloc(0), ['is written as UTF-16; save it as UTF-8']],
  [
    'UTF-8 with a byte-order mark, as Windows saves it',
    'utf8',
    Buffer.from([0xef, 0xbb, 0xbf]),
    [],
  ],
])('a file in %s', (_, encoding, mark, faults) => {
  const demo = JSON.stringify(JSON.parse(readFileSync('src/local/staff.json', 'utf8')));
  const content = demo.replace('"people":', '\n"people":\n').replace('Sara Exempel', 'Åsa Exempel');
  expect(faultsOfBytes(Buffer.concat([mark, Buffer.from(content, encoding)]))).toEqual(faults);
});

test('UTF-16 with the greater byte first, and a character that is cut off, are told of too', () => {
  expect(faultsOfBytes(Buffer.from('{"units"', 'utf16le').swap16())).toEqual([
    'is written as UTF-16; save it as UTF-8',
  ]);
  expect(faultsOfBytes(Buffer.from([0x7b, 0x0a, 0x22, 0xc3]))).toEqual([
    'is not UTF-8 (line 2); save it as UTF-8',
  ]);
});

test('a name is read without the blanks around it, and has to be one', () => {
  const demo = readFileSync('src/local/staff.json', 'utf8');
  const file = join(folder, 'staff.json');
  writeFileSync(file, demo.replace('Sara Exempel', ' \u00a0Sara Exempel\\t '));
  expect(readStaff(file).people[0]?.name).toBe('Sara Exempel');
  for (const blank of ['', ' ', '\u00a0', '\u200b\u200b', '-'])
    expect(faultsOf(demo.replace('Sara Exempel', blank))).toEqual([
      'people.0.name: must not be blank',
    ]);
  expect(faultsOf(demo.replace(/"name": "[^"]*"/, '"name": " "'))).toEqual([
    expect.stringMatching(/\.name: must not be blank$/),
  ]);
});

test('every fault of form is listed at once', () => {
  const people = [
    { id: 'eva', name: 'Eva', roles: [{ role: 'boss', unit: 'u' }] },
    { id: id(2), name: '', roles: [], phone: '1' },
  ];
  const faults = faultsOf(
    JSON.stringify({ units: [{ id: 'u', name: 'U', manager: id(1) }], people }),
  );
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(
    expect.arrayContaining([
      'people.0.id',
      'people.0.roles.0.role',
      'people.1.name',
      'people.1.roles',
      'people.1',
    ]),
  );
});

test('every fault of sense is listed at once, with whom it concerns', () => {
  const people = [
    { id: id(1), name: 'Eva', roles: [{ role: 'unitManager', unit: 'u' }] },
    {
      id: id(2),
      name: 'Bea',
      roles: [{ role: 'therapist', unit: 'x' }],
      manager: id(2),
      deputy: id(9),
    },
  ];
  const units = [
    { id: 'u', name: 'U', manager: id(1) },
    { id: 'u', name: 'U', manager: id(8) },
  ];
  expect(faultsOf(JSON.stringify({ units, people })).toSorted()).toEqual(
    [
      `${id(1)}: manages a unit and has no deputy`,
      `${id(2)} x: has a role in a unit that is not listed`,
      `${id(2)}: has a deputy who is not listed`,
      `${id(2)}: is their own manager`,
      'u: stands twice',
      'u: the unit has a manager who is not listed',
    ].toSorted(),
  );
});

describe('a staff file that is followed', () => {
  const file = join(folder, 'followed.json');
  const demo = readFileSync('src/local/staff.json', 'utf8');
  const kinds: string[] = [];
  const follow = () => {
    writeFileSync(file, demo);
    kinds.length = 0;
    return followStaff(file, ({ kinds: found }) => kinds.push(...found));
  };

  test('the list is the same object until it says something else', () => {
    const list = follow();
    const first = list.now();
    writeFileSync(file, `${demo}\n`);
    expect(list.now()).toBe(first);
    writeFileSync(file, demo.replace('Sara Exempel', 'Susanna Exempel'));
    expect(list.now()).not.toBe(first);
    expect(list.now().people[0]?.name).toBe('Susanna Exempel');
  });

  test('another file in its place is read, also one of the same size and time', () => {
    const list = follow();
    const other = join(folder, 'other.json');
    writeFileSync(other, demo.replace('Sara Exempel', 'Mara Exempel'));
    const { atime, mtime } = statSync(file);
    utimesSync(other, atime, mtime);
    renameSync(other, file);
    expect(list.now().people[0]?.name).toBe('Mara Exempel');
  });

  test('a missing, torn or faulty file leaves the list in force; each is told once', () => {
    const list = follow();
    const first = list.now();
    rmSync(file);
    expect([list.now(), list.now()]).toEqual([first, first]);
    // Reading even the status of a link to itself fails.
    symlinkSync(file, file);
    expect(list.now()).toBe(first);
    rmSync(file);
    expect(list.fault()).toMatch(/^the staff file cannot be used/);
    writeFileSync(file, demo.slice(0, 900));
    expect(list.now()).toBe(first);
    writeFileSync(file, demo.replaceAll('"deputy"', '"stand-in"'));
    expect(list.now()).toBe(first);
    expect(kinds).toEqual(['unreadable', 'no-json', 'form']);
    writeFileSync(file, demo);
    expect([list.now(), list.fault()]).toEqual([first, undefined]);
  });

  test('each of several faulty files shuts out only who is gone from that one', () => {
    const list = follow();
    const { units, people } = list.now();
    const faulty = (from: number, to: number) => {
      const left = people.filter((_, at) => at < from || at >= to);
      writeFileSync(file, JSON.stringify({ units, people: left, spare: true }));
      return people.length - list.now().people.length;
    };
    expect([faulty(0, 1), faulty(1, 2), faulty(2, 5), faulty(0, 0), faulty(0, 5)]).toEqual([
      1, 1, 3, 0, 0,
    ]);
    expect(list.waits()).toMatchObject({ why: 'tooMany', listed: people.length });
    writeFileSync(file, demo);
    expect(list.now().people).toEqual(people);
  });
});
