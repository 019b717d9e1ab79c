import { ratificationGaps } from '../../questions/gaps';
import { checkBody, checkDay, InputError, shown, type StateFilter } from '../../questions/input';
import type { GapCell } from '../../questions/participation';
import { nameOf } from '../../questions/things';
import { paragraphKey } from '../../sources/keys';
import { EXIT } from '../failure';
import { printJson, printSheet, type Format } from '../output';
import { withReading } from '../session';

export interface GapsOptions {
  resolution: string;
  asOf?: string;
  group?: string;
  memberOf?: string;
  format: Format;
}

const GROUPS = [
  'AFRICAN',
  'ASIA_PACIFIC',
  'EASTERN_EUROPEAN',
  'LATIN_AMERICAN_AND_CARIBBEAN',
  'WESTERN_EUROPEAN_AND_OTHERS',
];

/** `palermo gaps PARAGRAPH`: who still has to join the treaties that a paragraph urges States to join. */
export async function gapsCommand(paragraph: string, options: GapsOptions): Promise<number> {
  if (!/^\d{1,4}$/.test(paragraph)) {
    throw new InputError(
      'PARAGRAPH',
      `${shown(paragraph)} is no number.`,
      'the number of an operative paragraph',
    );
  }
  return withReading(async (reading) => {
    const { register } = reading;
    for (const code of options.memberOf?.split(',') ?? []) checkBody(register, code, '--member-of');
    const resolution = options.resolution.toUpperCase();
    const day = checkDay('--as-of', options.asOf, reading.today);
    const key = paragraphKey(resolution, 'OPERATIVE', Number(paragraph));
    const report = await ratificationGaps(reading, key, filterOf(options), day);
    if (options.format === 'json') {
      printJson({
        asOf: day,
        resolution,
        paragraph: Number(paragraph),
        byTreaty: report.byTreaty.map(({ treaty, counts, coverage, missing, unknown, notEligible }) => ({
          treaty: treaty.code,
          coverage: { level: coverage.level, asOf: coverage.asOf },
          counts,
          missing: missing.map(toJson),
          unknown: unknown.map(toJson),
          notEligible: notEligible.map(toJson),
        })),
        byState: report.byState.map(({ state, joined, missing, unknown, notEligible }) => ({
          state: state.code,
          joined,
          missing: missing.map((cell) => cell.treaty.code),
          unknown: unknown.map((cell) => cell.treaty.code),
          notEligible: notEligible.map((cell) => cell.treaty.code),
        })),
        revision: register.revision,
      });
      return EXIT.done;
    }
    const command = [
      `palermo gaps ${paragraph}`,
      ...(resolution === 'A/RES/79/154' ? [] : [`--resolution ${resolution}`]),
      `--as-of ${day}`,
      ...(options.group ? [`--group ${options.group}`] : []),
      ...(options.memberOf ? [`--member-of ${options.memberOf}`] : []),
    ].join(' ');
    const rows = report.byTreaty.flatMap(({ treaty, coverage, missing, unknown, notEligible }) =>
      (
        [
          ['missing', missing],
          ['unknown', unknown],
          ['not eligible', notEligible],
        ] as const
      ).flatMap(([list, cells]) =>
        cells.map((cell) => [
          treaty.code,
          list,
          cell.participant.code,
          nameOf(cell.participant),
          cell.status,
          cell.since,
          cell.asOf,
          cell.prerequisites.map((one) => one.code).join(' '),
          coverage.level,
          coverage.asOf,
        ]),
      ),
    );
    const summary = report.byTreaty.map(
      ({ treaty, counts, missing, unknown, notEligible }) =>
        `${treaty.code}: ${counts.consented} joined, ${missing.length} missing, ${unknown.length} unknown, ${notEligible.length} not eligible`,
    );
    printSheet(
      {
        title: `Paragraph ${paragraph} of ${resolution} on ${day}: who still has to act`,
        columns: [
          'treaty',
          'list',
          'state',
          'name',
          'status',
          'since',
          'as_of',
          'join_first',
          'coverage',
          'coverage_as_of',
        ],
        rows,
        notes: [...summary, `Revision ${register.revision}. Again: ${command}`],
        stamp: { day, revision: register.revision, again: command },
      },
      options.format,
    );
    return EXIT.done;
  });
}

function filterOf({ group, memberOf }: GapsOptions): StateFilter | null {
  if (group === undefined && memberOf === undefined) return null;
  const wanted = group?.toUpperCase().replaceAll('-', '_');
  if (wanted !== undefined && !GROUPS.includes(wanted)) {
    throw new InputError(
      '--group',
      `there is no regional group ${shown(group)}.`,
      `one of ${GROUPS.join(', ')}`,
    );
  }
  return { ...(wanted && { regionalGroup: [wanted] }), ...(memberOf && { memberOf: memberOf.split(',') }) };
}

const toJson = (cell: GapCell) => ({
  state: cell.participant.code,
  status: cell.status,
  since: cell.since,
  asOf: cell.asOf,
  eligible: cell.eligible,
  prerequisites: cell.prerequisites.map((one) => one.code),
});
