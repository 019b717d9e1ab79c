import { TextDecoder } from 'node:util';
import { RefusedFile } from './problem';

/** What a file holds, all at once or piece by piece. */
export type FileContent = Uint8Array | AsyncIterable<Uint8Array>;

/** The pieces of a file. Large arrays are cut, so that what reads them can stay small. */
export async function* piecesOf(content: FileContent): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) {
    for (let at = 0; at < content.length; at += 65536) yield content.subarray(at, at + 65536);
  } else yield* content;
}

const LATIN = /^(?:iso-?8859-1|latin-?1|windows-1252|cp1252|us-ascii|ascii)$/i;

/** The encoding that a file's first bytes declare, as one of the two that are read. */
export function declaredEncoding(declared: string | null): 'utf-8' | 'windows-1252' {
  if (declared === null || /^utf-?8$/i.test(declared)) return 'utf-8';
  // What calls itself ISO 8859-1 is read as its superset windows-1252, as browsers do.
  if (LATIN.test(declared)) return 'windows-1252';
  throw new RefusedFile(
    'WRONG_ENCODING',
    `The file says that its encoding is ${declared.slice(0, 40)}; UTF-8 and ISO 8859-1 can be read.`,
  );
}

/**
 * Decodes strictly: bytes that the encoding does not have are refused, and so is UTF-8 that calls itself ISO 8859-1,
 * which would turn "Côte" into "CÃ´te" without a word.
 */
export async function* decoded(
  content: FileContent,
  encodingOf: (start: string) => 'utf-8' | 'windows-1252',
): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let latin = false;
  let utf8: TextDecoder | null = new TextDecoder('utf-8', { fatal: true });
  let beyondAscii = false;
  for await (const piece of piecesOf(content)) {
    if (decoder === null) {
      if ((piece[0] === 0xff && piece[1] === 0xfe) || (piece[0] === 0xfe && piece[1] === 0xff))
        throw new RefusedFile('WRONG_ENCODING', 'The file is UTF-16; save it as UTF-8.');
      const encoding = encodingOf(Buffer.from(piece.subarray(0, 4096)).toString('latin1'));
      latin = encoding === 'windows-1252';
      decoder = new TextDecoder(encoding, { fatal: true });
    }
    if (latin && utf8 !== null) {
      beyondAscii ||= piece.some((byte) => byte > 0x7f);
      try {
        utf8.decode(piece, { stream: true });
      } catch {
        utf8 = null;
      }
    }
    yield decodedPiece(decoder, piece);
  }
  if (decoder !== null) yield decodedPiece(decoder, null);
  if (latin && utf8 !== null && beyondAscii)
    throw new RefusedFile('WRONG_ENCODING', 'The file says that it is ISO 8859-1, but its bytes are UTF-8.');
}

function decodedPiece(decoder: TextDecoder, piece: Uint8Array | null): string {
  try {
    return piece === null ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw new RefusedFile(
      'WRONG_ENCODING',
      'The file is not UTF-8, which it is taken for: its bytes are those of another encoding.',
    );
  }
}
