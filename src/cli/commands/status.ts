import { actsOfParticipants } from '../../questions/acts';
import { prerequisitesOf } from '../../questions/gaps';
import { checkDay, checkParticipant, checkTreaty } from '../../questions/input';
import { statusOfParticipants } from '../../questions/participation';
import { nameOf } from '../../questions/things';
import { EXIT } from '../failure';
import { printJson, printSheet, type Format } from '../output';
import { withReading } from '../session';

/** `palermo status STATE TREATY`: the standing of one participant towards one treaty on a day. */
export async function statusCommand(
  state: string,
  instrument: string,
  { asOf, format }: { asOf?: string; format: Format },
): Promise<number> {
  return withReading(async (reading) => {
    const { register } = reading;
    const participant = checkParticipant(register, state, 'STATE');
    const treaty = checkTreaty(register, instrument, 'TREATY');
    const day = checkDay('--as-of', asOf, reading.today);
    const table = await statusOfParticipants(reading, [participant], [treaty], [day]);
    const cell = table.cell(participant, treaty, day);
    const [prerequisites] = await prerequisitesOf(reading, [cell]);
    const acts = await actsOfParticipants(reading, [participant], [treaty]);
    const actions = acts
      .filter((act) => act.notBefore <= day)
      .map((act) => ({
        kind: act.kind,
        date: act.date,
        precision: act.datePrecision,
        notBefore: act.notBefore,
        notAfter: act.notAfter,
        effectiveOn: act.effectiveOn,
        source: act.provenance.source.title,
        verification: act.provenance.verification,
      }));
    const answer = {
      state: participant.code,
      treaty: treaty.code,
      asOf: cell.asOf,
      status: cell.status,
      since: cell.since,
      eligible: cell.eligible,
      prerequisites: prerequisites!.map((one) => one.code),
      actions,
      revision: register.revision,
    };
    if (format === 'json') {
      printJson(answer);
      return EXIT.done;
    }
    const command = `palermo status ${participant.code} ${treaty.code} --as-of ${day}`;
    printSheet(
      {
        title: `${nameOf(participant)}, ${treaty.shortTitle}: ${cell.status}${cell.since ? ` since ${cell.since}` : ''}, as of ${cell.asOf}`,
        columns: ['action', 'date', 'effective_on', 'verification', 'source'],
        rows: actions.map((act) => [
          act.kind,
          act.date ?? `${act.notBefore} to ${act.notAfter}`,
          act.effectiveOn,
          act.verification,
          act.source,
        ]),
        notes: [
          ...(cell.eligible ? [] : ['Not eligible: it may not join the treaty.']),
          ...(answer.prerequisites.length ? [`To be joined first: ${answer.prerequisites.join(', ')}.`] : []),
          `Coverage of ${treaty.code}: ${treaty.coverage.level}${treaty.coverage.asOf ? ` to ${treaty.coverage.asOf}` : ''}. Revision ${register.revision}. Again: ${command}`,
        ],
        stamp: {
          state: participant.code,
          treaty: treaty.code,
          status: cell.status,
          since: cell.since ?? '',
          as_of: cell.asOf,
          eligible: cell.eligible ? 'yes' : 'no',
          prerequisites: answer.prerequisites.join(' '),
          coverage: treaty.coverage.level,
          coverage_as_of: treaty.coverage.asOf ?? '',
          revision: register.revision,
          again: command,
        },
      },
      format,
    );
    return EXIT.done;
  });
}
