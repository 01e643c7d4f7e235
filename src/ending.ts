/** Longest that an end may take, in milliseconds: whoever sent the signal kills the process after ten seconds. */
const LONGEST_MS = 9500;

/** Ends the process with 0 on SIGTERM and SIGINT, when `stop` has seen to what is under way. */
export function endOnSignal(stop: () => Promise<void>): void {
  const end = () => {
    setTimeout(() => process.exit(1), LONGEST_MS).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}
