import { median, percentile } from './percentiles.ts';

const oneToHundred = Array.from({ length: 100 }, (_, at) => 100 - at);

test('a percentile is a measured value: the smallest that the share does not exceed', () => {
  expect(percentile(oneToHundred, 0.5)).toBe(50);
  expect(percentile(oneToHundred, 0.99)).toBe(99);
  expect(percentile(oneToHundred, 1)).toBe(100);
  expect(percentile([7], 0.99)).toBe(7);
  expect(percentile([3, 1, 2], 0)).toBe(1);
});

test('the median of an odd number is the middle one, numbers sorted as numbers', () => {
  expect(median([10, 9, 100])).toBe(10);
});

test('of nothing there is no percentile', () => {
  expect(median([])).toBeNaN();
});
