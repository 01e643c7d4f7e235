type Started = { stop(): Promise<unknown> };

const running: Started[] = [];

/** Registers a thing that a failing test may leave running. It is stopped when its file ends. */
export function endsWithFile<T extends Started>(started: T): T {
  const stop = started.stop.bind(started);
  let ended: Promise<unknown> | undefined;
  const once = () => {
    ended ??= stop();
    return ended;
  };
  running.push(started);
  return Object.assign(started, { stop: once });
}

/** Stops everything that still runs, newest first, because it may depend on older ones. */
export async function endAll(): Promise<void> {
  for (const started of running.splice(0).toReversed()) await started.stop();
}
