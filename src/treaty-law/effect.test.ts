import { effectiveOn, isConsent, isSignature } from './effect';
import { ACTION_KINDS, type ActionKind, type Day, type TreatyRules } from './terms';

const rules = (enteredIntoForceOn: Day | null): Pick<TreatyRules, 'enteredIntoForceOn' | 'laterParty'> => ({
  enteredIntoForceOn,
  laterParty: { rule: 'NTH_DAY_AFTER', count: 30 },
});
const on = (kind: ActionKind, notAfter: Day, enteredIntoForceOn: Day | null = '2000-06-01'): Day | null =>
  effectiveOn({ kind, notAfter }, rules(enteredIntoForceOn));

test('signatures and notices of withdrawal are the only kinds that are neither consent nor withdrawal', () => {
  expect(ACTION_KINDS.filter((kind) => !isConsent(kind))).toEqual([
    'SIGNATURE',
    'SUCCESSION_TO_SIGNATURE',
    'WITHDRAWAL_NOTIFIED',
    'WITHDRAWAL',
  ]);
  expect(ACTION_KINDS.filter(isSignature)).toEqual(['SIGNATURE', 'SUCCESSION_TO_SIGNATURE']);
});

test('a later party is bound after the delay, an original party when the treaty enters into force', () => {
  expect(on('ACCESSION', '2001-01-01')).toBe('2001-01-31');
  expect(on('RATIFICATION', '1999-01-01')).toBe('2000-06-01');
  expect(on('RATIFICATION', '2000-05-20')).toBe('2000-06-19');
});

test('a successor is bound from the day of its act, but not before the treaty is in force', () => {
  expect(on('SUCCESSION', '2001-01-01')).toBe('2001-01-01');
  expect(on('SUCCESSION', '1999-01-01')).toBe('2000-06-01');
});

test('a withdrawal has effect on its own day; its notice and signatures have none', () => {
  expect(on('WITHDRAWAL', '2003-03-03')).toBe('2003-03-03');
  for (const kind of ['WITHDRAWAL_NOTIFIED', 'SIGNATURE', 'SUCCESSION_TO_SIGNATURE'] as const)
    expect(on(kind, '2003-03-03')).toBeNull();
});

test('no consent has effect while the entry into force is not known', () => {
  expect(on('ACCESSION', '2001-01-01', null)).toBeNull();
  expect(on('SUCCESSION', '2001-01-01', null)).toBeNull();
});
