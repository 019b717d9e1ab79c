import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describeOnBothEngines } from './engines';
import { palermo } from './support/cli';
import type { Data } from './support/api';

describeOnBothEngines('the command line', (engine) => {
  let environment: Record<string, string>;
  beforeAll(() => {
    const options = engine.options();
    environment =
      'neo4j' in options
        ? {
            NEO4J_URI: options.neo4j.uri,
            NEO4J_USER: options.neo4j.user,
            NEO4J_PASSWORD: options.neo4j.password,
            PALERMO_DATA: mkdtempSync(path.join(tmpdir(), 'palermo-cli-')),
          }
        : { PALERMO_DATA: options.embedded.directory };
  });
  afterAll(() => rmSync(environment.PALERMO_DATA!, { recursive: true, force: true }));

  test('status answers with the acts behind it, and stdout holds the document alone', async () => {
    const { status, stdout } = await palermo(
      ['status', 'ken', 'tip-protocol', '--as-of', '2026-01-01', '--json'],
      environment,
    );
    expect(status).toBe(0);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({
      state: 'KEN',
      treaty: 'TIP-PROTOCOL',
      status: 'PARTY',
      eligible: true,
      prerequisites: [],
    });
    expect(answer.actions.at(-1)).toMatchObject({
      kind: 'ACCESSION',
      date: '2005-01-05',
      precision: 'DAY',
      verification: 'DEPOSITARY',
    });
  });

  test('gaps in JSON, CSV and a table say the same', async () => {
    const args = ['gaps', '4', '--as-of', '2024-11-13', '--group', 'african'];
    const json = JSON.parse((await palermo([...args, '--format', 'json'], environment)).stdout);
    expect(json).toMatchObject({ asOf: '2024-11-13', resolution: 'A/RES/79/154', paragraph: 4 });
    const cells = json.byTreaty.flatMap(({ treaty, missing, unknown, notEligible }: Data) =>
      [...missing, ...unknown, ...notEligible].map((cell: Data) => `${treaty} ${cell.state} ${cell.status}`),
    );
    const csv = parse((await palermo([...args, '--format', 'csv'], environment)).stdout, {
      columns: true,
    }) as Record<string, string>[];
    expect(csv.map((row) => `${row.treaty} ${row.state} ${row.status}`)).toEqual(cells);
    for (const row of csv) {
      expect(row.revision).toMatch(/^[0-9a-f]{16}$/);
      expect(row.day).toBe('2024-11-13');
      expect(row.coverage_as_of).not.toBe('');
      expect(row.again).toContain('palermo gaps 4');
    }
    const table = (await palermo(args, environment)).stdout;
    for (const cell of json.byTreaty[0].missing) expect(table).toContain(cell.state);
    expect(table).toContain('Revision');
  });

  test('the matrix has 197 rows and the treaties asked for', async () => {
    const { stdout } = await palermo(
      ['matrix', '--treaties', 'CRC,cedaw', '--as-of', '2026-02-03', '--json'],
      environment,
    );
    const matrix = JSON.parse(stdout);
    expect(matrix.treaties).toEqual(['CEDAW', 'CRC']);
    expect(matrix.rows).toHaveLength(197);
    const joined = matrix.rows.filter(({ cells }: Data) =>
      ['PARTY', 'CONTRACTING'].includes(cells[1].status),
    );
    expect(joined).toHaveLength(196);
  });

  describe('imports', () => {
    const files = mkdtempSync(path.join(tmpdir(), 'palermo-imports-'));
    const acts = path.join(files, 'acts.csv');
    afterAll(() => rmSync(files, { recursive: true, force: true }));
    const revisionNow = async (): Promise<string> =>
      JSON.parse((await palermo(['status', 'KEN', 'CEDAW', '--json'], environment)).stdout).revision;

    test('an import is previewed, applied, listed and taken back', async () => {
      writeFileSync(
        acts,
        'treaty,participant,kind,date,source,publisher,as_of,verification\n' +
          'C189,ATG,RATIFICATION,2021-10-28,A gazette,A gazette,2021-11-18,SECONDARY\n',
      );
      const before = await revisionNow();
      const preview = JSON.parse((await palermo(['import', acts, '--json'], environment)).stdout);
      expect(preview).toMatchObject({ revisionBefore: before, applied: false });
      expect(preview.files[0]).toMatchObject({
        format: 'act-table',
        treaty: 'C189',
        new: false,
        removed: [],
        changed: [],
      });
      expect(preview.files[0].added).toMatchObject([
        { participant: 'ATG', kind: 'RATIFICATION', date: '2021-10-28' },
      ]);
      expect(await revisionNow()).toBe(before);

      const applied = await palermo(['import', acts, '--apply', '--json'], environment);
      expect([applied.status, JSON.parse(applied.stdout)]).toMatchObject([
        0,
        { applied: true, revisionAfter: preview.revisionAfter },
      ]);
      expect(await revisionNow()).toBe(preview.revisionAfter);
      const status = JSON.parse(
        (await palermo(['status', 'ATG', 'C189', '--as-of', '2023-01-01', '--json'], environment)).stdout,
      );
      expect(status).toMatchObject({ status: 'PARTY', since: '2022-10-28' });

      const again = JSON.parse((await palermo(['import', acts, '--apply', '--json'], environment)).stdout);
      expect(again).toMatchObject({
        revisionBefore: preview.revisionAfter,
        revisionAfter: preview.revisionAfter,
      });
      const history = JSON.parse((await palermo(['history', '--json'], environment)).stdout);
      expect(history[0]).toMatchObject({
        revision: preview.revisionAfter,
        added: 1,
        changed: 0,
        removed: 0,
        files: [{ treaty: 'C189' }],
      });

      expect((await palermo(['revert', before, '--json'], environment)).status).toBe(0);
      expect(await revisionNow()).toBe(before);
    });

    test('a bad row refuses the file, with its row and the reason, and changes nothing', async () => {
      writeFileSync(
        acts,
        'treaty,participant,kind,date,source,as_of\nC189,ATG,RATIFICATION,2021-02-31,A gazette,2021-11-18\n',
      );
      const before = await revisionNow();
      const { status, stderr } = await palermo(['import', acts, '--apply', '--json'], environment);
      expect(status).toBe(2);
      expect(stderr).toMatch(/acts\.csv.*row 1.*2021-02-31/);
      expect(await revisionNow()).toBe(before);
    });

    test('an import that is killed leaves the revision before it or its own, whole', async () => {
      const before = await revisionNow();
      writeFileSync(
        acts,
        'treaty,participant,kind,date,source,as_of\nC189,ATG,RATIFICATION,2021-10-28,A gazette,2021-11-18\n',
      );
      const { revisionAfter } = JSON.parse((await palermo(['import', acts, '--json'], environment)).stdout);
      for (const share of [0.6, 0.8, 0.95]) {
        const whole = await palermo(['import', acts, '--json'], environment);
        expect(whole.status).toBe(0);
        await palermo(['import', acts, '--apply'], environment, { killAfter: share });
        const now = await revisionNow();
        expect([before, revisionAfter]).toContain(now);
        if (now !== before) await palermo(['revert', before], environment);
      }
      expect(await revisionNow()).toBe(before);
    });
  });

  test.each([
    [['status', 'XXX', 'CEDAW'], 2, 'there is no participant "XXX"'],
    [['status', 'KEN', 'NOPE'], 2, 'there is no treaty "NOPE"'],
    [['status', 'KEN', 'CEDAW', '--as-of', '2024-02-30'], 2, '2024-02-30'],
    [['gaps', '6'], 2, 'urges States to join no treaty'],
    [['gaps', 'five'], 2, 'is no number'],
    [['gaps', '5', '--group', 'martian'], 2, 'AFRICAN'],
    [['gaps', '5', '--format', 'xml'], 2, 'table, csv, json'],
    [['nonsense'], 2, 'unknown command'],
  ])(
    '%j exits with %i and says why',
    async (args, expected, words) => {
      const { status, stdout, stderr } = await palermo(args, environment);
      expect(status).toBe(expected);
      expect(stdout).toBe('');
      expect(stderr).toContain(words);
      expect(stderr).not.toContain('    at ');
    },
    60_000,
  );
});

test('a setting that cannot be used is named, with what is expected', async () => {
  const { status, stderr } = await palermo(['serve'], { PORT: 'eighty', PALERMO_CACHE: 'maybe' });
  expect(status).toBe(2);
  expect(stderr).toContain('PORT="eighty"');
  expect(stderr).toContain('PALERMO_CACHE="maybe": expected one of on, off');
});

test('a data directory that cannot be made is status 3, and soon', async () => {
  const { status, stderr } = await palermo(['status', 'KEN', 'CEDAW'], { PALERMO_DATA: '/proc/none/at/all' });
  expect(status).toBe(3);
  expect(stderr).not.toContain('    at ');
});

test('a database that is away is status 3', async () => {
  const { status, stderr } = await palermo(['status', 'KEN', 'CEDAW'], { NEO4J_URI: 'bolt://127.0.0.1:9' });
  expect(status).toBe(3);
  expect(stderr).toContain('database');
  expect(stderr).not.toContain('    at ');
});
