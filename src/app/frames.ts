const MOST_FRAMES = 8;

/**
 * Where in the code an error came from, the innermost call first. It gives only the frames. An
 * error's message may hold what somebody has written (docs/routines.md), and a full path names the
 * machine.
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
