/** What HTTP itself costs: reads the whole POST body and sends finished bytes. */
process.env.NODE_ENV = 'production';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serving } from './serving';

/** By the body's first line; the answers are given once by `PUT`. */
const answers = new Map<string, Buffer>();

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
    if (request.method === 'PUT') answers.set(request.url ?? '', body);
    const answer = answers.get(request.url ?? '') as Buffer;
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': answer.length,
    });
    response.end(request.method === 'PUT' ? '' : answer);
  });
});
server.listen(0, '127.0.0.1', () => serving(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
