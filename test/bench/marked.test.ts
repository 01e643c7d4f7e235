import { between, markdownTable } from './marked.ts';

test('what stands between the marks is replaced, and the marks and the rest stay', () => {
  const page = 'a\n<!-- bench e -->\nold\n<!-- /bench e -->\nb\n';
  const written = between(page, 'e', 'new');
  expect(written).toBe('a\n<!-- bench e -->\n\nnew\n\n<!-- /bench e -->\nb\n');
  expect(between(written, 'e', 'new')).toBe(written);
});

test('a page without the marks is not written', () => {
  expect(() => between('a\n<!-- bench e -->\n', 'e', 'new')).toThrow('There is no place between');
});

test('a table stands in columns', () => {
  expect(
    markdownTable([
      ['Thing', 'RU'],
      ['a', '1,234'],
    ]),
  ).toBe('| Thing |    RU |\n| ----- | ----: |\n| a     | 1,234 |');
});
