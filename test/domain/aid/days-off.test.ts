import { viewOf } from '../../../src/domain/view.ts';
import {
  playDialogueToManagers,
  playTakenHandover,
  playWatchOfFH,
} from '../../../src/gallery/aid-histories.ts';
import { idOf, staffWith } from '../../support/people.ts';
import { playCheckOfFrida, playVobProposal } from './histories.ts';

/** Monday 12 January, when the plays begin, is a day off for a person with these working days. */
const off = { workingDays: [2, 3, 4, 5] };
const MONDAY = '2026-01-19 09:00';

describe('E9: what goes to the deputy on a regular day off', () => {
  it('a watch and its check: Link', () => {
    const watch = playWatchOfFH({ staff: staffWith({ frida: off }) }).at(MONDAY);
    expect(watch.mayPress('fredrik')).toEqual(
      expect.arrayContaining(playWatchOfFH().at(MONDAY).mayPress('frida')),
    );
    expect(viewOf(watch.doc, idOf('fredrik'), watch.s)).toBeDefined();
    const check = playCheckOfFrida({ staff: staffWith({ frida: off }) });
    expect(check.owes('fredrik')).toEqual(['confirm']);
  });

  it('a joint decision, to who stands in for the manager, who sees the case for it', () => {
    const history = playDialogueToManagers({ staff: staffWith({ fanny: off }) }).at(MONDAY);
    expect(history.owes('filip')).toContain('decideJointlyFH');
    expect(viewOf(history.doc, idOf('filip'), history.s)).toBeDefined();
  });

  it('vob, to another of those who may decide', () => {
    const history = playVobProposal({ staff: staffWith({ ulrika: off }) }).at(MONDAY);
    expect(history.owes('urban')).toContain('decideVob');
  });

  it('nothing else: a tick of a handover waits for who owes it', () => {
    const usual = playTakenHandover().at(MONDAY).owes('frida');
    expect(usual.length).toBeGreaterThan(0);
    const history = playTakenHandover({ staff: staffWith({ frida: off }) }).at(MONDAY);
    expect(history.owes('frida')).toEqual(usual);
    expect(history.owes('fredrik')).toEqual([]);
  });
});
