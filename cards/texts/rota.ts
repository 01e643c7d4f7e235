/** The rota (bevakningslista, E12): its forms, its coming weeks, and two people who change days. */
export const rotaWords = {
  every: {
    lead: 'Vem bevakar varje vecka?',
    body: 'Listan gäller tills någon ändrar den. Dagar som är ändrade för sig är som förut.',
    submit: 'Spara listan',
  },
  everyDay: (weekday: string) => `Varje ${weekday}`,
  week: (n: number, monday: string) => `Vecka ${n}, från ${monday}`,
  all: 'alla med konto',
  changed: (who: string) => `${who} (ändrat)`,
  weekdays: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
  none: 'inga kontroller',
  swap: 'Byt dag med en kollega',
} as const;

export const swapWords = {
  ask: {
    lead: 'Byt bevakningsdag',
    body: 'Listan ändras först när kollegan har sagt ja. Enhetschefen får veta det.',
    submit: 'Visa kollegans dagar',
  },
  pick: { lead: 'Byt bevakningsdag', submit: 'Fråga om byte' },
  pickBody: (day: string, name: string) => `Du lämnar ${day} till ${name}.`,
  noDay: 'Du står inte på listan någon av de dagar som kommer.',
  noColleague: 'Ingen kollega kan byta dag med dig just nu.',
  yes: 'Byt dag',
  no: 'Byt inte',
} as const;

/** Letters about two people who change days, as lead and body. */
export const swapLetters = {
  asked: (f: { by: string; own: string; theirs: string }) => ({
    lead: 'Vill du byta bevakningsdag?',
    body: `${f.by} frågar om du kan bevaka ${f.own}. Då bevakar ${f.by} din dag, ${f.theirs}.`,
  }),
  swapped: (f: { by: string; other: string; own: string; theirs: string; isOwn: boolean }) => ({
    lead: f.isOwn ? 'Ni har bytt bevakningsdag' : 'Två kollegor har bytt bevakningsdag',
    body: `${f.other} bevakar ${f.own}, och ${f.by} bevakar ${f.theirs}.`,
  }),
  declined: (f: { other: string; own: string }) => ({
    lead: 'Bytet av bevakningsdag blev inte av',
    body: `${f.other} kan inte byta. Du har kvar ${f.own}.`,
  }),
} as const;
