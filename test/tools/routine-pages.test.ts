import { readdirSync, readFileSync } from 'node:fs';
import type { Reminder } from '../../src/domain/engine/reminders.ts';
import { addDays, addWorkingDays, type Day } from '../../src/domain/time.ts';
import { dueWords, reminderWords } from '../../src/tools/routine-page/deadline-words.ts';
import { routinePages } from '../../src/tools/routine-page/pages-by-file.ts';

test('the pages of the routines are what the steps say: npm run duties writes them', () => {
  const pages = routinePages();
  const inRepository = readdirSync('docs/routines').map((name) => `docs/routines/${name}`);
  expect(inRepository.toSorted()).toEqual([...pages.keys()].toSorted());
  for (const [file, page] of pages) expect(readFileSync(file, 'utf8')).toBe(page);
});

const pages = [...routinePages()].filter(([file]) => !file.endsWith('README.md'));

test('each duty on a page says when it opens, and has a heading of its own', () => {
  for (const [, page] of pages) {
    const [, ...duties] = page.split(/^### \d+\. /m);
    expect(duties.filter((duty) => !/^- \*\*Opens:\*\* when /m.test(duty))).toEqual([]);
    const headings = duties.map((duty) => duty.split('\n')[0]);
    expect(new Set(headings).size).toBe(headings.length);
  }
});

test('where a reminder goes to different people, the page says when', () => {
  for (const [, page] of pages) {
    const bare = page.replace(/\s+/g, ' ').match(/[^()]{30}, or to /g) ?? [];
    expect(bare.filter((words) => !words.endsWith('), or to '))).toEqual([]);
  }
});

describe('when a reminder falls is read off many days', () => {
  const days = Array.from({ length: 20 }, (_, n) => addDays('2026-01-12', n * 18));
  const fallen = (on: (from: Day) => Day) =>
    days.map((from) => ({
      reminder: { step: 'own', on: on(from), to: ['holder'] } satisfies Reminder,
      from,
      due: undefined,
      before: undefined,
      booked: undefined,
      events: [],
    }));

  it('working days are told from days', () => {
    expect(reminderWords(fallen((from) => addWorkingDays(from, 10)))).toBe('after 10 working days');
    expect(reminderWords(fallen((from) => addWorkingDays(addDays(from, 13), 1)))).toBe(
      'after 14 days (or the first working day after that)',
    );
  });

  it('one that falls by no rule has no words', () => {
    const odd = (from: Day) => addWorkingDays(from, from > '2026-06-01' ? 4 : 3);
    expect(reminderWords(fallen(odd))).toBeUndefined();
  });

  it('a last day by no rule stops the page', () => {
    const counted = days.map((from, n) => ({ from, due: addDays(from, n) }));
    expect(() => dueWords(counted)).toThrow('No rule in words');
  });
});
