/** The two routines. Each has its own document with its own numbering. */
export type RoutineName = 'outpatient' | 'aid';

/**
 * The version of each document that the places below were read from. With another version they are
 * not shown until both managers have approved them (E21).
 */
export const PLACES_OF_VERSION: Readonly<Record<RoutineName, string>> = {
  outpatient: '1',
  aid: '1',
};

/**
 * The place of a rule as its reader finds it in the document: a part by its heading or its subject,
 * and the point when the part is a numbered list.
 */
export interface Place {
  readonly routine: RoutineName;
  readonly part: string;
  readonly point?: number;
}

/** A rule that one of the documents states: its place, and the rule in fewer words. */
export interface RuleText {
  readonly place: Place;
  readonly sentence: string;
}

const care = paragraphs('outpatient');
const socialWorker = points('outpatient', 'socialsekreterare');
const manager = points('outpatient', 'enhetschef');
const therapist = points('outpatient', 'behandlare');

const aid = paragraphs('aid');
const link = points('aid', 'samverkan kring Link');
const applications = points('aid', 'samverkan kring nyansökningar');

/**
 * Every rule of the two documents, once, in their order. Swedish stands here, and not in
 * cards/texts, because the headings and the sentences quote the documents and are not what the bot
 * says.
 */
const stated = {
  R1: care('inledningen', 'Rutinen gör klart vem som gör vad när beslutet är fattat.'),
  R2: care('tillämpningsområde', 'Den gäller beslut om kommunens vuxna insatser, öppenvård.'),
  R3: socialWorker(1, 'Fatta beslutet när ansökan har kommit in och beviljats.'),
  R4: socialWorker(1, 'Skapa ett uppdrag.'),
  R5: socialWorker(2, 'Kontakta enhetschefen och informera om ärendet.'),
  R6: socialWorker(3, 'Tilldela behandlaren uppdraget när enhetschefen har sagt vem det blir.'),
  R7: socialWorker(3, 'Starta uppdraget.'),
  R8: socialWorker(4, 'Behandlaren kontaktar dig för att få veta mer om ärendet.'),
  R9: socialWorker(5, 'Skicka vårdplanen till behandlaren.'),
  R10: socialWorker(6, 'Boka ett möte med behandlaren, tillsammans med den enskilde.'),
  R11: socialWorker(7, 'Samordna uppföljningen och delta i den, minst var tredje månad.'),
  R12: socialWorker(8, 'Ändra vårdplanen när behoven har ändrats.'),
  R13: socialWorker(8, 'Berätta om ändringen för den enskilde och behandlaren.'),
  R14: socialWorker(9, 'Samordna avslutningssamtalet och delta i det.'),
  R15: manager(1, 'Du får information om beslutet.'),
  R16: manager(1, 'Tilldela ärendet en eller flera behandlare.'),
  R17: manager(2, 'Ge behandlaren en första information om ärendet.'),
  R18: manager(3, 'Säg till socialsekreteraren vem som har fått ärendet.'),
  R19: therapist(1, 'Du blir tilldelad ett ärende.'),
  R20: therapist(1, 'Är ni flera behandlare stämmer ni av med varandra.'),
  R21: therapist(2, 'Kontakta socialsekreteraren för att få veta mer om ärendet.'),
  R22: therapist(2, 'Boka en tid för att träffa socialsekreteraren och den enskilde.'),
  R23: therapist(3, 'Ta del av vårdplanen.'),
  R24: therapist(4, 'Inled behandlingen efter det inledande mötet.'),
  R25: therapist(5, 'Skriv en genomförandeplan inom tre veckor, tillsammans med den enskilde.'),
  R26: therapist(6, 'Delta i uppföljningen.'),
  R27: therapist(6, 'Uppdatera genomförandeplanen vid behov.'),
  R28: therapist(7, 'Ändra genomförandeplanen när behandlingen ändras.'),
  R29: therapist(7, 'Berätta om ändringen för den enskilde och socialsekreteraren.'),
  R30: therapist(8, 'Delta i avslutningssamtalet.'),
  R31: care('har du frågor', 'Kontakta din närmaste chef om du har frågor.'),
  R32: care(
    'uppgifterna om dokumentet',
    'Version, giltighetstid och vem som ansvarar för rutinen.',
  ),

  S1: aid('inledningen', 'Rutinen ska ge en tydlig samverkan och fördelning mellan enheterna.'),
  S2: aid('tillämpningsområde', 'Den gäller de två enheterna för bistånd, VO och FH.'),
  S3: aid('ord och begrepp', 'Vad Link, Magna Cura, VO och FH är.'),
  S4: aid('de som omfattas', 'Handläggare och enhetschefer på VO och FH omfattas.'),
  S5: link(1, 'VO bevakar Link tre gånger per dag.'),
  S6: link(1, 'VO bevakar dagligen åt FH.'),
  S7: link(
    2,
    'Meddela FH i meddelandegruppen när den som tillhör FH skrivs in på psykiatrisk avdelning.',
  ),
  S8: link(2, 'Gör det också när den inskrivna inte tillhör VO sedan innan.'),
  S9: link(2, 'Efter det släpper VO bevakningen och FH tar över.'),
  S10: link(2, 'FH bevakar tills ärendet är avslutat eller SVPL är genomförd.'),
  S11: link(3, 'FH får till sig att de har ett ärende i Link.'),
  S12: link(3, 'Den som ansvarar bevakar Link tre gånger per dag.'),
  S13: link(3, 'Den som ansvarar sköter kontakten med Regionen enligt samverkansrutinerna.'),
  S14: link(3, 'När ordinarie handläggare är borta hanteras frågan på FH.'),
  S15: link(
    4,
    'Lämna till VO om orsaken är en annan än psykisk ohälsa och FH inte känner den ' +
      'enskilde sedan tidigare.',
  ),
  S16: link(
    5,
    'Prata om vilken enhet som bäst kan hjälpa den som har haft insatser från FH och ' +
      'skrivs in på somatisk avdelning.',
  ),
  S17: link(5, 'Ha alltid den enskildes bästa i fokus.'),
  S18: applications(1, 'Se vad ansökan gäller.'),
  S19: applications(2, 'FH hanterar ansökningar om boendestöd och LSS-insatser.'),
  S20: applications(2, 'FH har inte delegation att besluta om vård- och omsorgsboende.'),
  S21: applications(
    2,
    'FH:s handläggare utreder och lägger fram förslag till enhetschef VO när den som ' +
      'är känd av FH ansöker om det.',
  ),
  S22: applications(3, 'VO hanterar ansökan om det när varken FH eller VO känner den enskilde.'),
  S23: applications(
    4,
    'Lämna över till VO när det inte längre finns hjälp med psykisk hälsa, utan ' +
      'endast hemtjänst på grund av åldrande eller en funktionsnedsättning som inte ger ' +
      'rätt till LSS.',
  ),
  S24: aid('den som tar emot ärendet', 'Ändra i huvudbilden.'),
  S25: aid('den som tar emot ärendet', 'Se till att bevakningarna följer med.'),
  S26: aid('den som lämnar över ärendet', 'Dokumentera överlämningen i journalen.'),
  S27: aid('den som lämnar över ärendet', 'Flytta den fysiska akten till rätt ställe.'),
  S28: aid('när handläggarna inte kan bedöma', 'Frågan går till enhetscheferna för VO och FH.'),
  S29: aid('Enhetschef', 'Enhetscheferna för VO och FH gör bedömningen.'),
  S30: aid(
    'Enhetschef',
    'De beslutar gemensamt utifrån ansökan, grundproblematik, hjälpbehovet med mera.',
  ),
  S31: aid('har du frågor', 'Kontakta din närmaste chef om du har frågor.'),
  S32: aid('uppgifterna om dokumentet', 'Version, giltighetstid och vem som ansvarar för rutinen.'),
} as const satisfies Readonly<Record<string, RuleText>>;

/** The everyday rules. The project decided them, and neither document holds them. */
const own = {
  E1: 'Inget skrivs över: den som trycker fel kan ångra eller rätta, och rättelsen syns.',
  E2: 'Kort och listor visar vilket ärende det gäller: dess nummer och vilka som är med i det.',
  E3: 'Ett steg kostar så få tryckningar som det går.',
  E4: 'Det som kan vänta samlas i ett meddelande om dagen, det försenade först.',
  E5: 'Varje uppgift har sina påminnelser, och en försenad påminns det om tills den är gjord.',
  E6: 'Uppföljning och genomförandeplan påminns det om före sista dagen, sedan varje vecka.',
  E7: 'Kommer inte den enskilde bokas en ny tid; tredje gången frågas hur ni går vidare.',
  E8:
    'Påminnelser kan pausas i högst 30 dagar utan att dölja en sista dag, och ett avslut ' +
    'utan samtal har två skäl att välja på.',
  E9: 'Den som är borta har en ersättare som ser ärendena och gör det som ska göras.',
  E10: 'Den som saknar konto i Link blir aldrig ombedd att bevaka.',
  E11: 'Behandlare, handläggare och socialsekreterare kan bytas; sista dagar flyttas inte av det.',
  E12: 'Bevakningslistan säger vem som bevakar, och chefen får veta när ingen kan.',
  E13:
    'Link kontrolleras på bestämda tider; det som inte bekräftas går vidare till ' +
    'enheten och chefen.',
  E14: 'Fyra frågor visar vem som bevakar en ny inskrivning, och den enheten avslutar bevakningen.',
  E15: 'En ansökan skickas till den andra enheten, som ansvarar först när någon där har tagit över den.',
  E16: 'I en dialog svarar en handläggare från varje enhet, och vid behov båda enhetscheferna.',
  E17: 'Ingen svarar för båda enheterna, och bara den som har delegation beslutar om vob.',
  E18: 'Den som är ny får veta vad Rutinbot gör och att namn och personnummer inte ska skrivas.',
  E19: 'Allt som har hänt i ett ärende kan skrivas ut som en lista.',
  E20: 'Egenkontrollen räknar per enhet vad som gjordes i tid, aldrig per person.',
  E21: 'Kommunen ställer in namn, tider och giltighet, och godkänner tolkningarna i tabellerna.',
  E22: 'Det påminns om de tre månaderna från beslutet, tills det inledande mötet är hållet.',
  E23: '”Mina ärenden” visar alla dina pågående ärenden, det som väntar på dig först.',
  E24: '”Enheten” visar chefen det som pågår, väntar, är försenat och står still.',
  E25: 'Den som utser behandlare kan se hur många ärenden var och en har; det sparas inte.',
  E26: 'Ett bokat möte kan läggas i kalendern, utan något om den enskilde.',
  E27: 'Den som väntar på någon kan påminna, högst en gång per arbetsdag.',
  E28: 'Rutinbot frågar om det som är nästan rätt skrivet och säger alla fel i ett formulär på en gång.',
  E29: 'Ett kort som någon fyller i ritas om först när det som ska göras är ändrat.',
} as const;

/** What must always hold. */
const invariants = {
  I1: 'Varje bevakning i Link har alltid precis en enhet som bevakar.',
  I2: 'Ingen på FH kan registrera ett beslut om vård- och omsorgsboende.',
  I3:
    'En dialog slutar i samma svar från båda enheterna eller cheferna, annars avgör en ' +
    'utsedd chef.',
  I4: 'Tiden flyttar aldrig något ansvar och avslutar aldrig något.',
  I5: 'Samma svar ger samma rad i tabellen, och svaren sparas ingenstans.',
  I6: 'En tid räknas från dagen då något hölls, aldrig från bokningen eller tryckningen.',
  I7: 'En påminnelse skickas en gång, och aldrig om det som redan är gjort.',
  I8: 'Ingens svar räknas för båda enheterna, och bara den som har delegation beslutar om vob.',
  I9: 'Den som ska bevaka eller göra något i stället för en annan får ett meddelande.',
} as const;

/** A rule that one of the documents states. */
export type StatedRule = keyof typeof stated;

/** The rule that a step or a row of a table comes from. A mistyped one does not compile. */
export type RuleId = StatedRule | keyof typeof own;

/** Every rule of the two documents, in their order. */
export const statedRules = Object.keys(stated) as readonly StatedRule[];

/**
 * Every rule and invariant with its sentence, in order. The rules of this project have no place.
 */
export const allRules: readonly { id: string; sentence: string; place?: Place }[] = [
  ...Object.entries(stated).map(([id, rule]) => ({ id, ...rule })),
  ...Object.entries({ ...own, ...invariants }).map(([id, sentence]) => ({ id, sentence })),
];

/** The rule in one sentence. */
export function sentenceOf(rule: RuleId): string {
  return isStated(rule) ? stated[rule].sentence : own[rule];
}

/** The places of these rules, each of them once. A rule of the project has none. */
export function placesOf(rules: readonly RuleId[]): Place[] {
  const found = rules.filter(isStated).map((rule): [string, Place] => {
    const { place } = stated[rule];
    return [`${place.routine} ${place.part} ${place.point}`, place];
  });
  return [...new Map(found).values()];
}

/** True for a rule of a routine, which has a place there. The others are rules of the project. */
export function isStated(rule: RuleId): rule is StatedRule {
  return rule in stated;
}

/** The rules of a numbered list. */
function points(routine: RoutineName, part: string) {
  return (point: number, sentence: string): RuleText => ({
    place: { routine, part, point },
    sentence,
  });
}

/** The rules of the paragraphs that have only a heading or a subject. */
function paragraphs(routine: RoutineName) {
  return (part: string, sentence: string): RuleText => ({ place: { routine, part }, sentence });
}
