import type { Played, Scene } from './situation.ts';

/** A case at the time when its card is looked at. */
export interface CaseSituation {
  readonly group: string;
  readonly name: string;
  readonly history: () => Played;
}

/** The situations of one group, by name. */
export function group(
  name: string,
  histories: Readonly<Record<string, () => Played>>,
): CaseSituation[] {
  return Object.entries(histories).map(([situation, history]) => ({
    group: name,
    name: situation,
    history: playOnce(history),
  }));
}

/**
 * Plays a case when it is first asked for, and only once, because it is drawn for many people. What
 * is returned stays as it is, so that its tasks are computed once too.
 */
function playOnce(history: () => Played): () => Played {
  let once: Played | undefined;
  return () => {
    if (!once) {
      const { doc, s, beside, before } = history();
      once = { doc, s, beside, before };
    }
    return once;
  };
}

/** The scene of a case with this number. Its number in the case system is always the same. */
export function sceneOf(id: string): Scene {
  return { id, vsNumber: '2026-118' };
}
