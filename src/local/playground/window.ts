import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Runs inside a Playground (0.2.28) before its own code and mends three observed faults:
 * - The Playground sends the page what the bot posted before the window opened, often before the
 *   page knows its chats. The page then throws ("Invalid conversation id") and the messages are
 *   lost. Here the page's stream waits until the page has announced its chat.
 * - The page keeps messages in memory only. After a reload, or in a second tab, the chat is empty,
 *   and an update of a missing message throws. Here a newly loaded page first receives all that the
 *   bot has posted, each message in its last version.
 * - It listens on every network interface. Here it listens on this machine only.
 *
 * `playground-process.ts` passes on this function's source text, so it may use nothing outside itself.
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

    // A page whose stream broke opens another one. It still has its messages, and would throw if it
    // received them again.
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
      // The first write answers the upgrade. The earlier posts follow before anything new.
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

  // An unmasked text frame (RFC 6455 section 5.2). The longer headers are allowed only where a
  // shorter one does not suffice.
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
