import type { Container, Database } from '@azure/cosmos';
import type { Address } from '../../src/app/ports/addresses.ts';
import type { Sender } from '../../src/app/ports/sends.ts';
import { type FloorStep, THE_CASE, THE_PRESSER, type Waves } from './floor-plan.ts';

/** One press, as the floor knows it. The case is what was last read or written. */
export interface FloorPress {
  readonly caseId: string;
  readonly presser: string;
  readonly address: Address;
  case?: { readonly id: string; readonly _etag: string };
}

/** Does the steps of a plan through the packages that the bot uses, and nothing besides. */
export function createFloorSteps(
  database: Database,
  sender: Sender,
): (waves: Waves, press: FloorPress) => Promise<void> {
  const cases = database.container('cases');
  let created = 0;

  async function step(does: FloorStep, press: FloorPress): Promise<void> {
    switch (does.does) {
      case 'read':
        return read(database.container(does.container), does.id, press);
      case 'query':
        await database
          .container(does.container)
          .items.query("SELECT * FROM c WHERE c.kind = 'absence' AND c.open = true")
          .fetchAll();
        return;
      case 'create': {
        created += 1;
        const id = `floor-${process.pid}-${created}`;
        await database.container(does.container).items.create(filled({ id }, does.bytes - 100));
        return;
      }
      case 'replace':
        return replace(does.more, press);
      case 'post':
        await sender.post(press.address, message(does.bytes));
        return;
      case 'put':
        await sender.put(press.address, `floor-${press.caseId}`, message(does.bytes));
        return;
    }
  }

  async function read(container: Container, named: string, press: FloorPress): Promise<void> {
    const id = named.replace(THE_CASE, press.caseId).replace(THE_PRESSER, press.presser);
    const { resource } = await container.item(id, id).read();
    if (named === THE_CASE) press.case = resource;
  }

  async function replace(more: number, press: FloorPress): Promise<void> {
    const { case: stored } = press;
    if (!stored) throw new Error('The plan writes the case before it reads it');
    const condition = { type: 'IfMatch', condition: stored._etag };
    const { resource } = await cases
      .item(press.caseId, press.caseId)
      .replace(filled(stored, more), { accessCondition: condition });
    if (!resource) throw new Error('The floor lost a write');
    press.case = resource as unknown as FloorPress['case'] & object;
  }

  return async (waves, press) => {
    for (const wave of waves) await Promise.all(wave.map((one) => step(one, press)));
  };
}

/** Adds this many bytes to a document, in place of what an earlier write added. */
function filled<D extends object>(document: D, bytes: number): D & { readonly filler: string } {
  return { ...document, filler: 'x'.repeat(Math.max(0, bytes)) };
}

/** The bytes of an activity besides its card. */
const ENVELOPE = 500;

export function cardOf(bytes: number): object {
  const text = 'x'.repeat(Math.max(0, bytes));
  return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] };
}

function message(bytes: number) {
  return { card: cardOf(bytes - ENVELOPE), summary: 'x' };
}
