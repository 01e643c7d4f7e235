/** The names of a button's own data, as the cards carry it. */
export const ownNames = [
  'start',
  'post',
  'dialog',
  'form',
  'go',
  'show',
  'page',
  'unit',
  'month',
  'yearOf',
  'as',
  'again',
  'nudge',
  'case',
  'tasks',
  'from',
  'swap',
  'says',
] as const;
export type OwnName = (typeof ownNames)[number];
