import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Runs inside a Playground (0.2.28) before its own code, and mends three faults, all observed:
 * - What the bot posted before the window opened is handed to the page at once, often before the page knows its chats; the page
 *   then throws ("Invalid conversation id") and the messages are gone. Here the page's stream waits until it has announced its chat.
 * - The page keeps the messages in memory only: a reload, or a second tab, shows an empty chat, and an update of a message that is
 *   not there throws. Here a newly loaded page first gets what the bot has posted, each message as it last was.
 * - It listens on every network interface, open to whoever is on the same network. Here it listens on this machine only.
 *
 * Self-contained: `playground.ts` hands over its source text.
 */
export function mendWindow(): void {
  const { Server } = process.getBuiltinModule('node:http');
  const stream = '/_ws_conversation/v1/conversations/stream';
  const posted = new Map<string, string>();
  const waiting: (() => void)[] = [];
  let isNewPage = false;
  let knowsItsChat = false;

  const emit = Server.prototype.emit as (...parameters: unknown[]) => boolean;
  Server.prototype.emit = function (event: string, ...parameters: unknown[]): boolean {
    const pass = () => emit.call(this, event, ...parameters);
    const [request, socket] = parameters as [IncomingMessage, Socket];
    if (event === 'request') {
      followPage(request.url ?? '');
      return pass();
    }
    if (event !== 'upgrade' || request.url !== stream) return pass();

    // A page whose stream broke asks for another one; it has its messages, and would throw at seeing them again.
    const fromTheStart = isNewPage;
    const open = () => {
      listen(socket, fromTheStart);
      pass();
    };
    if (fromTheStart && !knowsItsChat) waiting.push(open);
    else open();
    isNewPage = false;
    return true;
  };

  const listenOn = Server.prototype.listen as (
    ...parameters: unknown[]
  ) => InstanceType<typeof Server>;
  Server.prototype.listen = function (
    this: InstanceType<typeof Server>,
    port: unknown,
    ...rest: unknown[]
  ) {
    return listenOn.call(this, port, '127.0.0.1', ...rest);
  } as typeof Server.prototype.listen;

  function followPage(url: string): void {
    if (url === '/') {
      isNewPage = true;
      knowsItsChat = false;
    }
    if (url.startsWith('/_debug/conversation/personal-') && url.endsWith('/installation')) {
      knowsItsChat = true;
      for (const open of waiting.splice(0)) open();
    }
  }

  function listen(socket: Socket, fromTheStart: boolean): void {
    const write = socket.write.bind(socket) as (
      chunk: string | Uint8Array,
      ...rest: unknown[]
    ) => boolean;
    let repeat = fromTheStart;
    socket.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
      const written = write(chunk, ...rest);
      // The first thing written is the answer to the upgrade; what has been posted follows before anything new.
      if (repeat) for (const message of posted.values()) write(frame(message));
      repeat = false;
      remember(chunk);
      return written;
    }) as Socket['write'];
  }

  function remember(chunk: string | Uint8Array): void {
    const text = Buffer.from(chunk as Uint8Array).toString();
    if (!text.startsWith('{"action":')) return;
    const message = JSON.parse(text);
    if (message.action !== 'createMessage' && message.action !== 'updateMessage') return;
    posted.set(message.message.messageId, JSON.stringify({ ...message, action: 'createMessage' }));
  }

  // An unmasked text frame, RFC 6455 section 5.2; the long length form is allowed to us only where the short do not reach.
  function frame(text: string): Buffer {
    const payload = Buffer.from(text);
    const header =
      payload.length < 126
        ? Buffer.alloc(2)
        : payload.length < 65_536
          ? Buffer.alloc(4)
          : Buffer.alloc(10);
    header[0] = 0x81;
    if (header.length === 2) header[1] = payload.length;
    if (header.length === 4) header[1] = 126;
    if (header.length === 4) header.writeUInt16BE(payload.length, 2);
    if (header.length === 10) header[1] = 127;
    if (header.length === 10) header.writeBigUInt64BE(BigInt(payload.length), 2);
    return Buffer.concat([header, payload]);
  }
}
