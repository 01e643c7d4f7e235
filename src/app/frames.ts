const MOST_FRAMES = 8;

/**
 * Where in the code something went wrong, the innermost call first. Only the frames: the message
 * of an error may hold what somebody has written (ROUTINES 7), and a path says whose machine it is.
 */
export function framesOf(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) =>
      line.trim().replace(/(?:file:\/\/)?\/\S*\/(?=(?:src|cards|dialogs|node_modules)\/)/, ''),
    );
}
