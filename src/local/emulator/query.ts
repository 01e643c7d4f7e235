/**
 * An array on which the package's generated queries run in linear time. They build every list as
 * `rows.reduce((list, row) => [...list, made(row)], [])`, which copies the list for each row
 * (@zeit/cosmosdb-query 0.7.2, lib/transformer.js). A fold that starts from a list is therefore run
 * row by row and joined. Every other fold, such as SUM, runs as usual.
 */
export class Rows extends Array<unknown> {
  override reduce(step: (...values: never[]) => unknown, start?: unknown): never {
    if (!Array.isArray(start)) return super.reduce(step as never, start) as never;
    const joined = new Rows();
    for (const row of this) {
      for (const made of step([] as never, row as never) as unknown[]) joined.push(made);
    }
    return joined as never;
  }
}

/**
 * Makes generated query code treat a missing array as empty along its whole path, as Cosmos DB
 * does. Otherwise `JOIN w IN c.index.waiting` would fail on the first document without an `index`.
 */
export function withoutMissingArrays(code: string): string {
  return code.replace(
    /\((\w+(?:\.\w+)+) \|\| \[\]\)/g,
    (_, path: string) => `(${path.replaceAll('.', '?.')} || [])`,
  );
}
