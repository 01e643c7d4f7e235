import type { CaseDocument } from '../../src/domain/case-document.ts';
import { countIn } from '../support/counted-cost.ts';
import { copiesOf } from '../support/many-copies.ts';
import { countKinds } from '../support/recorded-requests.ts';
import { emulatorForFile, startTown, type Town } from '../support/town.ts';
import { assignCase } from '../support/walk.ts';

/* docs/design.md: what a thing costs does not grow with the cases that are stored. */

const emulator = emulatorForFile();

/** Everything that looks among many cases, and a press. */
const things: Readonly<Record<string, (town: Town) => Promise<unknown>>> = {
  'mina ärenden': (town) => town.type('eva', 'mina ärenden'),
  enheten: (town) => town.type('eva', 'enheten'),
  'a case by its number': (town) => town.type('eva', 'ÖV-2026-0001'),
  'a press': (town) => town.press('eva', 'Informationen är lämnad'),
  'a sweep with nothing due': (town) => town.service.delivery.sweep(),
};

async function counted(cases: number): Promise<Record<string, Record<string, number>>> {
  const town = await startTown(emulator());
  try {
    await assignCase(town);
    const some = copiesOf((await town.cases())[0] as CaseDocument, cases - 1);
    await Promise.all([...some].map((doc) => town.puts('cases', doc)));
    for (const word of ['mina ärenden', 'ÖV-2026-0001']) await town.type('eva', word);
    const found: Record<string, Record<string, number>> = {};
    for (const [name, does] of Object.entries(things)) {
      const { untilAnswer, afterwards } = await countIn(town, emulator(), () => does(town));
      found[name] = countKinds([...untilAnswer, ...afterwards]);
    }
    return found;
  } finally {
    await town.stop();
  }
}

test('among 300 cases of a person everything costs as many requests as among 10', async () => {
  const few = await counted(10);
  expect(await counted(300)).toEqual(few);
  expect(few['mina ärenden']).toMatchObject({ 'query cases': 1, 'read many cases': 1 });
});
