/** What to write or choose in a field, said at the field before anything is wrong. */
export const askFor = {
  day: (earliest: string | undefined, latest: string | undefined) => {
    if (earliest !== undefined && latest !== undefined && earliest !== latest)
      return `Välj en dag från ${earliest} till och med ${latest}.`;
    if (earliest !== undefined) return `Välj en dag, tidigast ${earliest}.`;
    return latest === undefined ? 'Välj en dag.' : `Välj en dag, senast ${latest}.`;
  },
  today: 'i dag',
  time: 'Skriv tiden som timmar och minuter, till exempel 10.45.',
  one: 'Välj ett svar.',
  several: 'Välj minst ett alternativ.',
  caseNumber: 'Skriv bara numret, som det står i ärendet.',
  /** By step or form and field, or by field, where the kind of field says too little. */
  fields: {
    'assign/therapists': 'Välj minst en behandlare.',
    'changeTherapists/therapists': 'Välj minst en behandlare.',
    'holdInitial/therapists': 'Välj minst en behandlare.',
    'holdFollowUp/therapists': 'Välj minst en behandlare, eller ”Ingen behandlare”.',
    'holdClosing/therapists': 'Välj minst en behandlare, eller ”Ingen behandlare”.',
    unit: 'Välj en enhet.',
    to: 'Välj en person.',
    person: 'Välj en person.',
    deputy: 'Välj en ersättare.',
    standIn: 'Välj en ersättare.',
    whose: 'Välj en person.',
  } as Readonly<Record<string, string>>,
} as const;

/**
 * What to do about a fault, said at its field. It is one short sentence, because the question stands
 * right above it.
 */
export const atField = {
  badDay: () => 'Skriv datumet så här: 2026-03-12.',
  badTime: () => 'Skriv tiden så här: 10.45.',
  future: ({ latest }) => `Välj en dag, senast ${latest}.`,
  tooEarly: ({ earliest }) => `Välj en dag, tidigast ${earliest}.`,
  notAChoice: () => 'Välj i listan igen.',
  eitherNobody: () => 'Välj antingen behandlare eller ”Ingen behandlare”.',
} satisfies Record<string, (facts: Readonly<Record<string, string>>) => string>;
