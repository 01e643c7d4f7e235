/**
 * What people also type for a command, besides its own words and its button of the menu (E28). Only
 * the whole text counts, without the polite words around it.
 */
export const alsoTyped = {
  mine: [
    ...['mitt ärende', 'ärendelista', 'mina uppdrag', 'mina klienter', 'mina uppgifter'],
    ...['att göra', 'vad ska jag göra', 'vad har jag att göra', 'vad väntar på mig'],
    ...['när är nästa uppföljning', 'nästa uppföljning', 'nästa möte', 'när är nästa möte'],
    ...['hur många ärenden har jag', 'hur många ärenden', 'antal ärenden', 'vad är försenat'],
    ...['uppföljningar', 'deadlines', 'lista', 'idag', 'i dag', 'my cases', 'my tasks'],
  ],
  new: ['uppdrag', 'beslut', 'skapa ärende', 'anmäla beslut', 'new case'],
  absence: [
    ...['sjuk', 'ledig', 'semester', 'vab', 'vabbar', 'föräldraledig', 'sjukanmälan'],
    ...['borta i morgon', 'borta imorgon', 'ersättare', 'absence'],
    // Somebody who is away is asked whether they are back. Typed words end no absence.
    ...['tillbaka', 'är tillbaka', 'är frisk', 'frisk', 'i tjänst igen'],
  ],
  takeOver: ['flytta ärenden', 'byt handläggare', 'byta handläggare'],
  admission: ['inskriven', 'ny inskriven', 'ny i link', 'inskrivningar', 'fördela inskrivning'],
  application: ['fördela ansökan', 'ansökningar'],
  handover: ['överlämning', 'lämna över ett ärende', 'överlämna'],
  whoWatches: ['vem har bevakningen', 'bevakningar', 'bevakning', 'vem bevakar link'],
  rota: ['bevakningslistan', 'schema', 'schemat', 'bevakningsschema'],
  swapDay: ['byta dag', 'byt bevakningsdag', 'byta bevakningsdag', 'byta pass', 'byt pass'],
  unit: [
    ...['enhet', 'min enhets ärenden', 'läget på enheten', 'hur går det på enheten', 'my unit'],
    ...['hur många ärenden har enheten', 'vem är borta', 'vem är borta i dag'],
  ],
  ownControl: ['statistik', 'egenkontrollen', 'uppföljning av enheten'],
  about: ['rutin', 'rutinen', 'rutiner', 'vilken rutin gäller'],
  help: ['hjälp mig', 'support', 'vem kan jag fråga', 'vem är min chef', 'min chef'],
  english: ['in english', 'english please', 'do you speak english', 'engelska', 'what is this'],
  cancel: ['avbryta', 'stopp', 'sluta', 'cancel'],
  menu: [
    ...['meny', 'menyn', 'start', 'kommandon', 'vad kan du', 'vad kan du göra'],
    ...['vad kan jag göra', 'vad kan jag skriva', 'hur fungerar det', 'menu'],
  ],
} as const;

/** What people say to somebody, which asks for nothing. */
export const smallTalk = {
  greeting: [
    ...['hej', 'hejsan', 'hallå', 'tjena', 'tja', 'hej hej', 'hej på dig', 'god morgon'],
    ...['godmorgon', 'god dag', 'goddag', 'god kväll', 'morsning', 'hi', 'hello', 'hey'],
    ...['hej rutinbot', 'vem är du', 'vad är du'],
  ],
  thanks: [
    ...['tack', 'tackar', 'tack så mycket', 'tack för hjälpen', 'stort tack', 'thanks'],
    ...['thank you', 'hej då', 'hejdå', 'bra', 'toppen', 'perfekt'],
  ],
  /** An answer to a card, which only its buttons can give. */
  answer: [
    ...['ja', 'nej', 'ok', 'okej', 'klar', 'klart', 'gjort', 'det är klart', 'det är gjort'],
    ...['jag är klar', 'fixat', 'bekräftar', 'bevakat', 'ångra', 'yes', 'no', 'done'],
  ],
} as const;

/** Words around a command that change nothing. */
export const politeWords = {
  before:
    'hej hejsan hallå tjena rutinbot snälla kan kunde skulle du jag vill ska får få behöver se ' +
    'visa mig ge gå till starta skapa göra gör anmäla anmäl öppna ha en ett är please show me my',
  after: 'tack snälla nu please mig du',
} as const;

/** What the bot says to what it has not understood, or not quite (E28). */
export const typed = {
  unknown: 'Jag förstod inte det du skrev.',
  meant: (phrase: string) => `Menade du ${phrase}?`,
  several: 'Menade du något av det här?',
  thanks: 'Varsågod.',
  answer: 'Svara med knapparna på kortet. Svar som skrivs här når inte ärendet.',
} as const;

/** Help for whoever does not read Swedish (E28). It stands in English on purpose. */
export const english = {
  lead: 'Rutinbot speaks Swedish',
  body: [
    'It reminds you of the steps of the routine and shows who waits for whom.',
    'Type "mina ärenden" for your cases, "hjälp" for help and "avbryt" to leave a form. A case ' +
      'opens when you type its number.',
    'Never write names or personal numbers here.',
  ],
} as const;
