import { spawnSync } from 'node:child_process';
import { pdfText } from './pdf-text';

/** A PDF of one page that shows the words; its cross-reference table is left for the reader to rebuild. */
const onePage = (words: string): Buffer => {
  const stream = `BT /F1 12 Tf 72 700 Td (${words}) Tj ET`;
  return Buffer.from(`%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >> endobj
4 0 obj << /Length ${stream.length} >> stream
${stream}
endstream endobj
5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
trailer << /Root 1 0 R >>
%%EOF
`);
};

test('where the program is not installed, that is said with what to install', async () => {
  const read = await pdfText(onePage('The General Assembly'), 'pdftotext-that-is-not-there');
  expect(read).toEqual({ missing: expect.stringContaining('install poppler-utils') as string });
});

const program = 'pdftotext';
const installed = spawnSync(program, ['-v']).error === undefined;
if (!installed) console.warn('Skipped, because pdftotext is not installed: the reading of PDFs');
(installed ? describe : describe.skip)('with pdftotext', () => {
  test('the text of a PDF is read', async () => {
    const read = await pdfText(onePage('The General Assembly,'));
    expect(read).toEqual({ text: expect.stringContaining('The General Assembly,') as string });
  });
  test('what is no PDF is refused, with the reason', async () => {
    await expect(pdfText(Buffer.from('%PDF-1.4 and nothing more'))).rejects.toMatchObject({
      name: 'RefusedFile',
      code: 'DAMAGED',
    });
  });
});
