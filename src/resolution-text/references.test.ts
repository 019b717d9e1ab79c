import fc from 'fast-check';
import type { Catalogue } from './catalogue';
import { nameIndexOf } from './catalogue';
import { type Antecedent, classify, resolveIbid, treatySeriesOf } from './references';

const index = nameIndexOf({
  entries: [
    {
      key: 'treaty:SEA',
      code: 'SEA',
      kind: 'INSTRUMENT',
      names: ['Convention on Lamps'],
      supplements: null,
      isProtocol: false,
    },
    {
      key: 'resolution:A/RES/61/7',
      code: 'A/RES/61/7',
      kind: 'RESOLUTION',
      names: [],
      supplements: null,
      isProtocol: false,
    },
  ],
  citations: [{ volume: 12, registrationNumber: 345, instrument: 'treaty:SEA' }],
} satisfies Catalogue);

/** Resolves notes one after the other, as they stand in a document. */
function resolveAll(...notes: string[]): { reference: string; ibidOf: number | null; unresolved: boolean }[] {
  let before: Antecedent | null = null;
  return notes.map((text, at) => {
    const { reference, ibidOf, unresolved, antecedent } = resolveIbid(at + 1, text, before);
    before = antecedent;
    return { reference, ibidOf, unresolved };
  });
}
const references = (...notes: string[]): string[] => resolveAll(...notes).map(({ reference }) => reference);

describe('Ibid.', () => {
  test('stands for the series, whose volume and number it gives itself', () => {
    expect(
      references(
        'United Nations, Treaty Series, vol. 1, No. 2.',
        'Ibid., vol. 3, No. 4.',
        'Ibid., vol. 5, No. 6.',
      ),
    ).toEqual([
      'United Nations, Treaty Series, vol. 1, No. 2.',
      'United Nations, Treaty Series, vol. 3, No. 4.',
      'United Nations, Treaty Series, vol. 5, No. 6.',
    ]);
  });

  test('keeps the number where only the volume is given, and the volume where only the number is', () => {
    expect(
      references('United Nations, Treaty Series, vol. 1, No. 2.', 'Ibid., vol. 3.', 'Ibid., No. 9.').slice(1),
    ).toEqual([
      'United Nations, Treaty Series, vol. 3, No. 2.',
      'United Nations, Treaty Series, vol. 3, No. 9.',
    ]);
  });

  test('alone stands for the whole reference, and points at the nearest note', () => {
    expect(resolveAll('See resolution 61/7, annex.', 'Ibid.', 'Ibid., para. 3.')).toEqual([
      { reference: 'See resolution 61/7, annex.', ibidOf: null, unresolved: false },
      { reference: 'See resolution 61/7, annex.', ibidOf: 1, unresolved: false },
      { reference: 'resolution 61/7, annex, para. 3.', ibidOf: 2, unresolved: false },
    ]);
  });

  test('of official records: what lies deeper than the first part given is left behind', () => {
    expect(
      references(
        'Official Records of the General Assembly, Sixtieth Session, Supplement No. 3 (A/60/3), chap. II, sect. A.',
        'Ibid., Sixty-first Session, Supplement No. 4 and corrigendum (A/61/4 and Corr.1), chap. I.',
        'Ibid., chap. III, sect. B.',
        'Ibid., Supplement No. 9 (A/61/9).',
      ).slice(1),
    ).toEqual([
      'Official Records of the General Assembly, Sixty-first Session, Supplement No. 4 and corrigendum (A/61/4 and Corr.1), chap. I.',
      'Official Records of the General Assembly, Sixty-first Session, Supplement No. 4 and corrigendum (A/61/4 and Corr.1), chap. III, sect. B.',
      'Official Records of the General Assembly, Sixty-first Session, Supplement No. 9 (A/61/9).',
    ]);
  });

  test('inside a note points at the reference before it in the note', () => {
    expect(resolveAll('United Nations, Treaty Series, vol. 1, No. 2; ibid., vol. 3, No. 4.')).toEqual([
      {
        reference:
          'United Nations, Treaty Series, vol. 1, No. 2; United Nations, Treaty Series, vol. 3, No. 4.',
        ibidOf: null,
        unresolved: false,
      },
    ]);
  });

  test('with nothing before it is left as it is, and said', () => {
    expect(resolveAll('Ibid., document S/1.')).toEqual([
      { reference: 'Ibid., document S/1.', ibidOf: null, unresolved: true },
    ]);
  });

  test('is gone from every reference that has one before it', () => {
    const part = fc.constantFrom(
      '',
      ', vol. 7, No. 8',
      ', vol. 7',
      ', chap. II',
      ', annex',
      ', p. 3',
      ', Supplement No. 2',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const resolved = resolveAll(
          'United Nations, Treaty Series, vol. 1, No. 2.',
          ...parts.map((one) => `Ibid.${one}.`),
        );
        for (const [at, { reference, ibidOf }] of resolved.entries()) {
          expect(reference).not.toMatch(/ibid/i);
          expect(ibidOf).toBe(at === 0 ? null : at);
          expect(reference.startsWith('United Nations, Treaty Series')).toBe(true);
        }
      }),
    );
  });
});

describe('treaty-series citations', () => {
  test.each([
    [
      'United Nations, Treaty Series, vols. 2171, 2173 and 2983, No. 27531.',
      [
        [2171, 27531],
        [2173, 27531],
        [2983, 27531],
      ],
    ],
    [
      'United Nations, Treaty Series, vols. 1155 and 1156, Nos. 18232 and 18233.',
      [
        [1155, 18232],
        [1156, 18233],
      ],
    ],
    [
      'United Nations, Treaty Series, vol. 189, No. 2545, and vol. 606, No. 8791.',
      [
        [189, 2545],
        [606, 8791],
      ],
    ],
    [
      'United Nations, Treaty Series, vol. 660 and vol. 1291, No. 9464.',
      [
        [660, 9464],
        [1291, 9464],
      ],
    ],
    [
      'See United Nations, Treaty Series, vol. 75, Nos. 970–973.',
      [
        [75, 970],
        [75, 971],
        [75, 972],
        [75, 973],
      ],
    ],
    ['League of Nations, Treaty Series, vol. LX, No. 1414.', []],
    ['Resolution 61/7, vol. 3, No. 5.', []],
  ])('%s', (reference, pairs) => {
    expect(
      treatySeriesOf(reference).map(({ volume, registrationNumber }) => [volume, registrationNumber]),
    ).toEqual(pairs);
  });
});

describe('kinds of notes', () => {
  test.each([
    ['United Nations, Treaty Series, vol. 12, No. 345.', 'TREATY_SERIES', []],
    ['Resolution 61/7, annex.', 'RESOLUTION', ['A/RES/61/7']],
    ['See resolutions 61/7, annex, and 62/8.', 'RESOLUTION', ['A/RES/61/7', 'A/RES/62/8']],
    ['General Assembly resolution 2200 A (XXI), annex.', 'RESOLUTION', ['A/RES/2200 A (XXI)']],
    ['Security Council resolution 1325 (2000).', 'RESOLUTION', ['S/RES/1325 (2000)']],
    ['Human Rights Council resolution 17/4.', 'RESOLUTION', ['A/HRC/RES/17/4']],
    ['Economic and Social Council resolution 2006/27.', 'RESOLUTION', ['E/RES/2006/27']],
    ['A/79/161 and A/HRC/56/60.', 'DOCUMENT', ['A/79/161', 'A/HRC/56/60']],
    ['CTOC/COP/2020/10, sect. I.A, resolution 10/1.', 'DOCUMENT', ['CTOC/COP/2020/10']],
    ['S/9149 and Add.1.', 'DOCUMENT', ['S/9149', 'S/9149/Add.1']],
    ['A/RES/61/7.', 'RESOLUTION', ['A/RES/61/7']],
    [
      'Report of the World Conference on Lamps, Lisbon, 1–5 May 1999 (United Nations publication, Sales No. E.99.I.1), chap. I, resolution 1, annex.',
      'PUBLICATION',
      [],
    ],
    [
      'Official Records of the Economic and Social Council, 2024, Supplement No. 7 (E/2024/27), chap. I, sect. A.',
      'OFFICIAL_RECORDS',
      ['E/2024/27'],
    ],
    ['Such as the Convention on Lamps and the quays of the north.', 'LIST', []],
    ['The wardens agreed on this point.', 'OTHER', []],
  ])('%s is %s', (reference, kind, documents) => {
    const { kind: found, documents: symbols } = classify(reference, 'General Assembly', index);
    expect([found, symbols]).toEqual([kind, documents]);
  });

  test('the pair of volume and number tells the instrument', () => {
    expect(classify('United Nations, Treaty Series, vol. 12, No. 345.', null, index).treatySeries).toEqual([
      { volume: 12, registrationNumber: 345, instrument: 'SEA' },
    ]);
    expect(classify('United Nations, Treaty Series, vol. 13, No. 345.', null, index).treatySeries).toEqual([
      { volume: 13, registrationNumber: 345, instrument: null },
    ]);
  });
});
