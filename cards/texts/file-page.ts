/**
 * The page at the address of a file (E19). Anybody may open it, so it says nothing of what the file
 * holds.
 */
export const filePage = {
  title: 'Hämta filen',
  body: 'Filen går att hämta en gång. Spara den där bara du och de som ska läsa den kommer åt den.',
  button: 'Hämta filen',
  gone: 'Filen är redan hämtad, eller så har adressen gått ut. Be Rutinbot i Teams om filen igen.',
  later: 'Det gick inte att hämta filen just nu. Försök igen om en stund.',
} as const;
