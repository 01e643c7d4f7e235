import type { Asked } from '../support/recorded-requests.ts';

/** One thing that the floor does: a request to the database or to Teams, or a query, which is two. */
export type FloorStep =
  | { readonly does: 'read'; readonly container: string; readonly id: string }
  | { readonly does: 'query'; readonly container: string }
  | { readonly does: 'create'; readonly container: string; readonly bytes: number }
  /** Writes the case. `more` says by how many bytes it is larger than it was read. */
  | { readonly does: 'replace'; readonly more: number }
  /** Changes one field of the case, with a request of so many bytes. */
  | { readonly does: 'patch'; readonly bytes: number }
  | { readonly does: 'post' | 'put'; readonly bytes: number };

/** Steps that are made side by side, one such group after the other. */
export type Waves = readonly (readonly FloorStep[])[];

/** What the floor does for one press. */
export interface FloorPlan {
  readonly untilAnswer: Waves;
  readonly afterwards: Waves;
  /** The bytes of the card that answers the press. */
  readonly answer: number;
}

/** In the plan, the case that is pressed and whoever presses it. */
export const THE_CASE = '{case}';
export const THE_PRESSER = '{presser}';

/**
 * Makes the plan from what the bot did for one press alone, so that the two cannot drift apart.
 * What ran side by side in the bot runs side by side in the floor. A request of a kind that the
 * floor does not know is left out, and the table then says that the counts differ.
 */
export function planOf(
  asked: readonly Asked[],
  answeredAt: number,
  press: { readonly case: string; readonly answer: number },
): FloorPlan {
  const read = asked.find((one) => one.kind === 'read cases' && idIn(one) === press.case);
  const size = read?.received ?? 0;
  const waves = (some: readonly Asked[]) =>
    wavesIn(some).map((wave) => wave.flatMap((one) => stepOf(one, press.case, size)));
  return {
    untilAnswer: waves(asked.filter(({ from }) => from < answeredAt)),
    afterwards: waves(asked.filter(({ from }) => from >= answeredAt)),
    answer: press.answer,
  };
}

/** A wave ends when a request begins after one of the wave was answered. */
function wavesIn(asked: readonly Asked[]): Asked[][] {
  const waves: Asked[][] = [];
  for (const one of asked) {
    const wave = waves.at(-1);
    if (wave?.every(({ to }) => to === undefined || to > one.from)) wave.push(one);
    else waves.push([one]);
  }
  return waves;
}

function stepOf(one: Asked, theCase: string, size: number): FloorStep[] {
  const [, verb = '', container = ''] = /^(.*) (\S+)$/.exec(one.kind) ?? [];
  switch (verb) {
    case 'read': {
      const id = idIn(one);
      if (id === theCase) return [{ does: 'read', container, id: THE_CASE }];
      const isOfPerson = id.startsWith('address:');
      return [{ does: 'read', container, id: isOfPerson ? `address:${THE_PRESSER}` : id }];
    }
    case 'query':
      return [{ does: 'query', container }];
    case 'create':
      return [{ does: 'create', container, bytes: one.sent }];
    case 'replace':
      return idIn(one) === theCase ? [{ does: 'replace', more: one.sent - size }] : [];
    case 'patch':
      return idIn(one) === theCase ? [{ does: 'patch', bytes: one.sent }] : [];
    case 'POST':
      return [{ does: 'post', bytes: one.sent }];
    case 'PUT':
      return [{ does: 'put', bytes: one.sent }];
    default:
      // The client makes the plan of a query itself.
      return [];
  }
}

function idIn({ path }: Asked): string {
  return decodeURIComponent(/\/docs\/([^/?]+)/.exec(path)?.[1] ?? '');
}

/** How often each kind comes for one press. */
export function perPress(
  counts: Readonly<Record<string, number>>,
  presses: number,
): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([kind, count]) => [kind, count / presses]));
}
