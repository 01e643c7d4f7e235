/**
 * The longest that an end may take, in milliseconds. The platform kills the process ten seconds
 * after its signal.
 */
const LONGEST_MS = 9500;

/** Ends the process with 0 on SIGTERM and SIGINT, when `stop` has ended what is under way. */
export function endOnSignal(stop: () => Promise<void>): void {
  let isEnding = false;
  const end = () => {
    // A second signal changes nothing. Ctrl-C sends it to the whole group.
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => process.exit(1), LONGEST_MS).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}
