import { computeEntryIntoForce, type EntryIntoForce } from '../src/treaty-law/entry-into-force';
import { statusOn } from '../src/treaty-law/status';
import type { Day, TreatyAct } from '../src/treaty-law/terms';
import {
  describeWithSharedData,
  sharedTreatyData,
  type SharedTreatyData,
} from './support/shared-treaty-data';

describeWithSharedData('treaty law on the published acts', () => {
  let data: SharedTreatyData;
  beforeAll(() => {
    data = sharedTreatyData();
  });

  const consentedOn = (treaty: string, day: Day): number =>
    data.rows.filter(({ code }) => {
      const acts = data.acts.get(treaty)!.filter((act) => act.participant === code);
      const status = statusOn(acts, data.rules.get(treaty)!, data.coverage.get(treaty)!, day);
      return status === 'PARTY' || status === 'CONTRACTING';
    }).length;

  const entryIntoForce = (treaty: string): EntryIntoForce<TreatyAct> => {
    const rules = data.rules.get(treaty)!;
    const codesOf = (choose: (participant: SharedTreatyData['participants'][number]) => boolean) =>
      new Set(data.participants.filter(choose).map(({ code }) => code));
    return computeEntryIntoForce({
      rules,
      coverage: data.coverage.get(treaty)!,
      acts: data.acts.get(treaty)!,
      organizations: codesOf(({ kind }) => kind === 'REIO'),
      quorumMembers: codesOf(({ memberOf }) => memberOf.has('COE')),
      notBeforeDay: data.rules.get(rules.entryIntoForce.notBefore ?? '')?.enteredIntoForceOn ?? null,
    });
  };

  test.each([
    ['CEDAW', '2026-02-03', 189],
    ['OP-CEDAW', '2026-02-03', 116],
    ['CRC', '2026-02-03', 196],
    ['OPAC', '2026-02-03', 173],
    ['OPSC', '2026-02-03', 178],
    ['OPIC', '2026-02-03', 53],
    ['CRPD', '2026-02-03', 193],
    ['OP-CRPD', '2026-02-03', 108],
    ['ICRMW', '2026-02-03', 60],
    ['ICCPR', '2026-02-03', 175],
    ['ICESCR', '2026-02-03', 173],
    ['TIP-PROTOCOL', '2018-01-15', 173],
    ['SOM-PROTOCOL', '2018-01-15', 146],
    ['CONV-1949', '2018-01-15', 82],
  ])('%s on %s: %i have consented, the total that the depositary prints', (treaty, day, total) => {
    expect(consentedOn(treaty, day)).toBe(total);
  });

  test('the acts leave one possible day of entry into force for 17 treaties, and it is the printed one', () => {
    const results = [...data.rules.keys()].map((treaty) => ({ treaty, ...entryIntoForce(treaty) }));
    const computed = results.filter(({ computedOn }) => computedOn !== null);
    expect(computed.map(({ treaty }) => treaty).sort()).toEqual(
      [
        ...['C189', 'CEDAW', 'CONV-1949', 'CRC', 'CRPD', 'ICCPR', 'ICESCR', 'ICRMW', 'OP-CEDAW', 'OP-CRPD'],
        ...['OPAC', 'OPIC', 'OPSC', 'ROME-STATUTE', 'SOM-PROTOCOL', 'TIP-PROTOCOL', 'UNTOC'],
      ].sort(),
    );
    for (const result of computed) {
      const threshold = data.rules.get(result.treaty)!.entryIntoForce.threshold!;
      expect({ ...result, printed: data.rules.get(result.treaty)!.enteredIntoForceOn }).toMatchObject({
        agreesWithDepositary: true,
        computedOn: data.rules.get(result.treaty)!.enteredIntoForceOn,
        leftOpenBy: [],
      });
      expect(result.counted.length).toBeGreaterThanOrEqual(threshold);
      expect(
        result.counted.filter(({ notAfter }) => notAfter < result.trigger!.notBefore).length,
      ).toBeLessThan(threshold);
    }
  });

  test.each([
    ['C029', '1932-01-01', '1932-12-31', ['GBR', 'IRL', 'LBR', 'SWE']],
    [
      'C097',
      '1950-01-01',
      '1953-02-13',
      ['GBR', 'LCA', 'NOR', 'NZL', 'PRT', 'SVN', 'TTO', 'TZA', 'URY', 'ZMB'],
    ],
    ['C111', '1960-01-01', '1960-12-31', ['IRQ', 'ISR', 'LBR', 'NOR', 'PRT', 'TUN']],
    ['C138', '1976-01-01', '1976-12-31', ['CUB', 'LBY', 'ROU']],
    ['C143', '1976-06-24', '1978-12-31', ['BFA', 'CYP', 'MRT', 'TGO', 'TJK']],
    ['C182', '2000-06-17', '2000-12-31', ['IRL', 'MWI', 'SVK', 'SYC', 'USA']],
    ['P029', '2016-01-01', '2016-12-31', ['NER', 'NOR']],
  ])('%s entered into force between %s and %s, left open by %j', (treaty, earliest, latest, leftOpenBy) => {
    const result = entryIntoForce(treaty);
    expect(result).toMatchObject({
      earliest,
      latest,
      computedOn: null,
      agreesWithDepositary: null,
      trigger: null,
    });
    expect(result.leftOpenBy.map(({ participant }) => participant).sort()).toEqual(leftOpenBy);
  });

  test('the printed day is among the possible ones wherever the acts leave several', () => {
    for (const [treaty, rules] of data.rules) {
      const { earliest, latest } = entryIntoForce(treaty);
      expect(earliest === null).toBe(data.coverage.get(treaty)!.level !== 'COMPLETE');
      if (earliest === null) continue;
      expect([treaty, earliest <= rules.enteredIntoForceOn! && rules.enteredIntoForceOn! <= latest!]).toEqual(
        [treaty, true],
      );
    }
  });

  test('without the deposits of former States four treaties would come out later than they did', () => {
    const former = new Set(
      data.participants.filter(({ kind }) => kind === 'FORMER_STATE').map(({ code }) => code),
    );
    for (const treaty of ['CEDAW', 'ICCPR', 'ICESCR', 'CONV-1949']) {
      const withFormer = entryIntoForce(treaty);
      data.acts.set(
        treaty,
        data.acts.get(treaty)!.filter((act) => !former.has(act.participant)),
      );
      expect(entryIntoForce(treaty).computedOn! > withFormer.computedOn!).toBe(true);
    }
    data = sharedTreatyData();
  });
});
