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
