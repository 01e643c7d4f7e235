import type { CheckToday } from '../../src/domain/aid/link-check/checks-today.ts';
import type { UnitFigures } from '../../src/domain/unit-picture.ts';
import { namesText } from './days.ts';

/** "Enheten", a manager's picture of their unit (E24). */
export const unit = {
  title: 'Läget på enheten',
  titleOfSums: 'Läget på enheterna',
  of: (name: string, day: string) => `${name}, ${day}`,
  /** What each figure counts. Nobody is named in the units for aid: they take a case. */
  figures: (isAid: boolean): Readonly<Record<keyof UnitFigures, string>> => ({
    ongoing: 'pågående',
    unassigned: isAid ? 'väntar på att tas över' : 'väntar på tilldelning',
    late: 'försenade',
    still: 'står still',
  }),
  /** What a figure means that does not say so itself. */
  note:
    'Står still: enheten har passerat en sista dag eller fått en påminnelse. Ett ärende kan ' +
    'räknas på flera ställen.',
  /** What fewer than three people owe is not shown to the manager above (E20). */
  leftOut: '–',
  leftOutNote: 'Ett streck visar att färre än tre medarbetare berörs.',
  away: (names: readonly string[]) => `Borta i dag: ${names.join(', ')}`,
  until: (name: string, day: string | undefined) =>
    `${name} (${day === undefined ? 'tills vidare' : `till ${day}`})`,
  dayOff: (name: string) => `${name} (ledig i dag)`,
  own: 'Har väntat längst',
  others: 'Väntar på andra enheter',
  nothing: 'Inget står och väntar.',
  waited: (f: { days: number; who: string; what: string }) =>
    `Väntat ${counted(f.days)} på ${f.who}: ${f.what}`,
  late: (f: { days: number; who: string; what: string }) =>
    `Försenad ${counted(f.days)}, väntar på ${f.who}: ${f.what}`,
  you: 'dig',
  open: 'Visa',
  watches: (count: number) => `Bevakningar (${count})`,
  watch: (f: { day: string; days: number }) =>
    f.days === 0 ? `Sedan ${f.day}` : `Sedan ${f.day}, ${counted(f.days)}`,
  checks: (link: string) => `Kontroller av ${link}`,
  check: (time: string, parts: readonly string[]) => `Kontrollen ${time}: ${parts.join('; ')}`,
  checkIs: {
    confirmed: (who) => `bekräftad av ${namesText(who)}`,
    afterwards: (who) => `bekräftad i efterhand av ${namesText(who)}`,
    unconfirmed: () => 'ingen har bekräftat',
    open: (who) => (who.length === 0 ? 'ingen kan bevaka' : `väntar på ${namesText(who)}`),
    coming: (who) => (who.length === 0 ? 'ingen kan bevaka' : `${namesText(who)} bevakar`),
  } satisfies Readonly<Record<CheckToday['is'], (who: readonly string[]) => string>>,
  control: 'Egenkontroll',
  oneOf: (names: readonly string[]) => names.join(' eller '),
  /** All who have an account, when the check is left to everybody. */
  anybody: (count: number) => `någon av ${count} handläggare`,
} as const;

function counted(days: number): string {
  return days === 1 ? 'en dag' : `${days} dagar`;
}
