import { startEmulator } from './emulator.ts';

/**
 * The emulator as a program: `node process.js <port> [journal] [--stay]`. It prints one line of
 * JSON when it is ready, `{"endpoint","key"}`, or prints `{"error"}` and exits with 1. It ends on
 * SIGTERM and SIGINT, and when its stdin closes, which happens however its parent dies. With --stay
 * it outlives the parent.
 */
async function main(): Promise<void> {
  const stay = process.argv.includes('--stay');
  const [port = '0', journal] = process.argv.slice(2).filter((argument) => argument !== '--stay');
  const emulator = await startEmulator({ port: Number(port), ...(journal ? { journal } : {}) });

  const end = () => void emulator.stop().then(() => process.exit(0));
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  if (!stay) process.stdin.once('close', end).resume();
  process.stdout.write(`${JSON.stringify({ endpoint: emulator.endpoint, key: emulator.key })}\n`);
}

main().catch((error: Error) => {
  process.stdout.write(`${JSON.stringify({ error: error.message })}\n`);
  process.exitCode = 1;
});
