import type { Container, Database, Item, RequestOptions } from '@azure/cosmos';
import type { Address } from '../../src/app/ports/addresses.ts';
import type { Sender } from '../../src/app/ports/sends.ts';
import { type FloorStep, THE_CASE, THE_PRESSER, type Waves } from './floor-plan.ts';

/** One press, as the floor knows it. The case is what was last read or written. */
export interface FloorPress {
  readonly caseId: string;
  readonly presser: string;
  readonly address: Address;
  case?: Stored;
}

interface Stored {
  readonly id: string;
  readonly _etag: string;
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
        return write(press, (item, stored, how) => item.replace(filled(stored, does.more), how));
      case 'patch': {
        const value = 'x'.repeat(Math.max(0, does.bytes - 60));
        const set = { op: 'set', path: '/filler', value } as const;
        return write(press, (item, _, how) => item.patch([set], how));
      }
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

  async function write(
    press: FloorPress,
    change: (item: Item, stored: Stored, how: RequestOptions) => Promise<{ resource?: unknown }>,
  ): Promise<void> {
    const { case: stored } = press;
    if (!stored) throw new Error('The plan writes the case before it reads it');
    const accessCondition = { type: 'IfMatch', condition: stored._etag };
    const item = cases.item(press.caseId, press.caseId);
    const { resource } = await change(item, stored, { accessCondition });
    if (!resource) throw new Error('The floor lost a write');
    press.case = resource as Stored;
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
