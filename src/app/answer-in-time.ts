import type { AccessDeed } from '../domain/access-deed.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { PersonId } from '../domain/people/people.ts';
import { UnreadableCase } from '../domain/unreadable.ts';
import { accessLine } from './access.ts';
import type { AppDeps } from './app-deps.ts';
import type { DoorRefusal } from './door-refusal.ts';
import type { Answer } from './doors.ts';
import { framesOf } from './frames.ts';
import type { AccessOutcome } from './let-through.ts';
import { StoreFault } from './store-fault.ts';
import type { Acted } from './what-is-done.ts';
import type { Shown } from './what-is-shown.ts';
import { withinBudget } from './within-budget.ts';

type RefusedAtDoor = Extract<Shown, { kind: 'refused' }>;

/**
 * How long a door may take to answer, in milliseconds of machine time (docs/design.md). The work
 * goes on after that, and may still be saved.
 */
const BUDGET_MS = 2500;

/** The situation of an answer. */
export interface Situations {
  read(): Promise<Situation>;
  /** Without absences, which could not be read. A refusal's words need only the staff list. */
  unread(): Situation;
}

/**
 * Does the work of a door, and answers in time. When the database failed or is late, the answer is
 * a refusal, and the bot's own log says so.
 */
export async function answerInTime<T extends Acted>(
  deps: AppDeps,
  situations: Situations,
  what: AccessDeed,
  person: PersonId,
  work: (s: Situation) => Promise<T>,
  refusalFor: (fault?: StoreFault) => DoorRefusal,
): Promise<Answer<T | RefusedAtDoor>> {
  const note = (outcome: AccessOutcome, cases: readonly string[] = []) =>
    deps.log.write(accessLine(deps.now(), person, what, outcome, cases));
  const warn = (code: unknown) =>
    deps.warn?.({ what, code }, 'the database failed somebody at a door');
  const refused = (refusal: DoorRefusal): Answer<RefusedAtDoor> => ({
    kind: 'refused',
    refusal,
    s: situations.unread(),
  });
  const unreadable = async ({ code, number, cause }: UnreadableCase) => {
    deps.warn?.({ what, case: number, code, frames: framesOf(cause) }, 'a case cannot be read');
    await note(code, [number]);
    return refused({ code, number });
  };
  let isLate = false;
  const done = async (): Promise<Answer<T | RefusedAtDoor>> => {
    try {
      const s = await situations.read();
      return { ...(await work(s)), s };
    } catch (error) {
      if (error instanceof UnreadableCase) return unreadable(error);
      if (error instanceof StoreFault || isLate)
        warn((error as { code?: unknown }).code ?? (error as Error).name);
      if (!(error instanceof StoreFault)) throw error;
      const refusal = refusalFor(error);
      await note(refusal.code).catch(() => undefined);
      return refused(refusal);
    }
  };
  return withinBudget(done(), BUDGET_MS * (deps.patience ?? 1), () => {
    isLate = true;
    warn('late');
    return refused(refusalFor());
  });
}
