import type { FaultKind } from '../support/teams-service.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { assignCase } from '../support/walk.ts';
import { inAHurryFor } from './hurry.ts';

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

const eva = personNamed('eva');

const STARTED = { 'Vilken dag startades uppdraget': '2026-01-12' };

describe('a changed card that Teams turns away', () => {
  test.each<[string, FaultKind]>([
    ['412', 412],
    ['429', 429],
    ['503', 503],
    ['500', 500],
    ['no answer in time', 'hang'],
    ['a connection that breaks before', 'reset-before'],
    ['a connection that breaks after', 'accept-then-reset'],
  ])('%s: it is changed later, and nobody gets a new one', async (_, fault) => {
    town = await inAHurryFor(fault, town, emulator());
    await assignCase(town);
    const count = town.messages('eva').length;
    town.teams.failNext({ fault, person: eva, method: 'PUT' });
    await town.press('sara', 'Allt är klart', STARTED);
    await town.leap('2026-01-12 09:01');

    expect(town.messages('eva')).toHaveLength(count);
    expect(town.newest('eva')).not.toContain('Sara Exempel: tilldela');
    expect(Object.values((await town.theCase()).cards).some((card) => card.retry)).toBe(false);
  });

  test('404: the card is lost; with something to do a new one comes at the next wake', async () => {
    await assignCase(town);
    const count = town.messages('eva').length;
    town.teams.failNext({ fault: 404, person: eva, method: 'PUT' });
    await town.press('sara', 'Allt är klart', STARTED);
    expect((await town.theCase()).cards[eva.id]?.activityId).toBeUndefined();

    expect(town.messages('eva')).toHaveLength(count);
    await town.until('2026-01-13 08:00');
    expect(town.messages('eva')).toHaveLength(count + 1);
    expect(town.newest('eva')).toContain('[Informationen är lämnad]');
  });
});
