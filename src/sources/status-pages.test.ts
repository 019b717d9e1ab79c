import fc from 'fast-check';
import { seedNames, seedParticipants } from '../../test/support/state-names';
import { mtdsgXml, untcHtml } from '../../test/support/status-pages';
import type { MadeUpPage } from '../../test/support/status-pages';
import { readMtdsgXml } from './mtdsg-xml';
import { RefusedFile } from './problem';
import type { StatusPage } from './status-page';
import { readUntcHtml } from './untc-html';

const TODAY = '2026-11-24';
const PAGE: MadeUpPage = {
  chapter: 'XXX',
  section: '4',
  sub: 'b',
  title: 'Protocol on the Naming of Clouds',
  conclusion: 'New York, 1 March 2000',
  entryIntoForce: '2 May 2004, in accordance with article 9(1).',
  registration: '2 May 2004, No. 41234',
  text: 'United Nations, Treaty Series, vol. 2345, p. 12.',
  parties: 6,
  signatories: 4,
  columns: [
    'Participant',
    'Signature, Succession to signature(d)',
    'Ratification, Acceptance(A), Approval(AA), Formal confirmation(c), Accession(a), Succession(d), Definitive signature(s)',
  ],
  rows: [
    { name: 'Albania', cells: ['', '2 Feb 2002 a'] },
    { name: "Côte d'Ivoire", notes: [1], cells: ['3 Mar 2001', '4 Apr 2003'] },
    { name: 'European Union', cells: ['5 May 2001', '6 Jun 2002 c'] },
    { name: 'France', cells: ['', '7 Jul 2003 AA'] },
    { name: 'Hong Kong', cells: ['', ''] },
    { name: 'Jamaica', notes: [2], cells: ['[ 8 Aug 2001 ]', '[ 9 Sep 2003 ]'] },
    { name: 'Montenegro', cells: ['23 Oct 2006 d', ''] },
    { name: 'Netherlands', notes: [1, 3], cells: ['10 Oct 2001', '11 Nov 2003 A'] },
    { name: 'Serbia', notes: [3], cells: ['', '12 Mar 2001 d'] },
    { name: 'International Institute of Clouds', cells: ['', ''] },
  ],
  endNotes: [
    { index: 1, text: 'On 1 May 2010, the Government of Atlantis made a communication.' },
    {
      index: 2,
      text: 'On 23 October 2007, the Government of Jamaica notified the Secretary-General of its decision to denounce the Protocol with effect from 23 January 2008.',
    },
    {
      index: 3,
      text: 'The former Yugoslavia had signed and ratified the Protocol on 1 February 2001 and 2 March 2001, respectively. See also note 1 under "Serbia".',
    },
  ],
  statements: [
    {
      section: 'Declarations',
      participant: 'France',
      lines: [
        '#Reservation:',
        'France does not consider itself bound by article 15, paragraph 2.',
        '>12 January 2010',
        '#Declaration under article 4:',
        'France recognizes the committee.',
      ],
    },
    {
      section: 'Objections',
      participant: 'Albania',
      lines: [
        '>26 September 2008',
        '#With regard to the reservation made by France upon approval:',
        'Albania objects to article 15 (2).',
      ],
    },
  ],
};

const read = {
  xml: async (page: MadeUpPage): Promise<StatusPage> =>
    (await readMtdsgXml('page.xml', mtdsgXml(page), seedNames, TODAY))[0] as StatusPage,
  html: (page: MadeUpPage): Promise<StatusPage> =>
    readUntcHtml('page.html', Buffer.from(untcHtml(page)), seedNames, TODAY),
};
const brief = (page: StatusPage): string[] =>
  page.acts.map((act) => `${act.participant} ${act.kind} ${act.date}`);

describe.each(['xml', 'html'] as const)('a status page as %s', (format) => {
  test('heading, totals, every notation, notes and statements are read', async () => {
    const page = await read[format]({ ...PAGE, asOf: '03-02-2026 10:16:18' });
    expect(page.problems.problems).toEqual([]);
    expect(page.heading).toMatchObject({
      mtdsgNumber: 'XXX-4-b',
      title: 'Protocol on the Naming of Clouds',
      conclusion: 'New York, 1 March 2000',
      registration: '2 May 2004, No. 41234',
      stated: { parties: 6, signatories: 4 },
      asOf: format === 'html' ? '2026-02-03' : null,
      time: format === 'html' ? '10:16:18' : null,
    });
    expect(page.parsed).toEqual({ parties: 6, signatories: 4 });
    expect(brief(page)).toEqual([
      'ALB ACCESSION 2002-02-02',
      'CIV RATIFICATION 2003-04-04',
      'CIV SIGNATURE 2001-03-03',
      'EUE FORMAL_CONFIRMATION 2002-06-06',
      'EUE SIGNATURE 2001-05-05',
      'FRA APPROVAL 2003-07-07',
      'JAM RATIFICATION 2003-09-09',
      'JAM SIGNATURE 2001-08-08',
      'JAM WITHDRAWAL 2008-01-23',
      'JAM WITHDRAWAL_NOTIFIED 2007-10-23',
      'MNE SUCCESSION_TO_SIGNATURE 2006-10-23',
      'NLD ACCEPTANCE 2003-11-11',
      'NLD SIGNATURE 2001-10-10',
      'SRB SUCCESSION 2001-03-12',
      'YUG RATIFICATION 2001-03-02',
      'YUG SIGNATURE 2001-02-01',
    ]);
    expect(page.unrecognised).toEqual([{ name: 'International Institute of Clouds', row: 10 }]);
    expect(page.territories).toEqual([{ name: 'Hong Kong', row: 5 }]);
    expect(page.formerStates).toMatchObject([{ note: '3', formerState: 'YUG', at: ['NLD', 'SRB'] }]);
    expect(page.declarations).toMatchObject([
      {
        participant: 'FRA',
        kind: 'RESERVATION',
        madeOn: '2003-07-07',
        articles: ['15(2)'],
        objectionTo: null,
      },
      { participant: 'FRA', kind: 'DECLARATION', madeOn: '2010-01-12', articles: ['4'], objectionTo: null },
      {
        participant: 'ALB',
        kind: 'OBJECTION',
        madeOn: '2008-09-26',
        articles: ['15(2)'],
        objectionTo: 'FRA',
      },
    ]);
  });

  test('statements are taken apart at their titles and days; what they do tells what they are', async () => {
    const page = await read[format]({
      ...PAGE,
      endNotes: [
        {
          index: 1,
          text: 'On 24 June 1992, the Government of the Republic of Albania notified the Secretary-General of its decision to withdraw the reservation to article 22 made upon accession.',
        },
      ],
      statements: [
        {
          section: 'Declarations',
          participant:
            format === 'xml'
              ? 'Albania&lt;superscript&gt;1&lt;/superscript&gt;'
              : 'Albania <SUP><A>1</A></SUP>',
          lines: ['Albania does not consider itself bound by article 22.'],
        },
        {
          section: 'Declarations',
          participant: 'France',
          lines: ['#Upon signature:', '#Understanding:', 'France understands article 3 so.'],
        },
        {
          section: 'Objections',
          participant: 'Albania',
          lines: [
            '>26 September 2008',
            '#With regard to the reservations made by Kenya, Fiji and the Bahamas upon accession:',
            '#[Same objection, identical in essence, as the one made for Malaysia.]',
            '>1 March 2010',
            'The Government of Albania has examined the reservation made by the Federal Republic of Somalia upon ratification.',
            '- 13 June 2011: with regard to the reservation made by Botswana upon ratification;',
          ],
        },
      ].map((one) => ({
        ...one,
        participant:
          format === 'xml'
            ? one.participant.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
            : one.participant,
      })) as NonNullable<MadeUpPage['statements']>,
    });
    expect(
      page.declarations.map(({ participant, kind, madeOn, objectionTo, articles }) =>
        [participant, kind, madeOn, objectionTo ?? '', articles.join(';')].join(' ').trim(),
      ),
    ).toEqual([
      'ALB RESERVATION 2002-02-02  22',
      'FRA UNDERSTANDING   3',
      'ALB OBJECTION 2008-09-26 KEN',
      'ALB OBJECTION 2008-09-26 FJI',
      'ALB OBJECTION 2008-09-26 BHS',
      'ALB OBJECTION 2010-03-01 SOM',
      'ALB OBJECTION 2011-06-13 BWA',
      'ALB WITHDRAWAL 1992-06-24  22',
    ]);
  });

  test.each([
    ['a day that no calendar has', '31 Feb 2002 a', 'IMPOSSIBLE_DATE'],
    ['29 February of a common year', '29 Feb 2001', 'IMPOSSIBLE_DATE'],
    ['a day to come', '1 Jan 2031 a', 'FUTURE_DATE'],
    ['a letter that nobody explains', '2 Feb 2002 zz', 'UNREADABLE_CELL'],
    ['words', 'see note', 'UNREADABLE_CELL'],
    ['a year alone', '2002', 'UNREADABLE_CELL'],
  ])('%s is refused with its row', async (_, cell, code) => {
    const page = await read[format]({ ...PAGE, rows: [PAGE.rows[0]!, { name: 'Benin', cells: ['', cell] }] });
    expect(page.problems.problems).toMatchObject([{ code, row: 2 }]);
    expect(page.problems.problems[0]?.message).toContain('Benin');
  });

  test('the same act twice with different days is refused, the same row twice is not', async () => {
    const twice = (cell: string): MadeUpPage => ({
      ...PAGE,
      rows: [
        { name: 'Benin', cells: ['', '2 Feb 2002 a'] },
        { name: 'Dahomey', cells: ['', cell] },
      ],
    });
    expect((await read[format](twice('3 Feb 2002 a'))).problems.problems).toMatchObject([
      { code: 'SAME_ACT_TWICE', row: 2 },
    ]);
    expect((await read[format](twice('2 Feb 2002 a'))).problems.problems).toEqual([]);
  });

  test('a row with too few cells is refused', async () => {
    const page = await read[format]({ ...PAGE, rows: [{ name: 'Benin', cells: ['2 Feb 2002'] }] });
    expect(page.problems.problems).toMatchObject([{ code: 'UNREADABLE_CELL', row: 1 }]);
  });

  test('a heading alone gives identity and totals, and no table', async () => {
    const page = await read[format]({ ...PAGE, columns: null, rows: [] });
    expect(page).toMatchObject({ hasTable: false, acts: [], heading: { mtdsgNumber: 'XXX-4-b' } });
  });

  test.each([
    [['Participant', 'Ratification'], '2 Feb 2002', 'RATIFICATION', 1],
    [['Participant', 'Acceptance(A)'], '2 Feb 2002 A', 'ACCEPTANCE', 1],
    [['Participant', 'Consent to be bound(P), Succession(d)'], '2 Feb 2002 P', 'CONSENT_UNSPECIFIED', 1],
    [['Participant', 'Succession(d)'], '2 Feb 2002', 'SUCCESSION', 1],
    [['State', 'Definitive signature(s)'], '2 Feb 2002 s', 'DEFINITIVE_SIGNATURE', 1],
    [
      ['Participant', 'Definitive signature of the Protocol, Acceptance of the Protocol'],
      '2 Feb 2002',
      'CONSENT_UNSPECIFIED',
      1,
    ],
    [['Participant', 'Provisional application(n)'], '2 Feb 2002 n', null, 0],
    [['Participant', 'Application'], '2 Feb 2002', 'CONSENT_UNSPECIFIED', 1],
    [['Participant', 'Signature, Signature ad referendum (s)'], '2 Feb 2002 s', 'SIGNATURE', 0],
    [['Participant', 'Notification under article 21 (1)'], '2 Feb 2002', null, 0],
  ] as const)('columns %j: %s is %s', async (columns, cell, kind, parties) => {
    const page = await read[format]({
      ...PAGE,
      endNotes: [],
      columns: [...columns],
      rows: [{ name: 'Benin', cells: [cell] }],
    });
    expect(page.problems.problems).toEqual([]);
    expect(page.acts.map((act) => act.kind)).toEqual(kind === null ? [] : [kind]);
    expect(page.parsed.parties).toBe(parties);
  });

  test('any table that the depositary could print comes back as it was', async () => {
    const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    const day = fc
      .date({ min: new Date('1946-01-01'), max: new Date('2026-01-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const print = (iso: string): string =>
      `${Number(iso.slice(8))} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;
    const consent = fc.constantFrom(
      ['', 'RATIFICATION'],
      ['A', 'ACCEPTANCE'],
      ['AA', 'APPROVAL'],
      ['c', 'FORMAL_CONFIRMATION'],
      ['a', 'ACCESSION'],
      ['d', 'SUCCESSION'],
      ['s', 'DEFINITIVE_SIGNATURE'],
    );
    const row = fc.record({
      signature: fc.option(day, { nil: null }),
      consent: fc.option(fc.tuple(day, consent), { nil: null }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc
          .uniqueArray(fc.constantFrom(...seedParticipants), { selector: ({ code }) => code, maxLength: 40 })
          .chain((chosen) =>
            fc.tuple(
              fc.constant(chosen),
              fc.array(row, { minLength: chosen.length, maxLength: chosen.length }),
            ),
          ),
        async ([participants, rows]) => {
          const parties = rows.filter((one) => one.consent !== null).length;
          const signatories = rows.filter((one) => one.signature !== null).length;
          const page = await read[format]({
            ...PAGE,
            parties,
            signatories,
            endNotes: [],
            statements: [],
            rows: participants.map(({ name }, index) => ({
              name,
              ...(index % 3 === 0 ? { notes: [index + 1, index + 2] } : {}),
              cells: [
                rows[index]!.signature === null ? '' : print(rows[index]!.signature),
                rows[index]!.consent === null
                  ? ''
                  : `${print(rows[index]!.consent[0])} ${rows[index]!.consent[1][0]}`,
              ],
            })),
          });
          expect(page.problems.problems).toEqual([]);
          expect(page.parsed).toEqual({ parties, signatories });
          expect(brief(page).sort()).toEqual(
            participants
              .flatMap(({ code }, index) => [
                ...(rows[index]!.signature === null ? [] : [`${code} SIGNATURE ${rows[index]!.signature}`]),
                ...(rows[index]!.consent === null
                  ? []
                  : [`${code} ${rows[index]!.consent[1][1]} ${rows[index]!.consent[0]}`]),
              ])
              .sort(),
          );
        },
      ),
      { numRuns: 50 },
    );
  });
});

const refusal = async (reading: Promise<unknown>): Promise<RefusedFile> => {
  const error: unknown = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RefusedFile);
  return error as RefusedFile;
};
const refusedXml = (text: string | Buffer): Promise<RefusedFile> =>
  refusal(readMtdsgXml('page.xml', Buffer.isBuffer(text) ? text : Buffer.from(text), seedNames, TODAY));
const refusedHtml = (text: string | Buffer): Promise<RefusedFile> =>
  refusal(readUntcHtml('page.html', Buffer.isBuffer(text) ? text : Buffer.from(text), seedNames, TODAY));

describe('XML that is refused', () => {
  const good = mtdsgXml(PAGE).toString('latin1');

  test('cut off anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 60, max: good.length - 14 }), async (length) => {
        expect((await refusedXml(Buffer.from(good.slice(0, length), 'latin1'))).code).toBe('DAMAGED');
      }),
      { numRuns: 60 },
    );
  });

  test('entity bombs: a document type is refused before anything unfolds', async () => {
    const bomb = `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE Document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><Document><Treaty>&b;</Treaty></Document>`;
    expect((await refusedXml(bomb)).code).toBe('UNSAFE');
    expect(
      (
        await refusedXml(
          good.replace('<Document>', '<!DOCTYPE Document SYSTEM "file:///etc/passwd"><Document>'),
        )
      ).code,
    ).toBe('UNSAFE');
    expect((await refusedXml(good.replace('Albania', '&boom;'))).code).toBe('UNSAFE');
  });

  test('bytes of another encoding than the declared one', async () => {
    const utf8 = Buffer.from(mtdsgXml(PAGE, 'utf-8').toString('utf8'));
    expect((await readMtdsgXml('page.xml', utf8, seedNames, TODAY))[0]?.parsed.parties).toBe(6);
    expect((await refusedXml(Buffer.from(good.replace('iso-8859-1', 'utf-8'), 'latin1'))).code).toBe(
      'WRONG_ENCODING',
    );
    expect((await refusedXml(Buffer.from(utf8.toString('utf8').replace('utf-8', 'iso-8859-1')))).code).toBe(
      'WRONG_ENCODING',
    );
    expect((await refusedXml(Buffer.from(`\ufeff${good}`, 'utf16le'))).code).toBe('WRONG_ENCODING');
    expect((await refusedXml(good.replace('iso-8859-1', 'koi8-r'))).code).toBe('WRONG_ENCODING');
  });

  test('other XML', async () => {
    expect((await refusedXml('<?xml version="1.0"?><rss><channel/></rss>')).code).toBe('NOT_RECOGNISED');
    expect((await refusedXml('<Document><Treaty><Header/></Treaty></Document>')).code).toBe('NOT_RECOGNISED');
    expect((await refusedXml('<Document></Document>')).code).toBe('NOT_RECOGNISED');
  });

  test('a table whose first column is none of participants, or that has no dates', async () => {
    expect((await refusedXml(mtdsgXml({ ...PAGE, columns: ['Signature', 'Ratification'] }))).code).toBe(
      'COLUMNS_MISSING',
    );
    expect((await refusedXml(mtdsgXml({ ...PAGE, columns: ['Participant'] }))).code).toBe('COLUMNS_MISSING');
  });
});

test("characters that the publisher's conversion cut are mended, a bare ampersand with them", async () => {
  const bytes = Buffer.from(
    mtdsgXml({
      ...PAGE,
      statements: [
        {
          section: 'Declarations',
          participant: 'Viet\u0002Nam',
          lines: ['\u001cA State\u0019s & reservation\u001d'],
        },
      ],
    })
      .toString('latin1')
      .replace('&amp; reservation', '& reservation'),
    'latin1',
  );
  const [mended] = await readMtdsgXml('page.xml', bytes, seedNames, TODAY);
  expect(mended?.declarations).toMatchObject([{ participant: 'VNM', text: '“A State’s … reservation”' }]);
});

test('several treaties in one document are several pages', async () => {
  const one = mtdsgXml(PAGE).toString('latin1');
  const two = mtdsgXml({ ...PAGE, section: '5' }).toString('latin1');
  const treaty = /<Treaty>.*<\/Treaty>/s;
  const both = one.replace(treaty, (found) => found + treaty.exec(two)![0]);
  const pages = await readMtdsgXml('page.xml', Buffer.from(both, 'latin1'), seedNames, TODAY);
  expect(pages.map(({ heading, acts }) => [heading.mtdsgNumber, acts.length])).toEqual([
    ['XXX-4-b', 16],
    ['XXX-5-b', 16],
  ]);
});

describe('web pages that are refused', () => {
  const good = untcHtml({ ...PAGE, asOf: '03-02-2026 10:16:18' });
  test('a login page', async () => {
    const error = await refusedHtml(
      '<!DOCTYPE html><html><head><title>Log in</title></head><body><form action="/login"><input type="password"></form></body></html>',
    );
    expect(error.code).toBe('NOT_RECOGNISED');
    expect(error.message).toContain('login page');
  });
  test('any other page', async () =>
    expect(
      (await refusedHtml('<html><body><table><tr><td>Participant</td></tr></table></body></html>')).message,
    ).toContain('not a status page'));
  test('a page that is cut off', async () => {
    for (const end of ['</html>', '</table>', 'Serbia', 'trBWhite'])
      expect((await refusedHtml(good.slice(0, good.indexOf(end)))).code).toBe('DAMAGED');
  });
  test('a page in French', async () =>
    expect((await refusedHtml(good.replace('STATUS AS AT', 'ÉTAT À'))).message).toContain('English'));
  test('a day that is impossible or to come', async () => {
    expect((await refusedHtml(good.replace('03-02-2026', '31-02-2026'))).code).toBe('IMPOSSIBLE_DATE');
    expect((await refusedHtml(good.replace('03-02-2026', '03-02-2036'))).code).toBe('FUTURE_DATE');
  });
  test('bytes that are not what the page says', async () =>
    expect((await refusedHtml(Buffer.from(good, 'latin1'))).code).toBe('WRONG_ENCODING'));
});
