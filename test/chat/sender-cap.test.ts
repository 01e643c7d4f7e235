import { createSenderCap } from '../../src/chat/sender-cap.ts';
import { usualSenderLimits } from '../../src/pace/limits.ts';

let now = 0;
const cap = () => createSenderCap(usualSenderLimits, () => now);

test('two presses a second for half a minute, and one for an hour, all pass', () => {
  const allowed = cap();
  for (let at = 0; at < 60; at += 1, now += 500) expect(allowed('anna')).toBe('yes');
  now += 60_000;
  for (let at = 0; at < 3600; at += 1, now += 1000) expect(allowed('anna')).toBe('yes');
});

test('who goes on sending gets through sixty times a minute, and is told once in it', () => {
  const allowed = cap();
  const answers = { yes: 0, wait: 0, ignored: 0 };
  for (let at = 0; at < 600; at += 1, now += 100) answers[allowed('anna')] += 1;
  expect(answers).toEqual({ yes: 60, wait: 1, ignored: 539 });
});

test('one is not held back by another', () => {
  const allowed = cap();
  for (let at = 0; at < 20; at += 1) allowed('anna');
  expect(allowed('anna')).toBe('ignored');
  expect(allowed('bo')).toBe('yes');
});

test('whatever ids come, the memory of them is bounded: the oldest is forgotten', () => {
  const allowed = cap();
  for (let at = 0; at < 20; at += 1) allowed('anna');
  for (let at = 0; at < 4999; at += 1) allowed(`somebody-${at}`);
  expect(allowed('anna')).toBe('ignored');
  for (let at = 0; at < 5000; at += 1) allowed(`somebody-else-${at}`);
  expect(allowed('anna')).toBe('yes');
});

test('without limits everything is let in', () => {
  const allowed = createSenderCap([], () => now);
  for (let at = 0; at < 1000; at += 1) expect(allowed('anna')).toBe('yes');
});
