import { mtdsgXml, untcHtml } from '../../test/support/status-pages';
import type { MadeUpPage } from '../../test/support/status-pages';
import { peek, recognise } from './recognise';

const page: MadeUpPage = {
  chapter: 'IV',
  section: '8',
  title: 'Convention',
  parties: 0,
  signatories: 0,
  columns: ['Participant', 'Ratification'],
  rows: [],
};

test.each([
  ['status XML', mtdsgXml(page), 'mtdsg-xml'],
  ['XML without a declaration', '<Document><Treaty/></Document>', 'mtdsg-xml'],
  ['a web page', untcHtml(page), 'untc-html'],
  ['a web page after blank lines', `\r\n\r\n${untcHtml(page)}`, 'untc-html'],
  ['XHTML', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"></html>', 'untc-html'],
  ['a table of acts', 'treaty,participant,kind,date\nCEDAW,KEN,ACCESSION,2001\n', 'act-table'],
  ['a table of acts with a mark of its encoding', '\ufefftreaty;participant;kind;date\n', 'act-table'],
  ['a table of acts that lacks a column', 'treaty,participant,date\nCEDAW,KEN,2001\n', 'act-table'],
  ['a table of Members', 'Country,Forced_labour_C029,C105\nKenya,1964,1964\n', 'normlex'],
  ['a list of ratifications below a title', 'Ratifications of C029\nCountry,Date,Status,Note\n', 'normlex'],
  ['a workbook', 'PK\u0003\u0004', 'workbook'],
  ['a PDF', '%PDF-1.7\n', 'resolution-pdf'],
  ['rules', '{"treaty": "XVIII-13"}', 'treaty-rules'],
  [
    'a resolution',
    'The General Assembly,\n\nRecalling all previous resolutions, and, in particular, its resolution 64/293,\n',
    'resolution-text',
  ],
])('%s is recognised by its content', (_, content, format) =>
  expect(recognise(Buffer.from(content))).toBe(format),
);

test.each([
  ['nothing', '', 'NOT_RECOGNISED'],
  ['blanks', ' \n\t\n', 'NOT_RECOGNISED'],
  ['another table', 'name,age,town\nAnn,3,Rome\nBob,4,Paris\n', 'NOT_RECOGNISED'],
  ['binary data', 'GIF89a\u0000\u0001\u0000', 'NOT_RECOGNISED'],
])('%s is refused', (_, content, code) =>
  expect(() => recognise(Buffer.from(content))).toThrow(expect.objectContaining({ code }) as Error),
);
test('UTF-16 is refused as another encoding', () =>
  expect(() => recognise(Buffer.from('\ufeff<Document/>', 'utf16le'))).toThrow(
    expect.objectContaining({ code: 'WRONG_ENCODING' }) as Error,
  ));

test('a stream is looked at without being lost', async () => {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let count = 0; count < 10; count += 1) yield Buffer.alloc(20_000, 97 + count);
  }
  const { start, content } = await peek(pieces());
  expect(start.length).toBe(80_000);
  const again: Uint8Array[] = [];
  for await (const piece of content as AsyncIterable<Uint8Array>) again.push(piece);
  expect(Buffer.concat(again).toString()).toBe('abcdefghij'.replace(/./g, (letter) => letter.repeat(20_000)));
});
