import { hasNobody } from '../../../../src/domain/aid/link-check/check-state.ts';
import { openTasks } from '../../../../src/domain/case-state.ts';
import { isDuty } from '../../../../src/domain/engine/case.ts';
import { actingOn } from '../../../../src/domain/engine/may-press.ts';
import { actingFor } from '../../../../src/domain/people/acting-for.ts';
import { linkHandlersOf } from '../../../../src/domain/people/aid-units.ts';
import { isAway } from '../../../../src/domain/people/away.ts';
import type { Side } from '../../../../src/domain/people/people.ts';
import { stateIn } from '../../../../src/gallery/situation.ts';
import { play } from '../../../support/given.ts';
import { idOf, staffWith, withNames } from '../../../support/people.ts';
import { outcome, sent } from '../../../support/reading.ts';
import { eachMoveOfChecks } from '../random-play.ts';
import { NOTHING } from './went.ts';

/** E12: on this day nobody of the unit who is at work has an account in Link. */
const DAY = '2026-01-12';
const CAN = { ulrika: { linkAccess: true }, fanny: { linkAccess: true } } as const;

const allAway = (world = {}) =>
  play(world)
    .away('frida', DAY, '2026-01-13')
    .away('fredrik', DAY, '2026-01-13')
    .at(`${DAY} 08:15`)
    .falls({ side: 'FH', person: 'frida' });

describe('E12: a check that nobody of the unit can make', () => {
  it('goes to EC at once, after an hour to EC’s manager, never to the absent', () => {
    const history = allAway();
    expect(sent(history.until(`${DAY} 10:44`))).toEqual([
      '2026-01-12 08:15 fanny card assignCheck/new',
      '2026-01-12 09:15 fanny card assignCheck/missed',
      '2026-01-12 09:15 vera card assignCheck/missed',
    ]);
    expect(history.owes('fanny')).toEqual(['assignCheck']);
    for (const name of ['frida', 'fredrik', 'ulrika', 'vilma'] as const)
      expect(history.owes(name)).toEqual([]);
  });

  it('of VO too, listed or not', () => {
    for (const person of [undefined, 'vilma'] as const) {
      const history = play().away('vilma', DAY).away('viktor', DAY).at(`${DAY} 08:15`);
      history.falls(person === undefined ? {} : { person });
      expect(sent(history)).toEqual(['2026-01-12 08:15 ulrika card assignCheck/new']);
    }
  });

  it('to who stands in for EC when EC is away too, and never to the other unit (E9, S14)', () => {
    expect(sent(allAway().away('fanny', DAY).until(`${DAY} 08:16`))).toEqual([
      '2026-01-12 08:15 fanny card assignCheck/new',
    ]);
    const filip = play()
      .away('frida', DAY)
      .away('fredrik', DAY)
      .away('fanny', DAY)
      .at(`${DAY} 08:15`)
      .falls({ side: 'FH' });
    expect(sent(filip)).toEqual(['2026-01-12 08:15 filip card assignCheck/new']);
    const other = play().away('frida', DAY).away('fredrik', DAY).away('filip', DAY);
    other.away('fanny', DAY, undefined, 'ulrika').at(`${DAY} 08:15`).falls({ side: 'FH' });
    expect(other.owes('vera')).toEqual(['assignCheck']);
    expect(other.mayPress('ulrika')).toEqual([]);
  });

  it('falls to EC when the last one leaves meanwhile, and back when somebody is there', () => {
    const history = play()
      .away('fredrik', DAY)
      .at(`${DAY} 08:15`)
      .falls({ side: 'FH', person: 'frida' });
    expect(sent(history)).toEqual(['2026-01-12 08:15 frida card confirm/new']);
    history.away('frida', DAY).wakes(`${DAY} 08:25`);
    expect(sent(history, `${DAY} 08:16`)).toEqual(['2026-01-12 08:25 fanny card assignCheck/new']);
    history.back('fredrik').at(`${DAY} 08:30`);
    expect(history.owes('fanny')).toEqual([]);
    expect(history.owes('fredrik')).toEqual(['confirm']);
  });

  it('also an hour after its time', () => {
    const history = play()
      .away('fredrik', DAY)
      .at(`${DAY} 08:15`)
      .falls({ side: 'FH', person: 'frida' })
      .until(`${DAY} 09:20`);
    history.away('frida', DAY).wakes(`${DAY} 09:30`);
    expect(sent(history, `${DAY} 09:21`)).toEqual([
      '2026-01-12 09:30 fanny card assignCheck/missed',
      '2026-01-12 09:30 vera card assignCheck/missed',
    ]);
  });

  it('a colleague at work makes it instead, when there is one', () => {
    const three = staffWith({
      filip: { roles: [{ role: 'careManagerFH', unit: 'fh' }], linkAccess: true },
    });
    expect(allAway({ staff: three }).owes('filip')).toEqual(['confirm']);
  });

  it('on somebody’s day off too (E9)', () => {
    const history = play({
      staff: staffWith({ vilma: { workingDays: [2, 3] }, viktor: { workingDays: [3] } }),
    });
    expect(sent(history.at(`${DAY} 08:15`).falls({}))).toEqual([
      '2026-01-12 08:15 ulrika card assignCheck/new',
    ]);
  });

  it('whoever takes away one’s account in Link does the same', () => {
    const staff = staffWith({ frida: { linkAccess: false }, fredrik: { linkAccess: false } });
    const history = play({ staff }).at(`${DAY} 08:15`).falls({ side: 'FH', person: 'frida' });
    expect(sent(history)).toEqual(['2026-01-12 08:15 fanny card assignCheck/new']);
    expect(history.task('assignCheck').asks).toEqual([{ id: 'to', kind: 'one', of: [] }]);
  });
});

describe('E12: "Utse någon" when nobody is at work', () => {
  it('offers those of the unit with an account, whoever is away last', () => {
    const history = play()
      .away('vilma', DAY)
      .at(`${DAY} 08:15`)
      .falls({})
      .by('viktor')
      .presses('cannotNow');
    expect(withNames(history.task('assignCheck').asks)).toEqual([
      { id: 'to', kind: 'one', of: ['viktor', 'vilma'] },
    ]);
    expect(withNames(allAway().task('assignCheck').asks)).toEqual([
      { id: 'to', kind: 'one', of: ['frida', 'fredrik'] },
    ]);
  });

  it('whoever is called in is asked and may confirm it, although they are away', () => {
    const history = allAway()
      .at(`${DAY} 08:20`)
      .by('fanny')
      .presses('assignCheck', { to: 'fredrik' });
    expect(history.owes('fredrik')).toEqual(['confirm']);
    expect(history.owes('fanny')).toEqual([]);
    expect(
      withNames(history.by('fredrik').presses('confirm', NOTHING).check.confirmed),
    ).toMatchObject({ by: 'fredrik' });
  });

  it('also by an EC who could check it, without it falling back on them', () => {
    const history = allAway({ staff: staffWith(CAN) })
      .at(`${DAY} 08:20`)
      .by('fanny')
      .presses('assignCheck', { to: 'fredrik' });
    expect(history.owes('fredrik')).toEqual(['confirm']);
    expect(history.owes('fanny')).toEqual([]);
  });

  it('"Jag bevakar själv" is EC’s with an account in Link, and nobody else’s (E10)', () => {
    expect(allAway().mayPress('fanny')).toEqual(['assignCheck']);
    const history = allAway({ staff: staffWith(CAN) })
      .at(`${DAY} 08:20`)
      .by('fanny')
      .presses('takeCheck');
    expect(history.owes('fanny')).toEqual(['confirm']);
    expect(
      withNames(history.at(`${DAY} 08:40`).presses('confirm', NOTHING).check.confirmed),
    ).toMatchObject({ by: 'fanny' });
    for (const name of ['ulrika', 'vera', 'filip', 'vilma'] as const)
      expect(allAway({ staff: staffWith(CAN) }).mayPress(name)).not.toContain('takeCheck');
  });

  it('not confirmed by EC within the hour, EC’s manager hears', () => {
    const history = allAway({ staff: staffWith(CAN) })
      .at(`${DAY} 08:20`)
      .by('fanny')
      .presses('takeCheck');
    expect(sent(history.until(`${DAY} 10:00`), `${DAY} 09:00`)).toEqual([
      '2026-01-12 09:15 vera card confirm/missed',
    ]);
    expect(history.mayPress('vera')).toEqual(['assignCheck']);
  });

  it('is offered after an hour too, when somebody could and has not', () => {
    const history = play({ staff: staffWith(CAN) })
      .at(`${DAY} 08:15`)
      .falls({})
      .until(`${DAY} 09:20`);
    expect(history.mayPress('ulrika')).toEqual(['assignCheck', 'takeCheck']);
  });

  it('nobody of the other unit names anybody (S14)', () => {
    for (const name of ['ulrika', 'vilma'] as const)
      expect(outcome(allAway().by(name).attempt('assignCheck', { to: 'fredrik' }))).toEqual({
        refused: { code: 'notYours' },
      });
  });
});

describe('E12, always: an open check', () => {
  it('is asked of somebody at work who can make it, or of the manager', () => {
    eachMoveOfChecks(({ after, s }) => {
      const c = stateIn(after, 'check');
      const tasks = openTasks(after, s);
      const confirm = tasks.find((task) => task.step === 'confirm');
      if (!confirm) return;
      const assign = tasks.find((task) => task.step === 'assignCheck');
      expect(isDuty(confirm)).toBe(!hasNobody(c, s));
      expect(assign !== undefined && isDuty(assign)).toBe(hasNobody(c, s));
      const asked = confirm.seats.map(
        (seat) =>
          actingFor(seat, { people: s.people, today: s.today, barred: confirm.barred?.people })
            ?.person ?? '',
      );
      if (!c.asked?.calledIn)
        for (const id of asked) expect(isAway(id, s.people, s.today)).toBe(false);
      const able = linkHandlersOf(s.people, c.side).filter(
        ({ id }) => !isAway(id, s.people, s.today),
      );
      const isLeft = able.some(({ id }) => !c.declined?.by.includes(id));
      if (isLeft) expect(hasNobody(c, s)).toBe(false);
    });
  });

  it('is put to nobody of the other unit (S14)', () => {
    const others: Readonly<Record<Side, readonly string[]>> = {
      VO: [idOf('frida'), idOf('fredrik'), idOf('fanny'), idOf('filip')],
      FH: [idOf('viktor'), idOf('vanja'), idOf('ulrika')],
    };
    eachMoveOfChecks(({ after, s }) => {
      const { side } = stateIn(after, 'check');
      for (const task of openTasks(after, s).filter(({ step }) => step !== 'undo'))
        for (const id of others[side]) expect(actingOn(task, id, s)).toBeUndefined();
    });
  });
});
