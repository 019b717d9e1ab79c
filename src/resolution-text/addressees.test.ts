import { addresseesOf } from './addressees';
import { clausesOf } from './clauses';

const addressees = (text: string): string[] => addresseesOf(text, clausesOf(text, 'OPERATIVE'), []);

describe('whom a paragraph addresses', () => {
  test.each([
    [
      'Urges Member States that have not yet done so to consider joining the treaty',
      ['Member States that have not yet done so'],
    ],
    [
      'Urges Member States to consider signing and ratifying, and States parties to implement, the treaty',
      ['Member States', 'States parties'],
    ],
    ['Requests the Secretary-General to submit to the General Assembly a report', ['the Secretary-General']],
    [
      'Calls upon Governments, and encourages relevant intergovernmental bodies and international organizations, to ensure that',
      ['Governments', 'relevant intergovernmental bodies', 'international organizations'],
    ],
    [
      'Urges Governments, in accordance with their respective legal systems, to take measures',
      ['Governments'],
    ],
    ['Invites States, together with relevant entities, to undertake research', ['States']],
    [
      'Once again urges States that have and continue to apply such laws to take the steps',
      ['States that have and continue to apply such laws'],
    ],
    [
      'Welcomes the efforts of Governments and invites them to further enhance their efforts, and encourages Member States to strengthen cooperation',
      ['Member States'],
    ],
    [
      'Urges Member States, the United Nations and other international, regional and subregional organizations, as well as civil society, including the media, to implement the plan',
      [
        'Member States',
        'the United Nations',
        'other international, regional and subregional organizations',
        'civil society',
      ],
    ],
    [
      'Encourages the Food and Agriculture Organization and the Economic and Social Council to continue',
      ['the Food and Agriculture Organization', 'the Economic and Social Council'],
    ],
    [
      'Invites the business sector, in particular the tourism industries, to cooperate',
      ['the business sector'],
    ],
    ['Calls upon the parties to the conflict to take measures', ['the parties to the conflict']],
    ['Calls upon Member States: (a) To take action; (b) To report', ['Member States']],
    ['Encourages efforts to strengthen the lamps', []],
    ['Stresses the need for data', []],
    ['Takes note of the report', []],
  ])('%s', (text, expected) => {
    expect(addressees(text)).toEqual(expected);
  });
});
