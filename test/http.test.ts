import { serverAudits } from 'graphql-http';
import type { AddressInfo } from 'node:net';
import { describeOnBothEngines } from './engines';
import { TestApi } from './support/api';
import { loadShippedInto } from './support/shipped';

/** Audits that only a GET with Apollo's preflight header can pass, or that ask for a status of the legacy media type. */
const EXPLAINED: Record<string, string> = {
  '572B': 'a document that cannot be parsed gets 400 with application/json too',
  FDE2: 'a document that is not valid gets 400 with application/json too',
  '7B9B': 'variables that cannot be coerced get 400 with application/json too',
};

describeOnBothEngines('HTTP', (engine) => {
  const api = new TestApi(() => engine.store());
  let url: string;
  beforeAll(async () => {
    await loadShippedInto(engine.store());
    await api.start();
    await api.http.listen({ host: '127.0.0.1', port: 0 });
    url = `http://127.0.0.1:${(api.http.server.address() as AddressInfo).port}`;
  }, 60_000);
  afterAll(() => api.stop());

  test('conforms to GraphQL over HTTP', async () => {
    const withPreflight: typeof fetch = (input, init) =>
      fetch(input, {
        ...init,
        headers: { ...(init?.headers as Record<string, string>), 'apollo-require-preflight': 'true' },
      });
    const failed: string[] = [];
    for (const audit of serverAudits({ url: `${url}/graphql`, fetchFn: withPreflight })) {
      const result = await audit.fn();
      if (result.status !== 'ok' && !(audit.id in EXPLAINED))
        failed.push(
          `${audit.id} ${audit.name}: ${result.status === 'error' ? result.reason : result.status}`,
        );
    }
    expect(failed).toEqual([]);
  }, 30_000);

  test.each([
    [
      'a body that is no JSON',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' },
      400,
      'BAD_REQUEST',
    ],
    [
      'a body of another type',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' },
      415,
      'BAD_REQUEST',
    ],
    [
      'a body that is too long',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: ' '.repeat(300_000) }),
      },
      413,
      'BAD_REQUEST',
    ],
    [
      'a batch',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '[{"query":"{__typename}"}]' },
      400,
      'BAD_REQUEST',
    ],
    [
      'another method',
      { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{}' },
      405,
      'BAD_REQUEST',
    ],
  ])('%s gets an error in the shape of GraphQL', async (_, request, status, code) => {
    const response = await fetch(`${url}/graphql`, request);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/json');
    const { errors } = (await response.json()) as {
      errors: { message: string; extensions: { code: string } }[];
    };
    expect(errors[0]!.extensions.code).toBe(code);
    if (status === 405) expect(response.headers.get('allow')).toBe('GET, POST');
  });

  test('another method is refused before its body is read', async () => {
    for (const method of ['HEAD', 'PUT', 'DELETE']) {
      const response = await fetch(`${url}/graphql`, { method, headers: { 'content-type': 'text/csv' } });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, POST');
    }
  });

  test('an unknown place says where things are', async () => {
    const response = await fetch(`${url}/nowhere`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('/graphql');
  });

  test('the query page comes whole, from here alone', async () => {
    const response = await fetch(`${url}/query`);
    expect(response.headers.get('content-type')).toContain('text/html');
    const html = await response.text();
    expect(html).toContain('graphiql');
    expect(html).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
  });

  test('it says whether it lives and is ready, with which engine and revision', async () => {
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    const ready = await fetch(`${url}/readyz`);
    expect(await ready.json()).toMatchObject({
      ready: true,
      engine: engine.engine,
      revision: engine.store().currentRevision(),
    });
  });

  test('an answer has a validator, and whoever holds it is told that nothing changed', async () => {
    const ask = (headers: Record<string, string>) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: '{ state(iso3: "KEN") { name } }' }),
      });
    const first = await ask({});
    const etag = first.headers.get('etag')!;
    expect(etag).toMatch(/^"[^"]+"$/);
    const second = await ask({ 'if-none-match': etag });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
    expect((await ask({ 'if-none-match': '"another"' })).status).toBe(200);
  });
});
