import type { Town } from './town.ts';

/** The answers about an admission that table A gives to FH (A1). */
export const A1 = {
  'Vilken sorts avdelning': 'Psykiatrisk',
  'Vad är orsaken': 'Psykisk ohälsa',
  'Är den enskilde känd av FH': 'Ja, pågående ärende',
  'Är den enskilde känd av VO': 'Nej',
};
/** The answers about an admission that the two units are to talk about (A7). */
export const A7 = {
  'Vilken sorts avdelning': 'Somatisk',
  'Vad är orsaken': 'Annan orsak',
  'Är den enskilde känd av FH': 'Ja, tidigare insatser',
  'Är den enskilde känd av VO': 'Nej',
};

/** The answers about an ongoing case that table C gives to VO (C1). */
export const C1 = {
  'Söks boendestöd': 'Nej',
  'Söks vård': 'Nej',
  'Finns hjälp': 'Nej',
  'Vilka insatser': 'Endast hemtjänst',
  'Vad beror behovet på': 'Åldrande',
  'Har den enskilde rätt till LSS': 'Nej',
};

/** VO registers an admission and presses this button of the proposal. */
export async function admit(
  town: Town,
  answers: Readonly<Record<string, string>> = A1,
  button = 'Skrivet, meddela FH',
): Promise<void> {
  await town.type('vilma', 'inskrivning');
  await town.press('vilma', 'Visa förslag', answers);
  await town.press('vilma', button);
}
