import { once } from '../../src/app/once.ts';

test('a read that failed is made again, and one that went well is not', async () => {
  let asked = 0;
  const read = once(async () => {
    asked += 1;
    if (asked === 1) throw new Error('the database failed');
    return asked;
  });
  await expect(read()).rejects.toThrow();
  expect(await Promise.all([read(), read()])).toEqual([2, 2]);
});
