/** Longest that an end may take, in milliseconds: whoever sent the signal kills the process after ten seconds. */
const LONGEST_MS = 9500;

/** Ends the process with 0 on SIGTERM and SIGINT, when `stop` has seen to what is under way. */
export function endOnSignal(stop: () => Promise<void>): void {
  let isEnding = false;
  const end = () => {
    // Told again, as a whole group is by Ctrl-C, it goes on with its end.
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
