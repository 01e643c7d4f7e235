import { historyText } from '../../cards/case/history.ts';
import { historyCard } from '../../cards/history-card.ts';
import { type CaseView, viewOf } from '../../src/domain/view.ts';
import { sceneOf } from '../../src/gallery/case-situation.ts';
import { idOf } from '../../src/gallery/demo-staff.ts';
import { allSituations } from '../../src/gallery/every-card.ts';
import { playBooking, playTreatment } from '../../src/gallery/outpatient-histories.ts';
import type { Play } from '../../src/gallery/play.ts';
import { look } from '../../src/gallery/shot.ts';
import { textsOf } from './elements.ts';

function written({ doc, s }: Pick<Play, 'doc' | 's'>): string {
  return historyText(viewOf(doc, idOf('eva'), s) as CaseView, look);
}

test('a line is when, what, who and the place in the routine, with the year in it (E19)', () => {
  const lines = written(playBooking(sceneOf('OV-2026-0008'))).split('\n');
  expect(lines[0]).toMatch(/^Händelselista för ÖV-2026-0008, utskriven 2026-\d\d-\d\d \d\d\.\d\d$/);
  expect(lines).toContain(
    '2026-01-15 09.00 · Inledande möte bokat till 2026-01-26 · Bea Exempel · ' +
      'Rutinen, socialsekreterare punkt 6 och behandlare punkt 2',
  );
});

test('a correction has a line of its own, and the corrected line says so', () => {
  const played = playTreatment(sceneOf('OV-2026-0004'))
    .at('2026-01-29 10:00')
    .by('bea')
    .presses('correct:initialMeeting', { day: '2026-01-28' });
  const lines = written(played).split('\n');
  expect(lines.filter((line) => line.includes('(rättat)'))).toEqual([
    expect.stringMatching(/ · Inledande möte hållet 2026-01-26\. .*\(rättat\) · /),
  ]);
  expect(lines.at(-1)).toMatch(
    /^2026-01-29 10\.00 · Rättade ”Inledande möte hållet .*: rätt dag är 2026-01-28 · Bea Exempel/,
  );
});

test('in every situation each line has its year, and no day is named by its weekday', () => {
  const lines = allSituations.flatMap(({ history }) => {
    const { doc, s } = history();
    const view = doc.index.people.map((id) => viewOf(doc, id, s)).find((known) => known);
    return view ? historyText(view, look).split('\n').slice(2) : [];
  });
  const events = lines.filter((line) => line !== '' && !line.startsWith('Händelselistan finns'));
  expect(events.length).toBeGreaterThan(300);
  expect(events.filter((line) => !/^\d{4}-\d\d-\d\d \d\d\.\d\d · .+ · .+/.test(line))).toEqual([]);
  expect(lines.filter((line) => /(mån|tis|ons|tors|fre|lör|sön)dag \d/.test(line))).toEqual([]);
});

test('the card shows the same lines as the file', () => {
  const text = written(playBooking(sceneOf('OV-2026-0008')));
  const shown = textsOf(historyCard(text).card);
  for (const line of text.split('\n').filter((one) => one !== '')) expect(shown).toContain(line);
});
