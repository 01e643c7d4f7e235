/** "tid", which only the local world knows. */
export const clock = {
  moved: (f: { now: string; sent: number; next: string }) =>
    [
      `Nu är det ${f.now}.`,
      f.sent === 0
        ? 'Inget nytt skickades.'
        : f.sent === 1
          ? 'Ett meddelande skickades.'
          : `${f.sent} meddelanden skickades.`,
      ...(f.next === '' ? [] : [`Nästa händelse: ${f.next}.`]),
    ].join(' '),
  underWay: (f: { to: string; sent: number; left: number; most: number }) => {
    const sent = f.sent === 1 ? 'ett meddelande skickat' : `${f.sent} meddelanden skickade`;
    const count = f.left < f.most ? f.left : `över ${f.most}`;
    const left = f.left === 1 ? 'en händelse' : `${count} händelser`;
    return `Tiden går fram till ${f.to}. Hittills: ${sent}, ${left} kvar.`;
  },
  tooFar: 'Ställ fram klockan högst ett år åt gången.',
  failed:
    'Klockan är framme, men allt gick inte att skicka. Skriv "tid nästa" för att försöka igen.',
  usage:
    'Skriv till exempel "tid +21d", "tid 2026-12-14 08:15" eller "tid nästa". Klockan går ' +
    'bara framåt.',
} as const;
