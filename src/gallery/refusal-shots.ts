import { refusalText } from '../../cards/fault-texts.ts';
import { noticeCard } from '../../cards/notices.ts';
import { refusals } from '../../cards/texts.ts';
import type { Situation } from '../domain/engine/step.ts';
import { idOf } from './demo-staff.ts';
import { look, type Shot } from './shot.ts';

export function refusalShots(s: Situation): Shot[] {
  const facts = {
    field: 'day',
    latest: s.today,
    earliest: '2026-01-12',
    by: idOf('eva'),
    at: s.now,
    since: '2026-02-02',
    reference: '4f1c09ab',
    side: 'FH',
    unit: 'Bistånd funktionshinder',
    number: 'ÖV-2026-0002',
    before: 'ÖV-2026-0001',
    who: `person:${idOf('frida')}`,
  };
  const blocked = [
    'carePlanFirst',
    'grantFirst',
    'assignFirst',
    'fhFirst',
    'initialMeetingFirst',
  ].map((why) => ({
    code: 'blocked',
    why,
    who: `person:${idOf('sara')}`,
  }));
  const codes = Object.keys(refusals).filter((code) => code !== 'blocked');
  return [...codes.map((code) => ({ code, ...facts })), { code: 'notOpen' }, ...blocked].map(
    (refusal) => ({
      group: 'refusals',
      name: 'why' in refusal ? `${refusal.code}: ${refusal.why}` : refusal.code,
      who: 'anybody' as const,
      message: noticeCard(refusalText(refusal, s.people, s.today, look, 'bookInitial')),
    }),
  );
}
