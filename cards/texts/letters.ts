export const lists = {
  day: (count: number) =>
    count === 1 ? 'Du har en sak att göra.' : `Du har ${count} saker att göra.`,
  mine: 'Det här väntar på dig.',
  nothing: 'Inget väntar på dig.',
  awaited: 'Du väntar på',
  forAbsent: (name: string) => `För ${name}, som är borta`,
  lateInUnit: 'Försenat på din enhet',
  waitsInUnit: 'Har väntat länge på din enhet',
  lateElsewhere: 'Försenat hos andra',
  waitsElsewhere: 'Har väntat länge hos andra',
  decided: (day: string) => `beslut ${day}`,
  check: (side: string, time: string) => `Kontroll för ${side}, ${time}`,
  lateSince: (day: string) => `försenad sedan ${day}`,
  waitedSince: (day: string) => `väntat sedan ${day}`,
  for: (name: string) => `för ${name}`,
  open: 'Visa',
  more: 'Visa fler',
  earlier: 'Visa tidigare',
  page: (page: number, pages: number) => `Sida ${page} av ${pages}`,
  pageOfMore: (page: number) => `Sida ${page}`,
  unreadable: (number: string) => `Ärende ${number} kan inte läsas.`,
  assignmentTold: (manager: string, deputy: string) =>
    `${manager} har inte utsett behandlare. ${deputy} är tillfrågad.`,
  didItHappen: (day: string) => `svara på om mötet ${day} blev av`,
  insteadOf: (name: string) => `${name} nås inte i Teams. Meddelandet går därför till dig.`,
} as const;

/** Letters, as lead and body. The lead is a heading, and stands alone on a locked phone. */
export const letters = {
  absence: (f: {
    name: string;
    by: string;
    own: boolean;
    standsIn?: 'now' | 'noMore' | undefined;
    days: string | undefined;
  }) => {
    const days = f.days === undefined ? '' : ` ${f.days}`;
    if (f.own)
      return {
        lead: 'Du är anmäld som borta',
        body: `${f.by} har anmält att du är borta${days}. Säg till om det inte stämmer.`,
      };
    const away = `${f.name} är anmäld som borta${days}.`;
    return {
      now: { lead: 'Du ersätter en kollega', body: `${away} Du får det som ska göras.` },
      noMore: {
        lead: 'Du är inte längre ersättare',
        body: `${away} Du ersätter inte längre ${f.name}.`,
      },
      other: {
        lead: 'En medarbetare är borta',
        body: `${away} Ersättaren får det som ska göras.`,
      },
    }[f.standsIn ?? 'other'];
  },
  back: { lead: 'Det här hände medan du var borta', body: '' },
  takenOver: (f: { count: number; from: string; by: string }) =>
    f.count === 1
      ? { lead: 'Du har fått ett ärende', body: `${f.by} har flyttat det från ${f.from}.` }
      : {
          lead: `Du har fått ${f.count} ärenden`,
          body: `${f.by} har flyttat dem från ${f.from}.`,
        },
  personMissing: (f: { by: string }) => ({
    lead: 'Se över personallistan',
    body: `${f.by} hittar inte en medarbetare i listan.`,
  }),
} as const;
