import { isEligible, missingPrerequisites } from './eligibility';
import type { Prerequisite, Status } from './terms';

const nowhere = { iloMember: false, memberOf: new Set<string>() };

test('nobody may join before adoption; from that day on everybody may where the treaty is for all', () => {
  const rules = { adoptedOn: '2000-11-15', membersOf: null };
  expect(isEligible(rules, '2000-11-14', nowhere)).toBe(false);
  expect(isEligible(rules, '2000-11-15', nowhere)).toBe(true);
  expect(isEligible({ adoptedOn: null, membersOf: null }, '1919-06-28', nowhere)).toBe(true);
});

test('a treaty for members is for members alone', () => {
  const ilo = { adoptedOn: '1930-06-28', membersOf: 'ILO' };
  expect(isEligible(ilo, '2024-01-01', nowhere)).toBe(false);
  expect(isEligible(ilo, '2024-01-01', { ...nowhere, iloMember: true })).toBe(true);
  const asean = { adoptedOn: '2015-11-21', membersOf: 'ASEAN' };
  expect(isEligible(asean, '2024-01-01', { ...nowhere, iloMember: true })).toBe(false);
  expect(isEligible(asean, '2024-01-01', { ...nowhere, memberOf: new Set(['ASEAN']) })).toBe(true);
  expect(isEligible(asean, '2015-11-20', { ...nowhere, memberOf: new Set(['ASEAN']) })).toBe(false);
});

describe('what must be joined first', () => {
  const missing = (prerequisite: Prerequisite, statuses: Record<string, Status>): string[] =>
    missingPrerequisites({ prerequisites: [prerequisite] }, (treaty) => statuses[treaty]!);
  const consent: Prerequisite = { anyOf: ['UNTOC'], needs: 'CONSENT' };
  const oneSigned: Prerequisite = { anyOf: ['CRC', 'OPAC', 'OPSC'], needs: 'SIGNATURE' };

  test.each<[Status, string[]]>([
    ['PARTY', []],
    ['CONTRACTING', []],
    ['SIGNATORY', ['UNTOC']],
    ['WITHDRAWN', ['UNTOC']],
    ['NO_ACTION', ['UNTOC']],
    ['NO_DATA', []],
  ])('a consent to UNTOC, whose status is %s: %j', (status, names) => {
    expect(missing(consent, { UNTOC: status })).toEqual(names);
  });

  test.each<[Status, Status, Status, string[]]>([
    ['NO_ACTION', 'NO_ACTION', 'NO_ACTION', ['CRC']],
    ['WITHDRAWN', 'NO_ACTION', 'NO_ACTION', ['CRC']],
    ['NO_ACTION', 'NO_ACTION', 'SIGNATORY', []],
    ['NO_ACTION', 'PARTY', 'NO_ACTION', []],
    ['NO_ACTION', 'NO_DATA', 'NO_ACTION', []],
    ['NO_DATA', 'NO_DATA', 'NO_DATA', []],
  ])('one of CRC %s, OPAC %s, OPSC %s signed at least: %j', (CRC, OPAC, OPSC, names) => {
    expect(missing(oneSigned, { CRC, OPAC, OPSC })).toEqual(names);
  });

  test('a treaty without prerequisites asks for none', () => {
    expect(missingPrerequisites({ prerequisites: [] }, () => 'NO_ACTION')).toEqual([]);
  });
});
