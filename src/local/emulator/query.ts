/**
 * An array on which the package's generated queries run in linear time. They build every list as
 * `rows.reduce((list, row) => [...list, made(row)], [])`, a whole copy per row (@zeit/cosmosdb-query 0.7.2, lib/transformer.js).
 * A fold that starts from a list is therefore taken row by row and joined; every other fold, such as SUM, is as usual.
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
 * Generated query code that takes a missing array as empty all along its path, as Cosmos DB does: `JOIN w IN c.index.waiting`
 * would otherwise fail on the first document without an `index`.
 */
export function withoutMissingArrays(code: string): string {
  return code.replace(
    /\((\w+(?:\.\w+)+) \|\| \[\]\)/g,
    (_, path: string) => `(${path.replaceAll('.', '?.')} || [])`,
  );
}
