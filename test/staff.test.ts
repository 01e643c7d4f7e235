import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BadStaff, readStaff } from '../src/staff.ts';
import { followStaff } from '../src/staff-list.ts';

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

test('every fault of form is listed at once', () => {
  const people = [
    { id: 'eva', name: 'Eva', roles: [{ role: 'boss', unit: 'u' }] },
    { id: id(2), name: '', roles: [], phone: '1' },
  ];
  const faults = faultsOf(JSON.stringify({ units: [{ id: 'u', name: 'U', manager: id(1) }], people }));
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(
    expect.arrayContaining(['people.0.id', 'people.0.roles.0.role', 'people.1.name', 'people.1.roles', 'people.1']),
  );
});

test('every fault of sense is listed at once, with whom it concerns', () => {
  const people = [
    { id: id(1), name: 'Eva', roles: [{ role: 'unitManager', unit: 'u' }] },
    { id: id(2), name: 'Bea', roles: [{ role: 'therapist', unit: 'x' }], manager: id(2), deputy: id(9) },
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

  test('one that is gone, half written or with faults leaves the list in force, and each is told of once, in kinds', () => {
    const list = follow();
    const first = list.now();
    rmSync(file);
    expect([list.now(), list.now()]).toEqual([first, first]);
    // A link to itself cannot even be looked at.
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
});
