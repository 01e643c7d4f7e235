import type { Staff } from '../../../src/domain/people/people.ts';
import {
  playAdmission,
  playDialogue,
  playDialogueToManagers,
  playTakenDialogue,
} from '../../../src/gallery/aid-histories.ts';
import type { Scene } from '../../support/given.ts';
import { AT_FH, demoStaff, idOf, type Name, role, staffWith } from '../../support/people.ts';
import { outcome } from '../../support/reading.ts';
import { playManagersDifference } from './histories.ts';

/*
 * E17, I8: two chairs need two people. A person who manages, stands in or works for both units
 * answers for only one of them.
 */

const chairs = (name: Name, history = playDialogueToManagers()) =>
  history
    .mayPress(name)
    .filter((step) => step.startsWith('decideJointly') || step === 'decideAlone');
const owes = (name: Name, history: ReturnType<typeof playDialogueToManagers>) =>
  history.owes(name).filter((step) => step.startsWith('decideJointly') || step === 'decideAlone');

/** Ulrika manages both units. Urban is her deputy, and Filip is his. */
const oneForBoth: Staff = {
  units: demoStaff.units.map((unit) =>
    unit.side === 'FH' ? { ...unit, manager: idOf('ulrika') } : unit,
  ),
  people: staffWith({
    ulrika: { roles: [role('unitManager', 'vo'), role('unitManager', 'fh')] },
    urban: { roles: [role('unitManager', 'vo'), role('unitManager', 'fh')], deputy: idOf('filip') },
  }).people,
};

describe('one manager for both units, without the setting that this answer decides', () => {
  it('VO’s chair is hers, FH’s goes to her deputy', () => {
    const history = playDialogueToManagers({ staff: oneForBoth });
    expect([chairs('ulrika', history), chairs('urban', history)]).toEqual([
      ['decideJointlyVO'],
      ['decideJointlyFH'],
    ]);
    history.by('ulrika').presses('decideJointlyVO', { to: 'VO' });
    expect(outcome(history.attempt('decideJointlyFH', { to: 'VO' }))).toEqual({
      refused: { code: 'otherChair', who: 'person:urban' },
    });
    history.by('urban').presses('decideJointlyFH', { to: 'VO' });
    expect(history.aid.agreed?.verdict).toEqual({ to: 'VO', by: 'managers' });
  });

  it('she is away: her deputy has VO’s chair, and the deputy’s deputy FH’s', () => {
    const history = playDialogueToManagers({ staff: oneForBoth }).away('ulrika', '2026-01-12');
    expect([owes('urban', history), owes('filip', history)]).toEqual([
      ['decideJointlyVO'],
      ['decideJointlyFH'],
    ]);
    history.by('urban').presses('decideJointlyVO', { to: 'VO' });
    expect(chairs('urban', history)).toEqual(['decideJointlyVO']);
  });
});

it('nobody speaks for a unit in the place of whoever has spoken for the other one', () => {
  const staff = staffWith({
    vilma: {
      roles: [role('careManagerVO', 'vo'), role('careManagerFH', 'fh')],
      deputy: idOf('urban'),
    },
    urban: { roles: [role('unitManager', 'vo'), role('unitManager', 'fh')] },
  });
  const may = (history: ReturnType<typeof playAdmission>) =>
    history.away('vilma', '2026-01-12').mayPress('urban');
  expect(may(playAdmission({ staff }))).not.toContain('wantTalk');
  expect(may(playDialogue({ staff }))).not.toContain('belongsFH');
});

describe('one manager for both units, and that answer decides (setting)', () => {
  const scene: Scene = { staff: oneForBoth, settings: { oneManager: true } };

  it('it is asked once and recorded as one manager’s for both', () => {
    const history = playDialogueToManagers(scene);
    expect([owes('ulrika', history), owes('urban', history)]).toEqual([['decideAlone'], []]);
    history.by('ulrika').presses('decideAlone', { to: 'FH' });
    expect(history.aid.agreed?.verdict).toEqual({ to: 'FH', by: 'oneManager' });
  });

  it('who asked for the managers does not answer in her place; she herself may', () => {
    const staff = {
      ...oneForBoth,
      people: oneForBoth.people.map((p) =>
        p.id === idOf('vilma') ? { ...p, deputy: idOf('urban') } : p,
      ),
    };
    const asked = () => playTakenDialogue({ ...scene, staff }).away('vilma', '2026-01-12');
    const byUrban = asked()
      .by('urban')
      .presses('referVO')
      .by('frida')
      .presses('confirmReferralFH', { agrees: 'yes' });
    expect([
      chairs('ulrika', byUrban),
      chairs('urban', byUrban.away('ulrika', '2026-01-12')),
    ]).toEqual([['decideAlone'], []]);
    const byUlrika = asked().away('urban', '2026-01-12').by('ulrika').presses('referVO');
    expect(
      chairs('ulrika', byUlrika.by('frida').presses('confirmReferralFH', { agrees: 'yes' })),
    ).toEqual(['decideAlone']);
  });

  it('with two managers the setting changes nothing', () => {
    const history = playDialogueToManagers({ settings: { oneManager: true } });
    expect(history.isOpen('decideAlone')).toBe(false);
    expect([chairs('ulrika', history), chairs('fanny', history)]).toEqual([
      ['decideJointlyVO'],
      ['decideJointlyFH'],
    ]);
  });
});

describe('a manager who is away', () => {
  it('the deputy answers in their place', () => {
    const history = playDialogueToManagers().away('fanny', '2026-01-12');
    expect(chairs('filip', history)).toEqual(['decideJointlyFH']);
    history
      .by('filip')
      .presses('decideJointlyFH', { to: 'FH' })
      .by('ulrika')
      .presses('decideJointlyVO', { to: 'FH' });
    expect(history.aid.agreed?.verdict).toEqual({ to: 'FH', by: 'managers' });
  });

  it('the other manager as deputy answers for their own unit; VO’s chair passes on', () => {
    const history = playDialogueToManagers().away('ulrika', '2026-01-12', undefined, 'fanny');
    expect(chairs('fanny', history)).toEqual(['decideJointlyFH']);
    history.by('fanny').presses('decideJointlyFH', { to: 'FH' });
    expect(outcome(history.attempt('decideJointlyVO', { to: 'FH' }))).toMatchObject({
      refused: { code: 'otherChair' },
    });
    expect(owes('vera', history)).toEqual(['decideJointlyVO']);
  });

  it('both managers and both deputies away: their manager has one chair, never both', () => {
    const history = playDialogueToManagers();
    for (const name of ['ulrika', 'urban', 'fanny', 'filip'] as const)
      history.away(name, '2026-01-12');
    expect(chairs('vera', history)).toEqual(['decideJointlyVO']);
    history.by('vera').presses('decideJointlyVO', { to: 'VO' });
    expect(chairs('vera', history)).toEqual(['decideJointlyVO']);
    expect(chairs('fanny', history)).toEqual(['decideJointlyFH']);
  });

  it('everybody away: it waits, and nobody of another unit is asked (S2)', () => {
    const history = playDialogueToManagers();
    for (const name of ['ulrika', 'urban', 'fanny', 'filip', 'vera'] as const)
      history.away(name, '2026-01-12');
    for (const name of ['maj', 'eva', 'erik', 'adam', 'sara'] as const)
      expect(chairs(name, history)).toEqual([]);
    expect(chairs('ulrika', history)).toEqual(['decideJointlyVO']);
  });
});

describe('who has spoken for FH', () => {
  it('as the one manager of both, although away, does not answer for VO', () => {
    const history = playDialogueToManagers({ staff: oneForBoth }).away('ulrika', '2026-01-12');
    history.by('ulrika').presses('decideJointlyFH', { to: 'FH' });
    expect(chairs('ulrika', history)).not.toContain('decideJointlyVO');
  });

  it('in the place of everybody of FH, by asking the managers, does not confirm it for VO', () => {
    const history = playTakenDialogue();
    const absent = [
      'vilma',
      'viktor',
      'vanja',
      'ulrika',
      'urban',
      'frida',
      'fredrik',
      'fanny',
      'filip',
    ] as const;
    for (const name of absent) history.away(name, '2026-01-12');
    history.by('vera').presses('referFH');
    expect(history.mayPress('vera')).not.toContain('confirmReferralVO');
  });

  it.each(['asking for the managers', 'confirming it'])(
    'in the place of FH, by %s, does not answer for VO',
    (how) => {
      const staff = staffWith({
        urban: { roles: [role('unitManager', 'vo'), role('unitManager', 'fh')] },
        fanny: { deputy: idOf('urban') },
      });
      const history = playTakenDialogue({ staff });
      for (const name of AT_FH) history.away(name, '2026-01-12');
      if (how === 'confirming it')
        history
          .by('vilma')
          .presses('referVO')
          .by('urban')
          .presses('confirmReferralFH', { agrees: 'yes' });
      else
        history
          .by('urban')
          .presses('referFH')
          .by('vilma')
          .presses('confirmReferralVO', { agrees: 'yes' });
      history.away('ulrika', '2026-01-12');
      expect([chairs('urban', history), owes('vera', history)]).toEqual([
        ['decideJointlyFH'],
        ['decideJointlyVO'],
      ]);
    },
  );
});

describe('somebody with a part in both units', () => {
  it('EC VO who as handläggare of FH has answered in the dialogue does not answer for VO', () => {
    const staff = staffWith({
      ulrika: { roles: [role('unitManager', 'vo'), role('careManagerFH', 'fh')] },
    });
    const history = playTakenDialogue({ staff })
      .by('ulrika')
      .presses('belongsFH', { to: 'VO' })
      .by('vilma')
      .presses('belongsVO', { to: 'FH' });
    expect(chairs('ulrika', history)).toEqual([]);
    expect(owes('urban', history)).toEqual(['decideJointlyVO']);
  });

  it('a deputy of both managers sits on one chair at a time', () => {
    const staff = staffWith({
      urban: { roles: [role('unitManager', 'vo'), role('unitManager', 'fh')] },
      fanny: { deputy: idOf('urban') },
    });
    const history = playDialogueToManagers({ staff })
      .away('ulrika', '2026-01-12')
      .away('fanny', '2026-01-12');
    expect(owes('urban', history)).toEqual(['decideJointlyVO']);
    history.by('urban').presses('decideJointlyVO', { to: 'VO' });
    expect(owes('urban', history)).toEqual([]);
  });

  it('answering again after they differed, each has the chair they had', () => {
    expect(chairs('ulrika', playManagersDifference())).toEqual(['decideJointlyVO']);
    expect(chairs('fanny', playManagersDifference())).toEqual(['decideJointlyFH']);
  });
});
