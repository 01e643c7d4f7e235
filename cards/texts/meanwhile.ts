import type { Side } from '../../src/domain/people/people.ts';

/** A handläggare and the unit, or the unit alone while nobody is named: "Ulrika Mall (VO)". */
export function nameText({ who, side }: { who: string; side: Side }): string {
  return who === side ? side : `${who} (${side})`;
}

export function meanwhileText({ owner, watches }: { owner: Side; watches: boolean }): string {
  return `${owner} ${watches ? 'bevakar' : 'ansvarar'} så länge.`;
}
