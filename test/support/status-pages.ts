/** Status pages in the depositary's two formats, made up from a table, so that readers are tested without its files. */

export interface MadeUpRow {
  name: string;
  /** Note numbers at the name. */
  notes?: number[];
  /** One text a column of dates: "12 Feb 2002 a", "[1 Mar 1990 ]", "". */
  cells: string[];
}
export interface MadeUpPage {
  chapter: string;
  subChapter?: string;
  section: string;
  sub?: string;
  title: string;
  conclusion?: string;
  entryIntoForce?: string;
  registration?: string;
  text?: string;
  parties: number | null;
  signatories: number | null;
  /** "Participant" first; null for a heading without a table. */
  columns: string[] | null;
  rows: MadeUpRow[];
  endNotes?: { index: number; text: string }[];
  /** A line beginning with ">" is set to the right, one with "#" is a title. */
  statements?: { section: 'Declarations' | 'Objections'; participant: string; lines: string[] }[];
  /** "03-02-2026 10:16:18"; the XML has no place for it. */
  asOf?: string;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Status XML, ISO 8859-1 unless told otherwise. */
export function mtdsgXml(page: MadeUpPage, encoding: 'iso-8859-1' | 'utf-8' = 'iso-8859-1'): Buffer {
  const tag = (name: string, text: string | null | undefined): string =>
    text === null || text === undefined ? '' : `<${name}>${escaped(text)}</${name}>`;
  const label = (name: string, title: string, text: string | undefined): string =>
    text === undefined
      ? `<${name} />`
      : `<${name}><Label>${title}</Label>${tag('Labeltext', text)}</${name}>`;
  const name = (row: MadeUpRow): string =>
    row.notes === undefined ? row.name : `${row.name}<superscript>${row.notes.join(',')}</superscript>`;
  const table =
    page.columns === null
      ? ''
      : `<Participants><Table><TGroup cols="${page.columns.length}"><Thead><Row rowsep="0">${page.columns
          .map((column, index) => `<Entry colname="${index + 1}">${escaped(column)}</Entry>`)
          .join('')}</Row></Thead><Tbody><Rows>
${page.rows
  .map(
    (row) =>
      `<Row><Entry>${escaped(name(row))}</Entry>${row.cells
        .map((cell) => (cell === '' ? '<Entry />' : `<Entry>${escaped(cell)}</Entry>`))
        .join('')}</Row>`,
  )
  .join('\n')}
</Rows></Tbody></TGroup></Table></Participants>
${(['Declarations', 'Objections'] as const)
  .map((section) => {
    const element = section.slice(0, -1);
    const said = (page.statements ?? []).filter((statement) => statement.section === section);
    return `<${section}>${said
      .map(
        ({ participant, lines }) =>
          `<${element}>${tag('Participant', participant)}${lines
            .map((line) =>
              line.startsWith('>')
                ? tag('text', `<right>${line.slice(1)}</right>`)
                : line.startsWith('#')
                  ? `<text type="title">${escaped(line.slice(1))}</text>`
                  : `<text type="para">${escaped(line)}</text>`,
            )
            .join('')}</${element}>`,
      )
      .join('')}</${section}>`;
  })
  .join('')}
<EndNotes>${(page.endNotes ?? [])
          .map(({ index, text }) => `<Note><index>${index}</index>${tag('text', text)}</Note>`)
          .join('')}</EndNotes>`;
  return Buffer.from(
    `<?xml version="1.0" encoding="${encoding}"?>
<Document>
<Treaty><Template>mtdsg</Template><Header>
<Chapter><Header>CHAPTER ${page.chapter}</Header><Name>HEADING</Name></Chapter>
${page.subChapter === undefined ? '' : `<SubChapter><Header>${page.subChapter}</Header><Name>PART</Name></SubChapter>`}
<ExternalData>${tag('Numsect', page.section)}${tag('Subnumsect', page.sub)}
${tag(page.sub === undefined ? 'Titlesect' : 'Subtitlesect', page.title)}
${tag('Conclusion', page.conclusion)}
${label('EIF', 'Entry into force', page.entryIntoForce)}
${label('Registration', 'Registration', page.registration)}
<Status><Label>Status</Label>${tag('Signatories', page.signatories?.toString())}${tag('Parties', page.parties?.toString())}</Status>
<TreatyText><Label>Text</Label>${tag('Text', page.text)}</TreatyText><TreatyNote />
</ExternalData></Header>
${table}
</Treaty>
</Document>
`,
    encoding === 'utf-8' ? 'utf8' : 'latin1',
  );
}

/** A status page as a browser saves it. */
export function untcHtml(page: MadeUpPage): string {
  const at = 'ctl00_ctl00_ContentPlaceHolder1_ContentPlaceHolderInnerPage_';
  const marks = (notes: number[] | undefined): string =>
    notes === undefined
      ? ''
      : ` <SUP>${notes.map((note) => `<A onclick='ShowNoteAll()' href='#${note}' class='noteIndex'>${note}</A>`).join(' , ')} </SUP>`;
  const status = [
    page.signatories === null ? '' : `Signatories : ${page.signatories}.`,
    page.parties === null ? '' : `Parties : ${page.parties}`,
  ].join('   ');
  const number = [page.chapter, page.subChapter, page.section, page.sub].filter(Boolean).join('-');
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>UNTC</title></head><body>
<form name="aspnetForm" method="post" action="./ViewDetails.aspx?src=TREATY&amp;mtdsg_no=${number}&amp;chapter=4&amp;clang=_en" id="aspnetForm">
<div id="${at}div3">${page.asOf === undefined ? '' : `STATUS AS AT : ${page.asOf} EDT`}</div>
<div id="${at}rptHead_ctl00_tcHead">CHAPTER ${page.chapter}</div>
<div id="${at}rptTreaty_ctl00_tcTreaty">
  ${page.section}.${page.sub === undefined ? '' : ` ${page.sub}`}
  ${escaped(page.title)}
</div>
<div id="${at}rptTreaty_ctl00_tcText">${escaped(page.conclusion ?? '')}</div>
<div id="${at}rptEIF_ctl00_tcText">${escaped(page.entryIntoForce ?? '')}<SUP><A class='noteIndex'></A> </SUP></div>
<div id="${at}rptRegistration_ctl00_tcText">${escaped(page.registration ?? '')}</div>
<div id="${at}rptStatus_ctl00_tcText">${status}</div>
<div id="${at}rptText_ctl00_tcText"><Text>${escaped(page.text ?? '')}</text><br></div>
${
  page.columns === null
    ? ''
    : `<table id="${at}tblgrid" class="table"><tr class="thead-one">${page.columns
        .map((column) => `<td valign="bottom">${escaped(column)}<br></td>`)
        .join('')}</tr>
${page.rows
  .map(
    (row) =>
      `<tr class="trBWhite"><td><A href='#EndDec' class='noteIndex'>${escaped(row.name)}</A>${marks(row.notes)}<br></td>${row.cells
        .map((cell) => `<td> &nbsp;${escaped(cell)}<br></td>`)
        .join('')}</tr>`,
  )
  .join('\n')}
</table>`
}
<table>${(page.statements ?? [])
    .map(({ section, participant, lines }, index) => {
      const part = section === 'Declarations' ? 'dgDec' : 'dgObj';
      return `<tr><td><div id="${at}${part}_ctl${index + 10}_divParticipant" class="heading-two">${participant}</div>
<div id="${at}${part}_ctl${index + 10}_divText" class="content-two"><p class='invisible'>${participant}</p>${lines
        .map((line) =>
          line.startsWith('>')
            ? `<p align=right>${line.slice(1)}</p><br></n>`
            : line.startsWith('#')
              ? `<p align=left><i>${line.slice(1)}<br></n></i></p>`
              : `&nbsp;&nbsp;&nbsp;${escaped(line)}<br></n>`,
        )
        .join('')}</div></td></tr>`;
    })
    .join('')}</table>
<table id="${at}dgNotesAll">${(page.endNotes ?? [])
    .map(
      ({ index, text }) =>
        `<tr><td><div id="${at}dgNotesAll_ctl${index + 10}_divNotesAll" class="divNotesAll"><a name='${index}'>${index}</a><index></index>${escaped(text)}<br><br></div></td></tr>`,
    )
    .join('')}</table>
</form></body></html>
`;
}
