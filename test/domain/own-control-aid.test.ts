import { controlOf, countedIn } from '../../src/domain/own-control.ts';
import {
  playAdmission,
  playApplicationToFH,
  playCheckOfVO,
  playDialogue,
  playGivingBack,
  playHandover,
} from '../../src/gallery/aid-histories.ts';
import { playCheckOfFrida } from './aid/histories.ts';
import { counted } from './counted.ts';

describe('S5, S12: checks of Link', () => {
  const at = (time: string) =>
    playCheckOfVO().at(`2026-01-12 ${time}`).by('vilma').presses('confirm', { found: 'nothing' });

  it('confirmed within 29 minutes it is in time, from 30 on late, until the next is due', () => {
    const outcomes = ['08:44', '08:45', '09:14', '10:44'].map((time) =>
      counted('checks', at(time)),
    );
    expect(outcomes.flat()).toEqual([
      '2026-01-12 vo in time',
      '2026-01-12 vo late',
      '2026-01-12 vo late',
      '2026-01-12 vo late',
    ]);
  });

  it('an unconfirmed one counts as missing once the next is due, not before', () => {
    expect(counted('checks', playCheckOfVO().at('2026-01-12 10:44'))).toEqual([]);
    expect(counted('checks', playCheckOfVO().at('2026-01-12 10:45'))).toEqual([
      '2026-01-12 vo not confirmed',
    ]);
  });

  it('confirmed when the next one is due it counts as afterwards, on its own day (E13)', () => {
    const history = playCheckOfVO().at('2026-01-13 10:00').by('vilma').presses('confirmAfterwards');
    expect(counted('checks', history)).toEqual(['2026-01-12 vo afterwards']);
    const { figures } = controlOf(
      'vo',
      '2026-01',
      countedIn(history.doc, history.s),
      [],
      history.s.today,
    );
    expect(figures).toEqual([{ measure: 'checks', of: [0, 0, 1, 0], isOnePersons: true }]);
  });

  it('counts for the unit that was to make it', () => {
    expect(counted('checks', playCheckOfFrida().at('2026-01-12 12:00'))).toEqual([
      '2026-01-12 fh not confirmed',
    ]);
  });
});

describe('S11, E15, S24: time to receipt, for the unit that was asked', () => {
  it('FH takes a watch within the hour, the same day, or later', () => {
    const at = (time: string) => playAdmission().at(time).by('frida').presses('take');
    expect(counted('watches', at('2026-01-12 10:00'))).toEqual(['2026-01-12 fh within the hour']);
    expect(counted('watches', at('2026-01-12 10:01'))).toEqual(['2026-01-12 fh same day']);
    expect(counted('watches', at('2026-01-13 08:00'))).toEqual(['2026-01-13 fh later']);
    expect(counted('watches', playAdmission().at('2026-01-13 00:01'))).toEqual([
      '2026-01-13 fh later',
    ]);
  });

  it('VO takes a watch back (S15)', () => {
    const history = playGivingBack().at('2026-01-12 09:50').by('viktor').presses('take');
    expect(counted('watches', history)).toEqual([
      '2026-01-12 fh within the hour',
      '2026-01-12 vo within the hour',
    ]);
  });

  it('an application or handover is taken the same day, the next, or later', () => {
    expect(
      counted(
        'applications',
        playApplicationToFH().at('2026-01-12 16:00').by('frida').presses('take'),
      ),
    ).toEqual(['2026-01-12 fh same day']);
    expect(
      counted('handovers', playHandover().at('2026-01-13 09:00').by('viktor').presses('take')),
    ).toEqual(['2026-01-13 vo next working day']);
    expect(counted('handovers', playHandover().at('2026-01-14 09:00'))).toEqual([
      '2026-01-14 vo later',
    ]);
  });

  it('a dialogue, and a colleague who takes over inside the unit, receive nothing', () => {
    expect(counted('watches', playDialogue().at('2026-01-20 09:00'))).toEqual([]);
    const history = playAdmission()
      .at('2026-01-12 09:20')
      .by('frida')
      .presses('take')
      .presses('passOn', { to: 'fredrik' });
    history.at('2026-01-12 09:30').by('fredrik').presses('takeOver');
    expect(counted('watches', history)).toEqual(['2026-01-12 fh within the hour']);
  });
});
