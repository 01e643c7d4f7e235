import { group } from '../../gallery/case-situation.ts';
import { idOf } from '../../gallery/demo-staff.ts';
import { type Play, play } from '../../gallery/play.ts';

/*
 * Dialogue and joint decision in an application and in a handover, opened by VO and by FH. The
 * gallery shows their cards in a watch only, but their deadlines are others.
 */

const applicationToTalkOf = (opener: 'vilma' | 'frida') => () =>
  play()
    .at('2026-01-12 09:00')
    .by(opener)
    .opensAs('AN-2026-0007', { row: 'B8', proposal: 'DIALOG' });
const handoverToTalkOf = (opener: 'vilma' | 'frida') => () =>
  play()
    .at('2026-01-12 09:00')
    .by(opener)
    .opensAs('OL-2026-0003', { row: 'C4', proposal: 'DIALOG' });

/** Every situation of the agreement from a dialogue that nobody has taken yet. */
function agreement(name: string, opened: () => Play, taker: 'frida' | 'viktor') {
  const vo = taker === 'viktor' ? 'viktor' : 'vilma';
  const talking = () => opened().at('2026-01-12 10:00').by(taker).presses('takeDialogue');
  const withManagers = () =>
    talking()
      .at('2026-01-12 11:00')
      .by(vo)
      .presses('referVO')
      .at('2026-01-12 11:30')
      .by('frida')
      .presses('confirmReferralFH', { agrees: 'yes' });
  const answered = (history: Play, ofVO: 'VO' | 'FH', ofFH: 'VO' | 'FH') =>
    history
      .at('2026-01-12 13:00')
      .by('ulrika')
      .presses('decideJointlyVO', { to: ofVO })
      .by('fanny')
      .presses('decideJointlyFH', { to: ofFH });
  const different = () => answered(withManagers().where({ superior: idOf('vera') }), 'FH', 'VO');
  return group(name, {
    'nobody has taken it': opened,
    'the handläggare talk': talking,
    'VO wants the managers': () => talking().by(vo).presses('referVO'),
    'FH wants the managers': () => talking().by('frida').presses('referFH'),
    'the managers are asked': withManagers,
    'the managers differ': different,
    'the superior is asked': () =>
      different().at('2026-01-12 14:00').by('ulrika').presses('askSuperior'),
    'the managers agree on FH': () => answered(withManagers(), 'FH', 'FH'),
    'the managers agree on VO': () => answered(withManagers(), 'VO', 'VO'),
    'one manager for both': () =>
      withManagers().where({ oneManager: true }, (staff) => ({
        ...staff,
        units: staff.units.map((unit) =>
          unit.side === 'FH' ? { ...unit, manager: idOf('ulrika') } : unit,
        ),
      })),
  });
}

export const agreementPlays = [
  ...agreement('application', applicationToTalkOf('vilma'), 'frida'),
  ...agreement('application', applicationToTalkOf('frida'), 'viktor'),
  ...agreement('ongoing', handoverToTalkOf('frida'), 'viktor'),
  ...agreement('ongoing', handoverToTalkOf('vilma'), 'frida'),
];
