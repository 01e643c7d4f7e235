import { isDuty } from '../domain/engine/case.ts';
import { wayToOwe } from '../domain/engine/may-press.ts';
import { kindOf } from '../domain/kinds.ts';
import type { RoutineName } from '../domain/rules.ts';
import { type Name, personNamed } from './demo-staff.ts';
import type { Shot } from './shot.ts';

/** A card and everybody who sees exactly this card. */
export interface Frame {
  readonly group: string;
  readonly name: string;
  readonly who: string;
  readonly summary: string;
  readonly card: object;
  /** The size of the card in bytes as it is sent. Teams refuses a message of 28 KB. */
  readonly bytes: number;
  /** The routine of the case, for a card of a case. */
  readonly routine: RoutineName | undefined;
  /** True when somebody who sees the card owes something in its case. */
  readonly owes: boolean;
  /** True for what is read and not acted on, such as a history. It is as long as what it tells. */
  readonly isRead: boolean;
}

/** Makes one frame of the cards that are the same for several people. */
export function framesOf(shots: readonly Shot[]): Frame[] {
  const frames = new Map<string, Frame>();
  for (const shot of shots) {
    const key = `${shot.group}/${shot.name}/${JSON.stringify(shot.message)}`;
    const known = frames.get(key);
    const frame = frameOf(shot);
    frames.set(
      key,
      known
        ? { ...known, who: `${known.who}, ${frame.who}`, owes: known.owes || frame.owes }
        : frame,
    );
  }
  return [...frames.values()];
}

function frameOf({ group, name, who, message, view, isRead }: Shot): Frame {
  const owed =
    view?.own.filter((task) => isDuty(task) && wayToOwe(task, view.viewer, view.s) !== undefined) ??
    [];
  return {
    group,
    name,
    who: who === 'anybody' ? '' : nameAndRoles(who),
    ...message,
    bytes: Buffer.byteLength(JSON.stringify(message.card)),
    routine: view && kindOf(view.doc.kind).document,
    owes: owed.length > 0,
    isRead: isRead === true,
  };
}

function nameAndRoles(who: Name): string {
  const { name, roles } = personNamed(who);
  return `${name} (${roles.map((held) => held.role).join()})`;
}
