import { Agent, createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type Load, load } from './client.ts';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const answer: RequestListener = (request, response) => {
  request.resume().on('end', () => response.end('{}'));
};

async function post(bodies: readonly string[], atOnce = 1): Promise<Load> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const target = { url: `http://127.0.0.1:${port}`, authorization: '', agent, expected: /^/ };
  return load(target, bodies, atOnce).finally(() => agent.destroy());
}

test('a request that meets a kept connection which the server closed is made again', async () => {
  const asked = new Map<Socket, number>();
  server = createServer((request, response) => {
    const { socket } = request;
    asked.set(socket, (asked.get(socket) ?? 0) + 1);
    // The second request of each connection finds it closed.
    if (asked.get(socket) === 2) return void socket.destroy();
    answer(request, response);
  });

  const { turns, madeAgain } = await post(['a', 'b', 'c'], 1);

  expect(turns).toHaveLength(3);
  expect(madeAgain).toBe(2);
});

test('a request whose own new connection breaks is a failure of the server', async () => {
  server = createServer((request) => void request.socket.destroy());

  await expect(post(['a'])).rejects.toMatchObject({ code: 'ECONNRESET' });
});

test('a server that is gone is a failure, also after a kept connection', async () => {
  let answered = 0;
  server = createServer((request, response) => {
    answered += 1;
    if (answered === 1) return answer(request, response);
    server.close();
    server.closeAllConnections();
  });

  await expect(post(['a', 'b'])).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
