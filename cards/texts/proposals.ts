import type { Side } from '../../src/domain/people/people.ts';

/** The proposal of a table, never worded as a decision (S1, docs/routines.md). */
export const proposals = {
  unit: (side: Side) => `Förslag: ${side}`,
  dialogue: 'Förslag: enheterna pratar med varandra',
  handOver: 'Förslag: ärendet lämnas över till VO',
  keep: 'Förslag: FH har kvar ärendet',
  investigated: 'Förslag: FH utreder, VO beslutar',
  own: 'Bestäm vilken enhet ansökan hör till',
  split: 'Dela ansökan',
  splitHow: 'Fördela en del i taget. Boendestöd och LSS hör till FH.',
  splitNext: 'Fördela en del',
  notOutright: 'Rutinen säger inte uttryckligen vilken enhet som ansvarar här.',
  notKept: 'Svaren sparas inte.',
  notApproved: 'Enhetscheferna har inte godkänt tolkningen än.',
  write: (vs: string) =>
    `Skriv i meddelandegruppen i ${vs}. Ange {number}. VO bevakar tills någon på FH har ` +
    'tagit över bevakningen.',
  written: 'Skrivet, meddela FH',
  watchMeanwhile: (side: Side) => `${side} bevakar så länge. Ärendet får numret {number}.`,
  ownsMeanwhile: (side: Side) => `${side} ansvarar så länge. Ärendet får numret {number}.`,
  askTalk: (side: Side) => `Be ${side} om en dialog`,
  talk: 'Vi behöver prata',
  ownWatch: 'Er vanliga bevakning täcker den enskilde. Inget ärende skapas.',
  giveBack: 'Har FH redan tagit över bevakningen lämnar FH tillbaka den.',
  ownApplication: 'Ansökan hör till er enhet. Inget ärende skapas.',
  right: 'Det stämmer',
  send: (side: Side) => `Skicka till ${side}`,
  investigate: 'Jag utreder',
  vob: 'FH har inte delegation att besluta om vård- och omsorgsboende. Ärendet får numret {number}.',
  weTake: 'Den hör till vår enhet',
  belongsTo: (side: Side) => `Den hör till ${side}`,
  pendingFirst: 'En ansökan om boendestöd eller LSS ska avgöras först.',
  vobFirst: 'Ärendet är kvar på FH tills VO har beslutat om vård- och omsorgsboende.',
  nothingMade: { lead: 'Inget ärende skapades', body: 'Inget av det du svarade är sparat.' },
} as const;
