import { orText } from './step-words.ts';

/** Who hears of a reminder in one situation, and whose duty it is there. */
export interface Heard {
  readonly to: readonly string[];
  readonly owners: readonly string[];
}

/** Who hears of it. Where that differs, whose duty it is then. */
export function hearersIn(heard: readonly Heard[]): string {
  const most = heard.filter((one) => !heard.some((other) => isMore(other, one)));
  const audiences = [...new Set(most.map(({ to }) => andText(to)))];
  if (audiences.length === 1) return audiences.join();
  return audiences
    .map((to) => {
      const those = most.filter((one) => andText(one.to) === to);
      return `${to} (when ${orText([...new Set(those.flatMap(({ owners }) => owners))])} owes it)`;
    })
    .join(', or to ');
}

/** True when more people hear of the same owner's duty: in the other situation they are away. */
function isMore(other: Heard, one: Heard): boolean {
  return (
    andText(other.owners) === andText(one.owners) &&
    other.to.length > one.to.length &&
    one.to.every((word) => other.to.includes(word))
  );
}

function andText(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
