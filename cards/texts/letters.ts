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

/** Letters, as lead and body. The lead stands alone on a locked phone. */
export const letters = {
  absence: (f: {
    name: string;
    by: string;
    own: boolean;
    standsIn?: 'now' | 'noMore' | undefined;
    days: string | undefined;
  }) =>
    f.own
      ? {
          lead: `${f.by} har anmält att du är borta${f.days === undefined ? '' : ` ${f.days}`}.`,
          body: 'Säg till om det inte stämmer.',
        }
      : {
          lead: `${f.name} är anmäld som borta${f.days === undefined ? '' : ` ${f.days}`}.`,
          body: {
            now: `Du ersätter ${f.name} och får det som ska göras.`,
            noMore: `Frånvaron är anmäld på nytt. Du ersätter inte längre ${f.name}.`,
            other: 'Ersättaren får det som ska göras.',
          }[f.standsIn ?? 'other'],
        },
  back: { lead: 'Det här hände medan du var borta.', body: '' },
  takenOver: (f: { count: number; from: string; by: string }) =>
    f.count === 1
      ? { lead: `Du har fått ett ärende från ${f.from}.`, body: `${f.by} har flyttat det.` }
      : {
          lead: `Du har fått ${f.count} ärenden från ${f.from}.`,
          body: `${f.by} har flyttat dem.`,
        },
  personMissing: (f: { by: string }) => ({
    lead: `${f.by} hittar inte en person i listan.`,
    body: 'Se över personallistan.',
  }),
} as const;
