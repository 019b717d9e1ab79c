import { SaxesParser } from 'saxes';
import type { Day } from '../treaty-law/terms';
import { declaredEncoding, decoded } from './file-text';
import type { FileContent } from './file-text';
import { printedText } from './printed-text';
import type { PrintedText } from './printed-text';
import type { StatementSection } from './printed-declarations';
import { RefusedFile } from './problem';
import type { StateNames } from './states';
import { StatusPageBuilder } from './status-page';
import type { StatusPage, TreatyHeading } from './status-page';

/**
 * What the publisher's conversion to ISO 8859-1 made of characters beyond it: it cut U+201C and its neighbours to
 * their last byte, which XML does not allow. Every file of the collection with a quotation has some. U+2026 became a
 * bare ampersand.
 */
const CUT_CHARACTERS: Readonly<Record<string, string>> = {
  '\u0002': '\u2002',
  '\u0013': '\u2013',
  '\u0014': '\u2014',
  '\u0018': '\u2018',
  '\u0019': '\u2019',
  '\u001c': '\u201c',
  '\u001d': '\u201d',
};
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;
const BARE_AMPERSAND = /&(?!(?:[A-Za-z][\w.-]{0,40}|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)/g;
const mended = (text: string): string =>
  text.replace(CONTROL, (character) => CUT_CHARACTERS[character] ?? ' ').replace(BARE_AMPERSAND, '\u2026');

/** No element of a status page holds as much text; what does is no status page, and would fill the memory. */
const LONGEST_TEXT = 4_000_000;

const SECTIONS: Readonly<Record<string, StatementSection>> = {
  Declarations: 'DECLARATION',
  Objections: 'OBJECTION',
  DeclarationsUnderArticle: 'UNDER_ARTICLE',
  Notifications: 'NOTIFICATION',
  TerritorialApplications: 'TERRITORIAL',
};

const folded = (text: string): string => printedText(text).text;
const number = (text: string | undefined): number | null => {
  const digits = /^\s*(\d{1,5})\b/.exec(text ?? '');
  return digits === null ? null : Number(digits[1]);
};

/** Collects one `Treaty` element. */
class TreatyReader {
  private readonly fields = new Map<string, string>();
  private readonly builder: StatusPageBuilder;
  private headings: PrintedText[] = [];
  private cells: PrintedText[] = [];
  private participant: PrintedText | null = null;
  private paragraphs: PrintedText[] = [];
  private note: { index: string; text: string[]; table: string[][] } = { index: '', text: [], table: [] };

  constructor(file: string, names: StateNames, today: Day) {
    this.builder = new StatusPageBuilder(file, names, today);
  }

  /** @param path names of the elements under `Treaty`, outermost first */
  close(path: readonly string[], text: string, type: string | undefined, line: number): void {
    const [part, ...inner] = path;
    const last = path.at(-1);
    if (part === 'Header') this.header(inner.join('/'), text);
    else if (part === 'Participants') this.participants(path, last as string, text, line);
    else if (part === 'EndNotes') this.endNotes(last as string, path, text);
    else if (part !== undefined && part in SECTIONS)
      this.statement(SECTIONS[part] as StatementSection, path, last as string, text, type);
    else if (part === 'SpecialTables' && inner.length === 1)
      this.builder.remark(
        'A special table stands below the participants; it is about no act of participation.',
      );
    else if (part === 'LON' && inner.length === 1)
      this.builder.remark(
        'Acts of the time of the League of Nations stand in a list without columns and are left out.',
      );
  }

  page(): StatusPage {
    const field = (name: string): string | undefined => this.fields.get(name);
    const chapter = /\b([IVXL]+)\b/.exec(folded(field('Chapter/Header') ?? ''))?.[1];
    const section = folded(field('ExternalData/Numsect') ?? '');
    if (chapter === undefined || section === '')
      throw new RefusedFile(
        'NOT_RECOGNISED',
        'The heading has no chapter and number of a treaty (Chapter/Header, ExternalData/Numsect).',
      );
    const parts = [
      chapter,
      folded(field('SubChapter/Header') ?? '').replace(/\W/g, ''),
      section.replace(/\W/g, ''),
      folded(field('ExternalData/Subnumsect') ?? '').replace(/\W/g, ''),
    ];
    const title = ['ExternalData/Titlesect', 'ExternalData/Subtitlesect']
      .map((name) => folded(field(name) ?? ''))
      .filter((one) => one !== '')
      .at(-1);
    const optional = (name: string): string | null => {
      const text = folded(field(name) ?? '');
      return text === '' ? null : text;
    };
    const custom = optional('ExternalData/Status/CustomText');
    if (custom !== null) this.builder.remark(`The heading says of the status: "${custom}".`);
    const heading: TreatyHeading = {
      mtdsgNumber: parts.filter((one) => one !== '').join('-'),
      title: (title ?? '').replace(/\s*\*+$/, ''),
      conclusion: optional('ExternalData/Conclusion'),
      entryIntoForce: optional('ExternalData/EIF/Labeltext'),
      registration: optional('ExternalData/Registration/Labeltext'),
      text: optional('ExternalData/TreatyText/Text'),
      stated: {
        parties: number(field('ExternalData/Status/Parties')),
        signatories: number(field('ExternalData/Status/Signatories')),
      },
      asOf: null,
      time: null,
    };
    return this.builder.finish(heading);
  }

  private header(name: string, text: string): void {
    const before = this.fields.get(name);
    // A treaty in several languages or volumes has several texts.
    this.fields.set(name, before === undefined ? text : `${before}\n${text}`);
  }

  private participants(path: readonly string[], last: string, text: string, line: number): void {
    if (last === 'Entry') (path.includes('Thead') ? this.headings : this.cells).push(printedText(text));
    else if (last === 'Thead') {
      this.builder.table(this.headings, line);
      this.headings = [];
    } else if (last === 'Row' && !path.includes('Thead')) {
      this.builder.row(this.cells, line);
      this.cells = [];
    } else if (last === 'Title' && text.trim() !== '')
      this.builder.remark(`The table is headed "${folded(text)}".`);
  }

  private endNotes(last: string, path: readonly string[], text: string): void {
    if (last === 'index') this.note.index = folded(text);
    else if (last === 'text') this.note.text.push(folded(text));
    else if (last === 'row') this.note.table.push([]);
    else if (last === 'col') {
      if (this.note.table.length === 0) this.note.table.push([]);
      this.note.table.at(-1)!.push(folded(text));
    } else if (last === 'Note' && path.length === 2) {
      const filled = this.note.table.filter((row) => row.length > 0);
      this.builder.endNote({ index: this.note.index, text: this.note.text.join('\n'), table: filled });
      this.note = { index: '', text: [], table: [] };
    }
  }

  private statement(
    section: StatementSection,
    path: readonly string[],
    last: string,
    text: string,
    type: string | undefined,
  ): void {
    if (path.length === 3) {
      if (last === 'Participant') this.participant = printedText(text);
      else if (last === 'DateNotification') this.paragraphs.unshift({ ...printedText(text), right: true });
      else {
        const printed = printedText(text);
        this.paragraphs.push(type === 'title' ? { ...printed, italic: true } : printed);
      }
    } else if (path.length === 2 && this.participant !== null) {
      this.builder.statement({
        section,
        participant: this.participant.text,
        notes: this.participant.notes,
        paragraphs: this.paragraphs,
      });
      this.participant = null;
      this.paragraphs = [];
    }
  }
}

/**
 * Reads the status XML of the Multilateral Treaties Deposited with the Secretary-General, as the UN Treaty Collection
 * publishes it: one page for each `Treaty` element (`docs/sources.md`).
 *
 * @param file name for messages
 * @param today the last day that an act can be of
 * @throws RefusedFile where the file is no such XML, is cut off, declares a document type or other entities
 */
export async function readMtdsgXml(
  file: string,
  content: FileContent,
  names: StateNames,
  today: Day,
): Promise<StatusPage[]> {
  const parser = new SaxesParser({ position: true });
  const pages: StatusPage[] = [];
  const path: string[] = [];
  const texts: string[] = [];
  const types: (string | undefined)[] = [];
  let treaty: TreatyReader | null = null;
  let sinceTag = 0;

  parser.on('error', (error) => {
    const place = /^(?:.*?:)?(\d+):(\d+): (.*)$/s.exec(error.message);
    const what = (place?.[3] ?? error.message).replace(/\.$/, '');
    if (/undefined entity/.test(what))
      throw new RefusedFile('UNSAFE', `The file uses an entity that XML does not have: ${what}.`, {
        line: parser.line,
      });
    throw new RefusedFile('DAMAGED', `The XML is damaged or cut off: ${what}.`, { line: parser.line });
  });
  parser.on('doctype', () => {
    throw new RefusedFile(
      'UNSAFE',
      'The file declares a document type or entities, which a status file has not.',
      {
        line: parser.line,
      },
    );
  });
  parser.on('opentag', (tag) => {
    sinceTag = 0;
    if (path.length === 0 && tag.name !== 'Document')
      throw new RefusedFile('NOT_RECOGNISED', `The XML should begin with "Document", found "${tag.name}".`, {
        line: parser.line,
      });
    if (path.length > 40) throw new RefusedFile('UNSAFE', 'Elements are nested more than forty deep.');
    if (path.length === 1 && tag.name === 'Treaty') treaty = new TreatyReader(file, names, today);
    // The row of a table inside a note begins before its columns close.
    if (tag.name === 'row' && treaty !== null)
      treaty.close([...path.slice(2), 'row'], '', undefined, parser.line);
    path.push(tag.name);
    texts.push('');
    types.push((tag.attributes as Record<string, string>)['type']);
  });
  parser.on('text', (text) => {
    if (texts.length > 0) texts[texts.length - 1] += text;
  });
  parser.on('cdata', (text) => {
    if (texts.length > 0) texts[texts.length - 1] += text;
  });
  parser.on('closetag', (tag) => {
    sinceTag = 0;
    const text = texts.pop() as string;
    const type = types.pop();
    if (treaty !== null && path.length > 2 && tag.name !== 'row')
      treaty.close(path.slice(2), text, type, parser.line);
    path.pop();
    if (path.length === 1 && tag.name === 'Treaty' && treaty !== null) {
      pages.push(treaty.page());
      treaty = null;
    }
  });

  let held = '';
  const pieces = decoded(content, (start) =>
    declaredEncoding(
      /^[\s\u00ef\u00bb\u00bf]*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1] ?? null,
    ),
  );
  for await (const piece of pieces) {
    // An ampersand near the end of a piece may be the beginning of an entity.
    const text = held + piece;
    const ampersand = text.lastIndexOf('&');
    const cut = ampersand >= 0 && text.length - ampersand < 48 ? ampersand : text.length;
    held = text.slice(cut);
    sinceTag += cut;
    if (sinceTag > LONGEST_TEXT)
      throw new RefusedFile('UNSAFE', 'One text of the file is longer than four million characters.');
    parser.write(mended(text.slice(0, cut)));
  }
  parser.write(mended(held)).close();
  if (pages.length === 0) throw new RefusedFile('NOT_RECOGNISED', 'The XML has no "Treaty" element.');
  return pages;
}
