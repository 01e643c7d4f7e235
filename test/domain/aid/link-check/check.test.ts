import { playCheckOfVO } from '../../../../src/gallery/aid-histories.ts';
import { play } from '../../../support/given.ts';
import { idOf, staffWith, withNames } from '../../../support/people.ts';
import { outcome, sent } from '../../../support/reading.ts';
import { playCheckOfFrida } from '../histories.ts';
import { NOTHING, went } from './went.ts';

describe('S5, E12: who checks Link for VO', () => {
  it('nobody listed: everybody with an account in Link is asked, and one press settles it', () => {
    const history = playCheckOfVO();
    expect(sent(history)).toEqual([
      '2026-01-12 08:15 vilma card confirm/new',
      '2026-01-12 08:15 viktor card confirm/new',
    ]);
    history.at('2026-01-12 08:20').by('viktor').presses('confirm', NOTHING);
    expect(history.isOpen('confirm')).toBe(false);
    expect(sent(history.until('2026-01-12 17:00'), '2026-01-12 08:16')).toEqual([]);
  });

  it('where VO has a channel they are told there, together', () => {
    expect(playCheckOfVO({ channels: ['VO'] }).task('confirm').via).toBe('channel:VO');
  });

  it('whoever is listed for the day is asked; the others may all the same', () => {
    const history = playCheckOfVO(undefined, 'viktor');
    expect(sent(history)).toEqual(['2026-01-12 08:15 viktor card confirm/new']);
    expect(history.owes('vilma')).toEqual([]);
    history.by('vilma').presses('confirm', NOTHING);
    expect(went(history)).toBe('inTime');
  });

  it('who is listed and away is stood in for inside VO', () => {
    const history = play()
      .away('viktor', '2026-01-12')
      .at('2026-01-12 08:15')
      .falls({ person: 'viktor' });
    expect(history.owes('vilma')).toEqual(['confirm']);
    expect(
      withNames(history.by('vilma').presses('confirm', NOTHING).doc.events.at(-1)),
    ).toMatchObject({ by: 'vilma' });
  });

  it('"Jag bevakar i dag" settles who does, where nobody is listed', () => {
    const history = playCheckOfVO().by('viktor').presses('watchToday');
    expect(history.owes('viktor')).toEqual(['confirm']);
    expect(history.owes('vilma')).toEqual([]);
    expect(history.isOpen('watchToday')).toBe(false);
    expect(playCheckOfVO(undefined, 'vilma').isOpen('watchToday')).toBe(false);
  });

  it('it is stored when it was really confirmed, by whom and what was found', () => {
    const { doc } = playCheckOfVO()
      .at('2026-01-12 08:31')
      .by('vilma')
      .presses('confirm', { found: 'something' });
    expect(withNames(doc.events.at(-1))).toMatchObject({
      type: 'checkConfirmed',
      found: 'something',
      by: 'vilma',
      at: '2026-01-12T07:31:00.000Z',
    });
  });

  it('nobody of FH, no manager and nobody of another unit confirms it (S5)', () => {
    for (const name of [
      'frida',
      'fredrik',
      'ulrika',
      'urban',
      'fanny',
      'vera',
      'sara',
      'eva',
      'adam',
    ] as const)
      expect(outcome(playCheckOfVO().by(name).attempt('confirm', NOTHING))).toEqual({
        refused: { code: 'notYours' },
      });
  });
});

describe('E10: without an account in Link', () => {
  it('nobody is asked, and a press is refused with who is asked instead', () => {
    const history = playCheckOfVO();
    expect(history.owes('vanja')).toEqual([]);
    const refusal = { refused: { code: 'noLinkAccess', who: 'person:vilma' } };
    expect(outcome(history.by('vanja').attempt('confirm', NOTHING))).toEqual(refusal);
  });

  it('listed by mistake, her deputy is asked', () => {
    const history = playCheckOfVO(undefined, 'vanja');
    expect(history.owes('vanja')).toEqual([]);
    expect(history.owes('vilma')).toEqual(['confirm']);
    const refusal = { refused: { code: 'noLinkAccess', who: 'person:vilma' } };
    expect(outcome(history.by('vanja').attempt('confirm', NOTHING))).toEqual(refusal);
  });

  it('a deputy without it is passed over when the check is late', () => {
    const history = play({ staff: staffWith({ vilma: { deputy: idOf('vanja') } }) })
      .at('2026-01-12 08:15')
      .falls({ person: 'vilma' });
    expect(sent(history.until('2026-01-12 08:50'), '2026-01-12 08:16').join()).not.toContain(
      'vanja',
    );
  });
});

describe('E13: a check that nobody confirms', () => {
  it('+30 min its deputy and the unit, +60 min EC; then it is the next one’s turn', () => {
    expect(sent(playCheckOfVO(undefined, 'vilma').until('2026-01-12 17:00'))).toEqual([
      '2026-01-12 08:15 vilma card confirm/new',
      '2026-01-12 08:45 vilma card confirm/late',
      '2026-01-12 08:45 viktor card confirm/late',
      '2026-01-12 09:15 ulrika card confirm/missed',
    ]);
  });

  it('in time within half an hour, late until the next is due (E20)', () => {
    const at = (time: string) =>
      went(playCheckOfVO().at(`2026-01-12 ${time}`).by('vilma').presses('confirm', NOTHING));
    expect(['08:15', '08:44', '08:45', '09:14', '09:15', '10:44'].map(at)).toEqual([
      'inTime',
      'inTime',
      'late',
      'late',
      'late',
      'late',
    ]);
  });

  it('unconfirmed it is open until the next is due, then it is confirmed afterwards', () => {
    const history = playCheckOfVO().at('2026-01-12 10:44');
    expect(went(history)).toBe('open');
    history.at('2026-01-12 10:45');
    expect(went(history)).toBe('unconfirmed');
    expect(outcome(history.by('vilma').attempt('confirm@1', NOTHING))).toEqual({
      refused: { code: 'notOpen' },
    });
    for (const name of ['vilma', 'viktor'] as const)
      expect(history.mayPress(name)).toEqual(['confirmAfterwards']);
    for (const name of ['ulrika', 'frida', 'fanny', 'sara'] as const)
      expect(history.mayPress(name)).toEqual([]);
  });

  it('an hour late EC asks somebody, who is told at once; nothing is said twice (I7)', () => {
    expect(playCheckOfVO().at('2026-01-12 09:14').mayPress('ulrika')).toEqual([]);
    const history = playCheckOfVO(undefined, 'vilma')
      .until('2026-01-12 09:20')
      .by('ulrika')
      .presses('assignCheck', { to: 'viktor' });
    expect(sent(history.until('2026-01-12 17:00'), '2026-01-12 09:16')).toEqual([
      '2026-01-12 09:20 viktor card confirm/new',
    ]);
    expect(playCheckOfVO().at('2026-01-12 09:20').mayPress('fanny')).toEqual([]);
  });

  it('nobody is asked by EC who has no account in Link (E10)', () => {
    const history = playCheckOfVO().at('2026-01-12 09:20').by('ulrika');
    expect(outcome(history.attempt('assignCheck', { to: 'vanja' }))).toEqual({
      refused: { code: 'notAChoice', field: 'to' },
    });
  });

  it('EC away, the deputy asks somebody', () => {
    const history = play().away('ulrika', '2026-01-12').at('2026-01-12 08:15').falls({});
    expect(sent(history.until('2026-01-12 09:20'), '2026-01-12 09:00')).toEqual([
      '2026-01-12 09:15 urban card confirm/missed',
    ]);
    expect(history.mayPress('urban')).toEqual(['assignCheck']);
  });
});

describe('"Jag kan inte nu"', () => {
  it('the others are asked at once, and each reminder still comes once (I7)', () => {
    const history = playCheckOfVO(undefined, 'vilma')
      .until('2026-01-12 08:50')
      .by('vilma')
      .presses('cannotNow');
    expect(sent(history.until('2026-01-12 10:44'), '2026-01-12 08:46')).toEqual([
      '2026-01-12 08:50 viktor card confirm/new',
      '2026-01-12 09:15 ulrika card confirm/missed',
    ]);
    expect(history.owes('vilma')).toEqual([]);
  });

  it('when nobody can, EC is asked at once to see to it', () => {
    const history = playCheckOfVO(undefined, 'vilma')
      .by('vilma')
      .presses('cannotNow')
      .at('2026-01-12 08:20')
      .by('viktor')
      .presses('cannotNow');
    expect(sent(history, '2026-01-12 08:20')).toEqual([
      '2026-01-12 08:20 ulrika card assignCheck/new',
    ]);
    history.by('ulrika').presses('assignCheck', { to: 'vilma' });
    expect(history.owes('vilma')).toEqual(['confirm']);
  });

  it('a stand-in who cannot is not asked again', () => {
    const three = staffWith({ vanja: { linkAccess: true } });
    const history = play({ staff: three })
      .away('vilma', '2026-01-12')
      .at('2026-01-12 08:15')
      .falls({ person: 'vilma' });
    history.by('viktor').presses('cannotNow');
    expect(history.owes('vanja')).toEqual(['confirm']);
    expect(history.owes('viktor')).toEqual([]);
  });

  it('only who is asked alone can say it', () => {
    expect(playCheckOfVO().isOpen('cannotNow')).toBe(false);
    expect(playCheckOfVO(undefined, 'vilma').mayPress('viktor')).toEqual(['confirm']);
  });
});

describe('S12, S14: FH checks for its watches', () => {
  it('who has the watches is asked, in VO nobody', () => {
    const history = playCheckOfFrida();
    expect(sent(history)).toEqual(['2026-01-12 08:15 frida card confirm/new']);
    for (const name of ['vilma', 'viktor', 'ulrika'] as const)
      expect(history.mayPress(name)).toEqual([]);
    expect(history.isOpen('watchToday')).toBe(false);
  });

  it('away, it is FH’s all the way up: the deputy, then EC FH; never VO’s (S14)', () => {
    const history = play()
      .away('frida', '2026-01-12')
      .at('2026-01-12 08:15')
      .falls({ side: 'FH', person: 'frida' });
    expect([...new Set(sent(history.until('2026-01-12 12:00')))]).toEqual([
      '2026-01-12 08:15 fredrik card confirm/new',
      '2026-01-12 08:45 fredrik card confirm/late',
      '2026-01-12 09:15 fanny card confirm/missed',
    ]);
  });

  it('with all of FH away, and VO’s manager their manager’s deputy, VO is not asked (S14)', () => {
    const history = play({ staff: staffWith({ ulrika: { linkAccess: true } }) }).at(
      '2026-01-12 08:15',
    );
    for (const name of ['frida', 'fredrik', 'filip'] as const) history.away(name, '2026-01-12');
    history.away('fanny', '2026-01-12', undefined, 'ulrika').falls({ side: 'FH', person: 'frida' });
    expect(history.mayPress('ulrika')).toEqual([]);
    expect(history.mayPress('frida')).toContain('confirm');
  });
});
