/** Why a file is not read as a resolution. */
export type RefusalCode = 'EMPTY' | 'PDF' | 'HTML' | 'BINARY' | 'TOO_LONG' | 'NOT_A_RESOLUTION';

/** The file is no resolution: one sentence says why. */
export class NotAResolutionError extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
    this.name = 'NotAResolutionError';
  }
}

/** Longest text that is read, in UTF-16 units: twenty times the longest resolution of the General Assembly. */
export const LONGEST_TEXT = 16_000_000;

const SAMPLE = 65_536;

/** Refuses what its first bytes show to be no text of a resolution. Looks at a sample only, whatever the length. */
export function refuseByAppearance(text: string): void {
  const head = text
    .slice(0, SAMPLE)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (text.length <= SAMPLE && head === '') {
    throw new NotAResolutionError(
      'EMPTY',
      'The file is empty: a resolution has an enacting clause and paragraphs.',
    );
  }
  if (head.startsWith('%PDF-')) {
    throw new NotAResolutionError(
      'PDF',
      'The file is a PDF, not its text: convert it first, for instance with pdftotext.',
    );
  }
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(
      head.slice(0, 4096),
    )
  ) {
    throw new NotAResolutionError(
      'HTML',
      'The file is a web page, not the text of a resolution: save the document itself as text.',
    );
  }
  const middle = text.length > SAMPLE ? text.slice(text.length >> 1, (text.length >> 1) + SAMPLE) : '';
  for (const sample of [text.slice(0, SAMPLE), middle]) {
    const unprintable = sample.match(/[\u0000-\u0008\u000E-\u001F\uFFFD]/g)?.length ?? 0;
    if (unprintable > 8 && unprintable > sample.length / 100) {
      throw new NotAResolutionError(
        'BINARY',
        'The file holds bytes that are no text: a resolution is plain text in UTF-8.',
      );
    }
  }
  if (text.length > LONGEST_TEXT) {
    throw new NotAResolutionError(
      'TOO_LONG',
      `The file has ${text.length} characters: no resolution is longer than ${LONGEST_TEXT}.`,
    );
  }
}

const ORGAN =
  /\b(?:Assembly|Council|Commission|Committee|Conference|Board|Congress|Meeting|Parties|Forum)\b/i;
const OPENING =
  /\b(?:Recalling|Reaffirming|Recognizing|Recognising|Noting|Having|Bearing|Considering|Taking|Reaffirms|Recalls|Requests|Decides|Urges|Invites|Calls|Recommends|Encourages|Notes|Takes|Stresses|Welcomes|Endorses|Approves|Adopts|Authorizes)\b/;

/** Refuses a long text in which no word of a resolution occurs, before any closer look. */
export function refuseByWords(text: string): void {
  if (!ORGAN.test(text) && !OPENING.test(text)) throw notAResolution();
}

export const notAResolution = (): NotAResolutionError =>
  new NotAResolutionError(
    'NOT_A_RESOLUTION',
    'The text is no resolution: it has no line such as “The General Assembly,” followed by recitals or numbered paragraphs.',
  );
