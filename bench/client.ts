import { connect, type Socket } from 'node:net';

/** What came back: the status line's number and the body. */
export interface Reply {
  readonly status: number;
  readonly body: Buffer;
}

/**
 * One keep-alive connection that knows just enough HTTP/1.1 to measure servers with: a general client costs more than
 * the fastest of them.
 */
export class Connection {
  private received: Buffer[] = [];
  private size = 0;
  private wanted = -1;
  private resolve: ((reply: Reply) => void) | null = null;
  private reject: ((error: Error) => void) | null = null;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.take(chunk));
    socket.on('close', () => this.reject?.(new Error('The server closed the connection.')));
    socket.on('error', (error) => this.reject?.(error));
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new Connection(socket)));
      socket.once('error', reject);
    });
  }

  /** @param request from `toRequest`. One at a time. */
  send(request: Buffer): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
      this.socket.write(request);
    });
  }

  close(): void {
    this.reject = null;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.received.push(chunk);
    this.size += chunk.length;
    if (this.wanted < 0) {
      const so = this.received.length === 1 ? chunk : Buffer.concat(this.received);
      const end = so.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = /\r\ncontent-length: *(\d+)/i.exec(so.toString('latin1', 0, end));
      if (!length) return this.reject?.(new Error('An answer without content-length.'));
      this.wanted = end + 4 + Number(length[1]);
    }
    if (this.size < this.wanted) return;
    const all = this.received.length === 1 ? (this.received[0] as Buffer) : Buffer.concat(this.received);
    const reply = {
      status: Number(all.toString('latin1', 9, 12)),
      body: all.subarray(all.indexOf('\r\n\r\n') + 4),
    };
    this.received = [];
    this.size = 0;
    this.wanted = -1;
    this.resolve?.(reply);
  }
}

/** The bytes of a POST request, put together once. */
export function toRequest(path: string, body: string): Buffer {
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\naccept: application/json\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

/** Sends the request over many connections at once, each waiting for its answer; answers per second. */
export async function atOnce(
  port: number,
  request: Buffer,
  connections: number,
  milliseconds: number,
): Promise<number> {
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(port)));
  const began = performance.now();
  const until = began + milliseconds;
  let answered = 0;
  await Promise.all(
    open.map(async (connection) => {
      while (performance.now() < until) {
        const { status } = await connection.send(request);
        if (status !== 200) throw new Error(`Answered with ${status}.`);
        answered += 1;
      }
    }),
  );
  const took = performance.now() - began;
  for (const connection of open) connection.close();
  return (answered / took) * 1000;
}

export function percentile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] as number;
}
export const median = (values: readonly number[]): number => percentile(values, 0.5);

/**
 * Asks several servers in turns, one request each, so that whatever else the machine does meets all of them alike.
 * @returns for each, how long its answers took, in milliseconds.
 */
export async function inTurns(
  asked: readonly { port: number; request: Buffer }[],
  milliseconds: number,
): Promise<number[][]> {
  const open = await Promise.all(asked.map(({ port }) => Connection.open(port)));
  const took: number[][] = asked.map(() => []);
  const until = performance.now() + milliseconds;
  for (let turn = 0; performance.now() < until; turn += 1) {
    for (let place = 0; place < asked.length; place += 1) {
      // Whoever comes after a slow one would always find the caches as that left them.
      const index = (place + turn) % asked.length;
      const began = performance.now();
      const { status } = await (open[index] as Connection).send(
        (asked[index] as { request: Buffer }).request,
      );
      (took[index] as number[]).push(performance.now() - began);
      if (status !== 200) throw new Error(`Answered with ${status}.`);
    }
  }
  for (const connection of open) connection.close();
  return took;
}
