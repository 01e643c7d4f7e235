import { namesText } from './days.ts';

/** A place in the routine, in the words of its reader. */
export const routine = {
  at: (where: string) => `Rutinen, ${where}`,
  notThere: 'Står inte i rutinen',
  /** A part and its points: "behandlare punkt 5", "samverkan kring Link, punkt 2 och 3". */
  part: (name: string, points: readonly number[]) => {
    if (points.length === 0) return name;
    return `${name}${name.includes(' ') ? ',' : ''} punkt ${namesText(points.map(String))}`;
  },
  show: 'Visa rutinens punkter',
  notApproved: 'Rutinens punkter visas inte: den här versionen är inte godkänd än.',
} as const;
