import { gzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { FastifyReply, FastifyRequest } from 'fastify';

const EXAMPLE = `# Who still has to join what
# paragraph 4 of A/RES/79/154 urges to join?
{
  ratificationGaps(paragraph: 4) {
    asOf
    byTreaty {
      treaty { code shortTitle }
      counts { consented }
      coverage { level asOf }
      missing {
        participant { code name }
        status
        since
      }
    }
  }
}
`;

let page: Promise<Buffer> | undefined;

/** GraphiQL in one page that loads nothing from elsewhere. Nine megabytes, so it is made when it is first asked for. */
export async function queryPage(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  page ??= renderPage();
  reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'public, max-age=3600')
    .header('vary', 'accept-encoding');
  if (/\bgzip\b/.test(request.headers['accept-encoding'] ?? ''))
    return reply.header('content-encoding', 'gzip').send(await page);
  const { gunzipSync } = await import('node:zlib');
  return reply.send(gunzipSync(await page));
}

async function renderPage(): Promise<Buffer> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({ endpoint: '/graphql', title: 'Palermo', defaultQuery: EXAMPLE } as never);
  return promisify(gzip)(html);
}
