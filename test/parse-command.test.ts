import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { palermo } from './support/cli';

const DRAFT = `General Assembly

Eighty-eighth session
Agenda item 9

Czechia and Venezuela (Bolivarian Republic of): draft resolution

Lamps of small ports

The General Assembly,

Recalling the Convention on the Rights of the Child¹ and its resolution 77/194 of 15 December 2022,

1. Urges Member States that have not yet done so to consider ratifying the Convention;

2. Also calls upon States:

(a) To keep their lamps lit;

(b) To mend the quays.

¹ United Nations, Treaty Series, vol. 1577, No. 27531.
`;

describe('palermo parse', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'palermo-parse-'));
  const file = path.join(directory, 'draft.txt');
  beforeAll(() => writeFileSync(file, DRAFT));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  test('prints the document and nothing else as JSON, from a file and from standard input', async () => {
    const { status, stdout } = await palermo(['parse', file, '--json'], {});
    expect(status).toBe(0);
    const parsed = JSON.parse(stdout);
    expect(parsed).toMatchObject({
      symbol: null,
      organ: 'General Assembly',
      session: 88,
      committee: null,
      agendaItem: '9',
      title: 'Lamps of small ports',
      date: null,
      status: 'DRAFT',
      sponsors: ['CZE', 'VEN'],
      footnotes: [
        {
          number: 1,
          kind: 'TREATY_SERIES',
          text: 'United Nations, Treaty Series, vol. 1577, No. 27531.',
          ibidOf: null,
          treatySeries: [{ volume: 1577, registrationNumber: 27531, instrument: 'CRC' }],
          documents: [],
          span: { from: { line: 22, column: 1 } },
        },
      ],
    });
    expect(parsed.paragraphs).toMatchObject([
      {
        part: 'PREAMBULAR',
        number: 1,
        openingPhrase: 'Recalling',
        footnotes: [{ number: 1, offset: 51 }],
        mentions: [
          { kind: 'RECALLS', target: 'CRC', targetKind: 'INSTRUMENT', offset: 14, length: 37, footnote: 1 },
          { kind: 'RECALLS', target: 'A/RES/77/194', targetKind: 'RESOLUTION' },
        ],
      },
      {
        part: 'OPERATIVE',
        number: 1,
        openingPhrase: 'Urges',
        addressees: ['Member States that have not yet done so'],
        mentions: [{ kind: 'URGES_TO_JOIN', target: 'CRC', text: 'Convention' }],
      },
      {
        part: 'OPERATIVE',
        number: 2,
        openingPhrase: 'Also calls upon',
        addressees: ['States'],
        subparagraphs: [{ label: '(a)' }, { label: '(b)' }],
      },
    ]);
    expect((await palermo(['parse', '-', '--json'], {}, { input: DRAFT })).stdout).toBe(stdout);
  });

  test('prints an outline where nothing else is asked for', async () => {
    const plain = await palermo(['parse', file], {});
    expect(plain.status).toBe(0);
    expect(plain.stdout).toContain('Also calls upon');
    expect((await palermo(['parse', file, '--outline'], {})).stdout).toBe(plain.stdout);
  });

  test('prints the footnotes', async () => {
    const { status, stdout } = await palermo(['parse', file, '--footnotes'], {});
    expect(status).toBe(0);
    expect(stdout).toContain('CRC');
    expect(stdout).toContain('27531');
  });

  test('explains a paragraph, and says which there are where there is none of the number', async () => {
    const explained = await palermo(['parse', file, '--explain', '1'], {});
    expect(explained.status).toBe(0);
    expect(explained.stdout).toContain('CRC');
    const missing = await palermo(['parse', file, '--explain', '9'], {});
    expect(missing).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'There is no operative paragraph 9: they go from 1 to 2.\n',
    });
  });

  test.each([
    ['an empty file', ''],
    ['a PDF', '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n'],
    ['a web page', '<!DOCTYPE html><html><body><p>The General Assembly,</p></body></html>'],
    ['a story', 'It was a wet evening.\n\nNobody had lit the lamp.\n'],
  ])('refuses %s in one sentence', async (_, input) => {
    const { status, stdout, stderr } = await palermo(['parse', '-', '--json'], {}, { input });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\.\n$/);
  });

  test('a file that is not there is bad input', async () => {
    const { status, stdout, stderr } = await palermo(['parse', path.join(directory, 'none.txt')], {});
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('There is no file');
  });
});
