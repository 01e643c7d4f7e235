export const dialogs = {
  new: {
    lead: 'Lämna ett nytt uppdrag',
    body: 'Gäller beslut om öppenvård för vuxna. Andra insatser omfattas inte av rutinen.',
    gate: 'Fatta beslutet i {vs} först. Utredning hör till en annan rutin.',
    submit: 'Skicka till {manager}',
    anyManager: 'enhetschefen',
  },
  newNamed: (number: string, vs: string) =>
    `Ärendet har numret ${number}. Skriv det i uppdraget i ${vs}.`,
  admission: {
    lead: 'Fördela en ny inskrivning',
    body:
      'Gäller dem som kommunen ansvarar för. Skyddade personuppgifter hanteras utanför ' +
      'Rutinbot. Svaren sparas inte.',
    submit: 'Visa förslag',
  },
  application: {
    lead: 'Fördela en ny ansökan',
    body: 'Se först vad ansökan gäller. Gäller den flera saker delas den. Svaren sparas inte.',
    submit: 'Visa förslag',
  },
  ongoing: {
    lead: 'Pröva en överlämning',
    body: 'Från FH till VO. Svaren sparas inte.',
    submit: 'Visa förslag',
  },
  handover: {
    lead: 'Lämna över ett ärende',
    body:
      'Gör det när det är klart vilken enhet ärendet hör till. Ni ansvarar tills den andra ' +
      'enheten har tagit emot.',
    submit: 'Lämna över till {unit}',
  },
  rota: {
    lead: 'Ändra bevakningslistan',
    body: 'Den som står på listan får dagens kontroller. På en dag utan namn frågas alla med konto.',
    submit: 'Visa veckan',
  },
  rotaDays: {
    lead: 'Vem bevakar?',
    body: 'Ändra de dagar som ska vara annorlunda.',
    submit: 'Spara listan',
  },
  case: {
    lead: 'Öppna ett ärende',
    body: 'Skriv ärendets nummer, till exempel ÖV-2026-0001, eller numret i {vs}.',
    submit: 'Öppna',
  },
  writeOut: {
    lead: 'Skriv ut ett ärende',
    body: 'Skriv ärendets nummer, till exempel ÖV-2026-0001.',
    submit: 'Skriv ut',
  },
  absence: {
    lead: 'Anmäl frånvaro',
    body: 'Ingen orsak behövs. Den som är borta, chefen och ersättaren får veta.',
    submit: 'Anmäl',
  },
  absenceDeputy: {
    lead: 'Välj ersättare',
    whom: 'Vem ersätter {name}?',
    usual: 'Lämna fältet tomt så ersätter {name}, som står i personallistan.',
    noUsual: 'Lämna fältet tomt så går det till chefen.',
  },
  absenceAlsoAway: {
    lead: 'Ersättaren är också borta',
    who: '{name} är också borta, {days}.',
    next: 'Då går det som ska göras till {name} så länge.',
    nobody: 'Då finns det ingen som kan ta vid.',
    choose: 'Gå tillbaka om du vill välja någon annan.',
    submit: 'Anmäl ändå',
  },
  takeOver: {
    lead: 'Ta över ärenden',
    body: 'Välj vems öppna ärenden som ska få en ny mottagare.',
    submit: 'Visa ärenden',
  },
  takeOverCases: {
    lead: 'Välj mottagare',
    body: 'Alla ärenden flyttas när du trycker. Varje mottagare får ett meddelande.',
    submit: 'Flytta ärendena',
  },
  takeOverUnreadable: (n: number) =>
    `${n === 1 ? 'Ett ärende' : `${n} ärenden`} kan inte läsas och flyttas inte.`,
  takeOverNone: {
    lead: 'Det finns inget att flytta',
    body: 'Medarbetaren har inga öppna ärenden.',
  },
  back: 'Tillbaka',
  backAsked: 'Svaren sparas inte. Fyll i dem igen.',
  backKept: 'Det du fyllde i på nästa sida är inte sparat.',
  cancel: 'Avbryt',
  yesBack: 'Ja, jag är tillbaka',
  missing: 'Anmäl att någon saknas',
  notAway: 'Det stämmer inte',
} as const;
