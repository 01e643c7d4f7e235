import type { Change } from './journal.ts';
import type { Items, Resource } from './package.ts';

export type Keep = (change: Change<Resource>) => void;

export function keepWrites<T extends Items>(items: T, path: string[], keep: Keep): void {
  const { create, replace, delete: drop } = items;
  let replacing = false;
  items.create = (data) => {
    const created = create.call(items, data);
    keep({ path, put: created });
    return created;
  };
  items.replace = (data, original) => {
    replacing = true;
    try {
      const replaced = replace.call(items, data, original);
      keep({ path, put: replaced });
      return replaced;
    } finally {
      replacing = false;
    }
  };
  items.delete = (id, partition) => {
    drop.call(items, id, partition);
    // The package replaces a document by a delete and a set. A kill between these two lines of the
    // journal would lose the document.
    if (!replacing) keep({ path, drop: id, partition });
  };
}
