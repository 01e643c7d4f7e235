import { actingFor, managerSeat } from '../../src/domain/people.ts';
import type { Task } from '../../src/domain/step.ts';
import type { Element } from '../elements.ts';
import { nameOf } from '../look.ts';
import { namesText } from '../texts.ts';
import { names, type Seen } from './buttons.ts';

export type Words = { readonly lead: string; readonly body: string };

/** One thing to do: what it is, its inputs and its few buttons. */
export interface Block {
  readonly lead: string;
  readonly body: string;
  readonly inputs: readonly Element[];
  readonly buttons: readonly Element[];
  /** The tasks it stands for: their rules are shown, and "Fler val" leaves them out. */
  readonly tasks: readonly Task[];
  /** It tells of something; nothing is to be done now. */
  readonly tells?: true;
}

/** The viewer's own open tasks of these steps. */
export function pick(seen: Seen, ...names: string[]): Task[] {
  return seen.own.filter((task) => names.includes(task.step));
}

/** Who is the manager today: a deputy, while the manager is away. */
export function managerName(seen: Seen): string {
  const { people, today } = seen.s;
  return nameOf(people, actingFor(managerSeat(seen.state.unit), people, today)?.person);
}

export function therapistNames(seen: Seen): string {
  return namesText(
    names(
      seen,
      seen.state.therapists.map((t) => t.id),
    ),
  );
}
