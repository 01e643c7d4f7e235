import type { Role } from '../../src/domain/people/people.ts';

/** What to call a person without a name on the staff list. */
export const persons = {
  left: (name: string) => `${name} (har slutat)`,
  someoneLeft: 'någon som har slutat',
  nobody: 'någon',
  bot: 'Rutinbot',
} as const;

/** What a person works as. */
export const titles: Readonly<Record<Role, string>> = {
  socialWorker: 'socialsekreterare',
  therapist: 'behandlare',
  careManagerVO: 'handläggare VO',
  careManagerFH: 'handläggare FH',
  unitManager: 'enhetschef',
  administrator: 'administratör',
};

/** Who does what another role may not do. */
export const roleDoers: Readonly<Record<Role, string>> = {
  socialWorker: 'socialsekreteraren',
  therapist: 'behandlaren',
  careManagerVO: 'handläggare på VO',
  careManagerFH: 'handläggare på FH',
  unitManager: 'enhetschefen',
  administrator: 'administratören',
};

/** The search in a choice that is too long to list. */
export const search = {
  label: (label: string) =>
    `${/[.?]$/.test(label) ? label : `${label}.`} Skriv en del av medarbetarens namn eller ` +
    'enhet, och tryck på knappen.',
  free: ' (valfritt)',
  choose: 'Välj i listan, och tryck en gång till.',
  none: 'Ingen passar. Skriv en annan del av namnet eller enheten.',
  more: (count: number) =>
    `Fler passar än de ${count} som visas. Välj i listan, eller skriv mer av namnet.`,
} as const;

/** The headings and rows of a case's card. */
export const card = {
  nothingToDo: 'Inget att göra nu',
  ended: 'Ärendet är avslutat',
  sent: 'Uppdraget är skickat',
  sentTo: (manager: string) => `${manager} har fått uppdraget.`,
  standIn: (name: string, absent: string) => `${name} för ${absent}`,
  forAbsent: (name: string) => `Du ersätter ${name}.`,
  about: 'Om ärendet',
  aboutCheck: 'Om kontrollen',
  more: 'Fler val',
  otherChoices: 'Övrigt',
  writeOut: 'Skriv ut',
  /** E25: the number of cases beside a name, and what the number does not say. */
  loaded: (name: string, { ongoing, recent }: { ongoing: number; recent: number }) =>
    recent === 0
      ? `${name} · ${ongoing} pågående`
      : `${name} · ${ongoing} pågående, ${recent} ${recent === 1 ? 'nytt' : 'nya'} senaste 30 dagarna`,
  loadNote: 'Antal i Rutinbot. Säger inget om hur tunga ärendena är eller om arbetstid.',
  cannot: (name: string) => `${name} (kan inte ta uppdraget)`,
  oneOf: (name: string, by: string) => `${name}, ${by}`,
  away: (name: string, until?: string) => `${name} (borta${until ? ` till ${until}` : ''})`,
  by: (day: string) => `senast ${day}`,
  late: (day: string) => `försenad sedan ${day}`,
  waited: (anchor: string, day: string) => `väntat sedan ${anchor} ${day}`,
  counted: (day: string, anchor: string, from: string) =>
    `senast ${day}, räknas från ${anchor} ${from}`,
  expected: (day: string) => `Behandlaren räknar med ${day}`,
  written: (day: string, together: boolean) =>
    `skriven ${day}${together ? '' : ', utan den enskilde, skälet finns i journalen'}`,
  /** The label of a therapist's tick. */
  tickOf: {
    consult: (name: string) => `Avstämt med övriga behandlare, ${name}`,
    readCarePlan: (name: string) => `Vårdplanen läst, ${name}`,
  },
  notConfirmed: {
    held: 'Ej bekräftat. Mötet är hållet.',
    planned: 'Ej bekräftat. Planen är skriven.',
  },
  without: (names: string) => ` (utan ${names})`,
  corrected: (what: string, now: string, was: string) => `Rättat: ${what} ${now}, inte ${was}.`,
  or: 'eller',
  dayIsRight: 'Ja, dagen stämmer',
  changedBy: (what: string, name: string, time: string) => `Ändrat av ${name} ${time}: ${what}.`,
  undone: (name: string, time: string, what: string) => `Ångrat av ${name} ${time}: ${what}.`,
  saved: (what: string) => `Sparat: ${what}.`,
  unreached: (name: string, why: string) => `${name} nås inte i Teams: ${why}.`,
  sendAgain: 'Skicka igen',
  socialWorker: 'Socialsekreterare',
  manager: 'Enhetschef',
  plan: 'Genomförandeplan',
  nextFollowUp: 'Nästa uppföljning',
  date: 'datum',
  therapist: 'Behandlare',
  vsNumber: (vs: string) => `Nummer i ${vs}`,
} as const;

export const unreachedWhy: Readonly<Record<string, string>> = {
  neverMet: 'har inte öppnat Rutinbot än',
  blocked: 'har blockerat Rutinbot eller tagit bort appen',
  uninstalled: 'har inte Rutinbot installerad',
  disabled: 'Rutinbot är avstängd av administratören',
  refused: 'Teams tog inte emot meddelandet',
  tooBig: 'meddelandet är för stort',
};

/** What an outdated card says. */
export const old = {
  folded: 'Det finns ett nyare kort för ärendet längre ned.',
  wrongPerson: 'Uppdraget gällde inte dig. Du behöver inte göra något.',
  takenBy: (name: string) => `${name} har tagit över ärendet. Du behöver inte göra något.`,
  ended: 'Ett ärende är avslutat. Du behöver inte göra något.',
  left: 'Du är inte längre med i ärendet. Du behöver inte göra något.',
  undone: (name: string, time: string) => `Ångrat av ${name} ${time}. Du behöver inte göra något.`,
  purged: 'Innehållet i det här meddelandet är gallrat.',
} as const;
