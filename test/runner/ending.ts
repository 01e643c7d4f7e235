type Started = { stop(): Promise<unknown> };

const running: Started[] = [];

/** A test that fails may leave this running: it is then stopped when its file ends. */
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

/** Stops what still runs, the newest first: it may need what was started before it. */
export async function endAll(): Promise<void> {
  for (const started of running.splice(0).toReversed()) await started.stop();
}
