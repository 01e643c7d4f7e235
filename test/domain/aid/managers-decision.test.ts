import { playDialogueToManagers, playWatchOfFH } from '../../../src/gallery/aid-histories.ts';
import { type Play, play } from '../../support/given.ts';
import { idOf, type Name } from '../../support/people.ts';
import { outcome, sent } from '../../support/reading.ts';
import {
  playApplicationToManagers,
  playGivingBackToManagers,
  playHandoverToManagers,
  playManagersDecision,
  playManagersDifference,
} from './histories.ts';

/* E16: only the managers can reopen or overrule their own decision. */

const HANDLERS = ['vilma', 'viktor', 'vanja', 'frida', 'fredrik'] as const;
const OVERRULES = [
  'withdraw',
  'wantTalk',
  'closeAsMistake',
  'closeAsDuplicate',
  'considerReason',
  'reopen',
  'reopenDecision',
];

const decided: Readonly<Record<string, () => Play>> = {
  'a watch, on FH': () => playManagersDecision('FH'),
  'a watch, on VO': () => playManagersDecision('VO'),
  'a watch that FH has, on VO': () => playManagersDecision('VO', playGivingBackToManagers()),
  'a watch that FH has, on FH': () => playManagersDecision('FH', playGivingBackToManagers()),
  'a watch, on FH, who has taken it': () => playManagersDecision('FH').by('frida').presses('take'),
  'an application, on FH': () => playManagersDecision('FH', playApplicationToManagers()),
  'an application, on VO': () => playManagersDecision('VO', playApplicationToManagers()),
  'an application, on FH, who has taken it': () =>
    playManagersDecision('FH', playApplicationToManagers()).by('frida').presses('take'),
  'an ongoing case, on VO': () => playManagersDecision('VO', playHandoverToManagers()),
  'an ongoing case, on FH': () => playManagersDecision('FH', playHandoverToManagers()),
};

const managersTold = (history: Play, since: string) =>
  sent(history, since)
    .filter((line) => /ulrika|fanny/.test(line))
    .map((line) => line.split(' ')[2]);

describe.each(Object.entries(decided))('%s', (_, make) => {
  it('no handläggare overrules it, and none opens it again', () => {
    const history = make().at('2026-01-12 12:00');
    for (const name of HANDLERS)
      expect(history.mayPress(name).filter((step) => OVERRULES.includes(step))).toEqual([]);
  });

  it('who documents it still has to, and whoever is asked may still take it', () => {
    const history = make().at('2026-01-12 12:00');
    expect([...HANDLERS].flatMap((name) => history.owes(name))).toContain('documentDecision');
    if (history.aid.offer)
      expect([...HANDLERS].flatMap((name) => history.owes(name))).toContain('take');
  });
});

describe('either manager opens it again', () => {
  const open = [
    'a watch, on FH',
    'a watch that FH has, on VO',
    'an application, on FH',
    'an ongoing case, on VO',
  ];

  it.each(open)('%s: nothing moves, both answer anew, and the other one is told', (name) => {
    const history = (decided[name] as () => Play)().at('2026-01-12 12:00');
    const { owner } = history.aid;
    history.by('fanny').presses('reopenDecision');
    expect([history.aid.owner, history.aid.offer, history.aid.agreed]).toEqual([
      owner,
      undefined,
      undefined,
    ]);
    expect(sent(history, '2026-01-12 12:00')).toEqual([
      '2026-01-12 12:00 ulrika card decideJointlyVO/new',
    ]);
    expect([history.owes('ulrika'), history.owes('fanny')]).toEqual([
      ['decideJointlyVO'],
      ['decideJointlyFH'],
    ]);
    for (const handler of HANDLERS)
      expect(
        history.mayPress(handler).filter((step) => /^(belongs|refer|take|withdraw)/.test(step)),
      ).toEqual([]);
  });

  it('they decide again, and it is carried out as before', () => {
    const history = playManagersDecision('FH')
      .at('2026-01-12 12:00')
      .by('ulrika')
      .presses('reopenDecision');
    history
      .presses('decideJointlyVO', { to: 'FH' })
      .by('fanny')
      .presses('decideJointlyFH', { to: 'FH' });
    expect(history.aid.offer?.to).toBe('FH');
    expect(history.by('frida').presses('take').aid.owner.side).toBe('FH');
  });

  it('what the superior decided too', () => {
    const history = playManagersDifference({ settings: { superior: idOf('vera') } })
      .by('fanny')
      .presses('askSuperior');
    history
      .by('vera')
      .presses('superiorDecides', { to: 'FH' })
      .at('2026-01-12 12:00')
      .by('ulrika')
      .presses('reopenDecision');
    expect(history.owes('fanny')).toEqual(['decideJointlyFH']);
    expect(history.isOpen('superiorDecides')).toBe(false);
  });

  it('one carried out is reopened only by a manager of the unit that had it', () => {
    const history = playManagersDecision('FH', playApplicationToManagers())
      .by('frida')
      .presses('take')
      .at('2026-01-12 12:00');
    const may = ([...HANDLERS, 'ulrika', 'fanny'] as const).filter((name: Name) =>
      history.mayPress(name).includes('reopen'),
    );
    expect(may).toEqual(['ulrika']);
  });
});

describe('that overrules nobody', () => {
  it('den enskilde takes the application back: its owner ends it, both EC are told', () => {
    const history = playManagersDecision('FH', playApplicationToManagers())
      .at('2026-01-12 12:00')
      .by('vilma')
      .presses('applicationTakenBack');
    expect(history.aid.ended?.why).toBe('applicationTakenBack');
    expect(managersTold(history, '2026-01-12 12:00')).toEqual(['ulrika', 'fanny']);
    expect(history.owes('frida')).toEqual(['documentDecision']);
  });

  it('the watch has ended in Link: whoever watches ends it', () => {
    const history = playManagersDecision('FH')
      .at('2026-01-12 12:00')
      .by('viktor')
      .presses('end', { why: 'closedInLink' });
    expect(history.aid.ended?.why).toBe('closedInLink');
  });
});

describe('both managers are told of what changes it', () => {
  it('one of them closes it as opened by mistake', () => {
    const history = playManagersDecision('FH', playApplicationToManagers())
      .at('2026-01-12 12:00')
      .by('ulrika');
    history.presses('closeAsMistake', { why: 'mistake' });
    expect(managersTold(history, '2026-01-12 12:00')).toEqual(['fanny']);
  });

  it('one of them gives up the watch that they gave FH', () => {
    const history = playManagersDecision('FH')
      .by('frida')
      .presses('take')
      .at('2026-01-12 12:00')
      .by('fanny');
    history.presses('closeAsMistake', { why: 'mistake' });
    expect(managersTold(history, '2026-01-12 12:00')).toEqual(['ulrika']);
  });

  it('one of them undoes the answer that decided it', () => {
    const history = playManagersDecision('FH').at('2026-01-12 11:05').by('fanny').presses('undo');
    expect(managersTold(history, '2026-01-12 11:05')).toContain('ulrika');
  });

  it('FH undoes that it has taken what they decided', () => {
    const history = playManagersDecision('FH')
      .at('2026-01-12 11:20')
      .by('frida')
      .presses('take')
      .at('2026-01-12 11:25')
      .presses('undo');
    expect(history.aid.offer?.to).toBe('FH');
    expect(sent(history, '2026-01-12 11:25').some((line) => line.includes('vilma'))).toBe(true);
  });
});

describe('E16: a dialogue that nobody at FH takes', () => {
  const dialogue = () =>
    play()
      .at('2026-01-12 09:00')
      .by('vilma')
      .opensAs('LI-2026-0001', { row: 'A7', proposal: 'DIALOG' });

  it('EC FH names somebody, who is told and answers for FH', () => {
    const history = dialogue()
      .until('2026-01-12 10:50')
      .by('fanny')
      .presses('nameForDialogueFH', { to: 'fredrik' });
    expect(sent(history, '2026-01-12 10:50').filter((line) => line.endsWith('/new'))).toEqual([
      '2026-01-12 10:50 fredrik card belongsFH/new',
    ]);
    expect(history.owes('fredrik')).toEqual(['belongsFH']);
    expect(history.isOpen('takeDialogue')).toBe(false);
  });

  it('and another when that one does not answer either', () => {
    const history = dialogue()
      .at('2026-01-12 10:50')
      .by('fanny')
      .presses('nameForDialogueFH', { to: 'fredrik' });
    history.at('2026-01-12 14:30').presses('nameForDialogueFH', { to: 'frida' });
    expect(sent(history, '2026-01-12 14:30')).toContain(
      '2026-01-12 14:30 frida card belongsFH/new',
    );
    expect([history.owes('frida'), history.owes('fredrik')]).toEqual([['belongsFH'], []]);
  });

  it('nobody else names anybody, and nobody of the other unit is named', () => {
    for (const name of [...HANDLERS, 'ulrika', 'urban', 'vera'] as const)
      expect(dialogue().mayPress(name)).not.toContain('nameForDialogueFH');
    expect(outcome(dialogue().by('fanny').attempt('nameForDialogueFH', { to: 'viktor' }))).toEqual({
      refused: { code: 'notAChoice', field: 'to' },
    });
  });
});

it('without a decision of the managers nothing is barred', () => {
  expect(playWatchOfFH().mayPress('frida')).toContain('closeAsMistake');
  expect(playDialogueToManagers().mayPress('vilma')).toContain('closeAsMistake');
});
