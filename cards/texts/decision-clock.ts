/** The decision's own clock (E22). It tells what the law says, and never how much time is left. */
export const decision = {
  title: 'Det inledande mötet är inte bekräftat',
  notConfirmed: 'Det inledande mötet är inte bekräftat.',
  decided: (day: string) => `Beslutet fattades ${day}.`,
  before: (day: string, vs: string) =>
    `Om beslutet inte är verkställt ${day}, tre månader efter beslutet, ska nämnden ` +
    `rapportera det till IVO vid nästa kvartalsrapportering. Kontrollera i ${vs} och prata ` +
    'med den som rapporterar.',
  after: (day: string, vs: string) =>
    `Tre månader hade gått ${day}. Om beslutet inte är verkställt ska nämnden rapportera det ` +
    `till IVO vid nästa kvartalsrapportering. Kontrollera i ${vs} och prata med den som ` +
    'rapporterar.',
  closing: (vs: string) =>
    'Inget inledande möte är bekräftat. Beslutet kan behöva rapporteras till IVO tills det ' +
    `är avslutat i ${vs}, även om den enskilde har tackat nej.`,
} as const;
