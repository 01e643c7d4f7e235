/**
 * Resolves with the work's result, or with `late` when the work takes longer than `budgetMs` of
 * machine time. The work itself goes on. `late` may reject.
 */
export async function withinBudget<T>(
  work: Promise<T>,
  budgetMs: number,
  late: () => T | Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late()), budgetMs);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
