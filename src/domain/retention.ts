/** A period in the unit in which it is counted: whole days or months in Stockholm, or minutes. */
export type Period =
  | { readonly days: number }
  | { readonly minutes: number }
  | { readonly months: number };

/**
 * How long the bot keeps each thing that it stores. Every period stands here once. The municipality
 * decides on them by the table in docs/for-kommunen.md, and a test holds that table equal.
 */
export const retention = {
  /** A case, from the day that it ended. */
  case: { days: 90 },
  /** A check of Link, from the day that it was confirmed or its time was out. */
  check: { days: 90 },
  /** A message outside a case, from the day that it was sent. */
  message: { days: 90 },
  /** An absence, from the day after its last. Nobody reads it then; every press would carry it. */
  absence: { days: 7 },
  /** A day of the rota (bevakningslista), once it has passed. */
  rotaDay: { days: 35 },
  /**
   * A number in the case system while somebody opens a case with it: far longer than that takes.
   */
  numberHeld: { minutes: 1 },
  /** An unfinished form, from the last answer. */
  form: { minutes: 60 },
  /** The address of a file that somebody has asked for. */
  file: { minutes: 10 },
  /** A line of the access log: 24 months, a leap day included. */
  accessLine: { days: 731 },
  /**
   * A month of own control, as counts, from its end. The municipality may set another time
   * (`OWN_CONTROL_MONTHS`).
   */
  ownControl: { months: 36 },
  /** Cards in Teams that could not be replaced by "Gallrat", from the end of what they show. */
  cardsLeft: { days: 7 },
} as const satisfies Readonly<Record<string, Period>>;

/** A period in seconds, as the database counts the life of a document. */
export function secondsOf(
  period: { readonly days: number } | { readonly minutes: number },
): number {
  return 'days' in period ? period.days * 24 * 60 * 60 : period.minutes * 60;
}
