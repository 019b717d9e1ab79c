import { checkDay, chooseTreaties } from '../../questions/input';
import { participationMatrix } from '../../questions/matrix';
import { EXIT } from '../failure';
import { printJson, printSheet, type Format } from '../output';
import { withReading } from '../session';

/** A word a cell would make a table of thirty treaties too wide to read. */
const LETTERS = {
  PARTY: 'P',
  CONTRACTING: 'C',
  SIGNATORY: 'S',
  WITHDRAWN: 'W',
  NO_ACTION: '-',
  NO_DATA: '?',
} as const;

/** `palermo matrix`: every treaty asked for × every State, on one day. */
export async function matrixCommand({
  treaties: codes,
  asOf,
  format,
}: {
  treaties?: string;
  asOf?: string;
  format: Format;
}): Promise<number> {
  return withReading(async (reading) => {
    const { register } = reading;
    const wanted = codes?.split(',').map((code) => code.trim());
    const treaties = chooseTreaties(register, wanted, '--treaties');
    const day = checkDay('--as-of', asOf, reading.today);
    const matrix = await participationMatrix(reading, treaties, [...register.states.values()], day);
    const rows = matrix.rows;
    if (format === 'json') {
      printJson({
        asOf: day,
        treaties: treaties.map((treaty) => treaty.code),
        rows: rows.map(({ state, cells }) => ({
          state: state.code,
          cells: cells.map((cell) => ({
            treaty: cell.treaty.code,
            status: cell.status,
            asOf: cell.asOf,
            since: cell.since,
          })),
        })),
        revision: register.revision,
      });
      return EXIT.done;
    }
    const inLetters = format === 'table';
    const command = `palermo matrix${wanted ? ` --treaties ${treaties.map((one) => one.code).join(',')}` : ''} --as-of ${day}`;
    const coverage = treaties.map(
      (one) => `${one.code} ${one.coverage.level}${one.coverage.asOf ? ` to ${one.coverage.asOf}` : ''}`,
    );
    printSheet(
      {
        title: `Status of ${treaties.length} treaties for ${rows.length} States on ${day}`,
        columns: ['state', ...treaties.map((treaty) => treaty.code)],
        rows: rows.map(({ state, cells }) => [
          state.code,
          ...cells.map((cell) => (inLetters ? LETTERS[cell.status] : cell.status)),
        ]),
        notes: [
          `P party, C contracting, S signatory, W withdrawn, - no action, ? no data.`,
          `Coverage: ${coverage.join('; ')}.`,
          `Revision ${register.revision}. Again: ${command}`,
        ],
        stamp: { as_of: day, coverage: coverage.join('; '), revision: register.revision, again: command },
      },
      format,
    );
    return EXIT.done;
  });
}
