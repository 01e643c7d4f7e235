export const about = {
  lead: 'Om rutinen',
  name: 'Från beslut till verkställighet för öppenvårdsinsats, vuxna insatser',
  scope: 'Gäller beslut om kommunens vuxna insatser, öppenvård.',
  valid: (day: string) => `Gäller till ${day}.`,
  expired: (day: string) => `Giltighetstiden gick ut ${day}. Fråga din chef.`,
  aidName: 'Samverkan mellan enheterna för bistånd, vård och omsorg (VO) och funktionshinder (FH)',
  aidScope: 'Gäller handläggare och enhetschefer på de två biståndsenheterna.',
  tablesApproved: (day: string) => `Tabellerna för fördelning är godkända ${day}.`,
  tablesNotApproved: 'Tabellerna för fördelning är inte godkända av båda enhetscheferna än.',
  version: 'Version',
  owner: 'Ansvarig',
  system: 'Verksamhetssystem',
} as const;

export const help = {
  lead: 'Fråga din närmaste chef',
  manager: (name: string) =>
    `Din närmaste chef är ${name}. Frågor om ett ärende ställer du dit, inte till mig.`,
  noManager: 'Frågor om ett ärende ställer du till din chef, inte till mig.',
  what: 'Skriv eller tryck på det du vill göra. Skriv "avbryt" för att lämna ett formulär.',
} as const;

/** The terms of the routine of VO and FH (S3). */
export const glossary = (f: {
  link: string;
  vs: string;
}): readonly (readonly [string, string])[] => [
  [f.link, 'Systemet för samverkan mellan kommunen och Regionen'],
  [f.vs, 'Verksamhetssystemet på biståndsenheterna'],
  ['VO', 'Vård och omsorg'],
  ['FH', 'Funktionshinder'],
];

/** Skriv ut (E19): the history of a case. */
export const history = {
  lead: 'Händelselistan',
  head: (number: string, day: string) => `Händelselista för ${number}, utskriven ${day}`,
  keep: (day: string) => `Händelselistan finns till ${day}. För in det viktiga i journalen.`,
  copy: 'Markera och kopiera texten, eller hämta den som fil inom tio minuter.',
  copyOnly: 'Markera och kopiera texten.',
  file: 'Hämta som textfil',
  undone: 'ångrat',
  corrected: 'rättat',
} as const;
