import { once } from 'node:events';
import { connect } from 'node:net';
import type { Persona } from './personas.ts';

// This is checked first, because a Playground whose port is taken silently moves to another one.
export async function refuseTakenPort({ name, port }: Persona): Promise<void> {
  const socket = connect(port, 'localhost');
  try {
    await once(socket, 'connect');
  } catch {
    return;
  } finally {
    socket.destroy();
  }
  throw new Error(
    `Port ${port}, which the window of ${name} needs, is taken. ` +
      'Stop what uses it or choose another port.',
  );
}
