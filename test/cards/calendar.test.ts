import { caseCard } from '../../cards/case/case-card.ts';
import { historyText } from '../../cards/case/history.ts';
import { refusalText } from '../../cards/fault-texts.ts';
import type { Look } from '../../cards/look.ts';
import { playStart } from '../../src/gallery/outpatient-histories.ts';
import { look, viewFor } from '../../src/gallery/shot.ts';
import { situationAt } from '../support/given.ts';
import { nodesOf, wordsIn } from './elements.ts';

function booked(day: string, time: string | undefined, therapists = ['bea']) {
  return playStart(undefined, therapists)
    .by('bea')
    .presses('bookInitial', { day, ...(time === undefined ? {} : { time }) });
}

function seenBy(name: 'sara' | 'bea' | 'bo', history: ReturnType<typeof booked>, how: Look = look) {
  const view = viewFor(name, history);
  if (!view) throw new Error(`${name} does not see the case`);
  const nodes = nodesOf(caseCard(view, how).card);
  const link = nodes.find((node) => node.title === 'Lägg i kalendern');
  const url = new URL(String(link?.url ?? 'https://none.example'));
  return {
    asked: Object.fromEntries(url.searchParams),
    url: url.href,
    words: nodes.map(wordsIn).join(' '),
  };
}

describe('E26: a booked meeting in the calendar', () => {
  it('opens a form with the time in Stockholm and one hour, and nothing of the case', () => {
    const { asked, url } = seenBy('bea', booked('2026-01-26', '10:45'));
    expect(url).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meeting\/new\?subject=M%C3%B6te&/);
    expect(asked).toEqual({
      subject: 'Möte',
      startTime: '2026-01-26T10:45:00+01:00',
      endTime: '2026-01-26T11:45:00+01:00',
      attendees: 'sara.exempel@kommunen.example',
    });
    expect(url).not.toMatch(/ÖV|%C3%96V|2026-0001/);
  });

  it('has the right offset after the clocks have changed', () => {
    expect(seenBy('bea', booked('2026-03-30', '10:45')).asked).toMatchObject({
      startTime: '2026-03-30T10:45:00+02:00',
      endTime: '2026-03-30T11:45:00+02:00',
    });
  });

  it('has the number of the case only where the municipality wants it', () => {
    const { asked } = seenBy('bea', booked('2026-01-26', '10:45'), {
      ...look,
      numberInCalendar: true,
    });
    expect(asked.subject).toBe('Möte ÖV-2026-0001');
  });

  it('says who is not invited because the sign-in name is not known', () => {
    const two = booked('2026-01-26', '10:45', ['bea', 'bo']);
    expect(seenBy('sara', two)).toMatchObject({
      asked: { attendees: 'bea.exempel@kommunen.example' },
    });
    expect(seenBy('sara', two).words).toContain('Kalendern bjuder inte in Bo Prov,');
    const onlyBo = playStart(undefined, ['bo'])
      .by('bo')
      .presses('bookInitial', { day: '2026-01-26', time: '10:45' });
    expect(seenBy('sara', onlyBo).asked).not.toHaveProperty('attendees');
    expect(seenBy('sara', onlyBo).words).toContain('Kalendern bjuder inte in någon,');
  });

  it('says that the time is to be chosen when only the day is known', () => {
    const dayOnly = seenBy('bea', booked('2026-01-26', undefined));
    expect(dayOnly.asked.startTime).toBe('2026-01-26T09:00:00+01:00');
    expect(dayOnly.words).toContain('Ingen tid är angiven. Välj klockslag i kalendern.');
    expect(seenBy('bea', booked('2026-01-26', '10:45')).words).not.toContain('Ingen tid');
  });

  it('is not offered when the day has come', () => {
    const { url } = seenBy('bea', booked('2026-01-26', '10:45').at('2026-01-26 08:00'));
    expect(url).toBe('https://none.example/');
  });

  it('shows the time on the card and in the history', () => {
    const history = booked('2026-01-26', '10:45');
    const when = 'måndag 26 januari klockan 10.45';
    for (const name of ['sara', 'bea'] as const)
      expect(seenBy(name, history).words).toContain(`Det inledande mötet är bokat till ${when}.`);
    const view = viewFor('sara', history);
    expect(view && historyText(view, look)).toContain('10.45');
  });
});

describe('E26: a day in doubt, in words', () => {
  const { people } = situationAt('2026-01-12 09:00');
  const ask = (day: string, due?: string) =>
    refusalText(
      { code: 'doubtedDay', field: 'day', day, ...(due === undefined ? {} : { due }) },
      people,
      '2026-01-12',
      look,
      'bookFollowUp',
    );

  it.each([
    ['2026-12-25', undefined, 'Fredag 25 december är juldagen. Stämmer dagen?'],
    ['2026-06-19', undefined, 'Fredag 19 juni är midsommarafton. Stämmer dagen?'],
    ['2026-12-12', undefined, 'Lördag 12 december är ingen arbetsdag. Stämmer dagen?'],
    [
      '2026-04-27',
      '2026-04-26',
      'Måndag 27 april är efter söndag 26 april, sista dag enligt rutinen. Stämmer dagen?',
    ],
    [
      '2026-05-01',
      '2026-04-26',
      'Fredag 1 maj är första maj. Dagen är efter söndag 26 april, sista dag enligt rutinen. ' +
        'Stämmer dagen?',
    ],
  ])('%s, last day %p', (day, due, words) => {
    expect(ask(day, due)).toBe(`Inget är sparat än. ${words}`);
  });
});
