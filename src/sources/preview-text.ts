import type { Doubt } from './doubts';
import type {
  FilePreview,
  ImportPlan,
  PreviewAct,
  ResolutionPreview,
  RulesPreview,
  TreatyPreview,
} from './plan-import';
import type { ImportProblem } from './problem';

/** Lists longer than this are cut in text, with a line that says how much is left; JSON has all of it. */
const LONGEST_LIST = 40;

const when = ({ date, notBefore, notAfter }: PreviewAct): string =>
  date ?? `between ${notBefore} and ${notAfter}`;
const act = (one: PreviewAct): string => `${one.participant} ${one.kind} ${when(one)}`;

function list(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const left = lines.length - LONGEST_LIST;
  return [
    `  ${title} (${lines.length}):`,
    ...lines.slice(0, LONGEST_LIST).map((line) => `    ${line}`),
    ...(left > 0 ? [`    … and ${left} more (--json has all)`] : []),
  ];
}

const total = (stated: number | null, parsed: number | null, what: string): string | null =>
  stated === null && parsed === null
    ? null
    : `${what} ${stated === null ? 'not stated' : `${stated} stated`}, ${parsed === null ? 'no rows' : `${parsed} in its rows`}`;

function treatyText(preview: TreatyPreview): string[] {
  const { added, changed, removed } = preview;
  const totals = [
    total(preview.stated.parties, preview.parsed.parties, 'parties'),
    total(preview.stated.signatories, preview.parsed.signatories, 'signatories'),
  ].filter((one) => one !== null);
  const nothing = added.length + changed.length + removed.length === 0;
  return [
    `${preview.file}: ${preview.treaty}${preview.new ? ' (new)' : ''}, ${preview.title}`,
    `  ${preview.publisher || 'publisher not known'}, ${preview.asOf ?? 'of an unknown day'}, ${preview.format}: ${preview.rows} rows, ${preview.acts.length} acts, ${preview.declarations} declarations and objections`,
    ...(totals.length > 0 ? [`  Totals: ${totals.join('; ')}.`] : []),
    ...(nothing
      ? preview.asOf === null
        ? []
        : ['  No act changes.']
      : [
          ...list('Added', added.map(act)),
          ...list(
            'Changed',
            changed.map(
              (change) =>
                `${act(change.old)} → ${change.new.kind === change.old.kind ? '' : `${change.new.kind} `}${when(change.new)}`,
            ),
          ),
          ...list('Removed', removed.map(act)),
        ]),
    ...list(
      'Not recognised',
      preview.unrecognised.map(({ name, row }) => `row ${row}: ${name}`),
    ),
    ...list('Notes', preview.notes),
  ];
}

const resolutionText = (preview: ResolutionPreview): string[] => [
  `${preview.file}: ${preview.resolution ?? 'a resolution without a symbol'}${preview.new ? ' (new)' : ''}`,
  `  ${preview.paragraphs} paragraphs, ${preview.footnotes} footnotes, ${preview.diagnostics.length} diagnostics`,
  ...list(
    'Diagnostics',
    preview.diagnostics.map((one) => {
      const { severity, code, message } = one as { severity?: string; code?: string; message?: string };
      return [severity, code, message].filter((part) => part !== undefined).join(' ');
    }),
  ),
];

const rulesText = (preview: RulesPreview): string[] => [
  `${preview.file}: rules of ${preview.treaty}`,
  `  ${preview.fields.join(', ')}`,
];

/** One file's part of a preview, for people. */
export function previewText(preview: FilePreview): string {
  const lines =
    preview.format === null
      ? [`${preview.file}: refused`]
      : preview.format === 'resolution-text'
        ? resolutionText(preview)
        : preview.format === 'treaty-rules'
          ? rulesText(preview)
          : treatyText(preview);
  return lines.join('\n');
}

/** One problem, for people: file, line and row, code, what was found and what would be right. */
export function problemText({ file, line, row, code, message }: ImportProblem): string {
  const place = [line === null ? null : `line ${line}`, row === null ? null : `row ${row}`].filter(
    (part) => part !== null,
  );
  return `${file}${place.length === 0 ? '' : `, ${place.join(', ')}`}: ${message} (${code})`;
}

/** A whole preview, for people: what each file says and would change, then what stands in the way. */
export function planText(plan: ImportPlan): string {
  const sections = plan.files.map(previewText);
  const problems = list('Not applied, because', plan.problems.map(problemText)).map((line) => line.slice(2));
  return [...sections, ...(problems.length === 0 ? [] : [problems.join('\n')])].join('\n\n');
}

/** Contradictions between sources, for people. */
export const doubtsText = (doubts: readonly Doubt[]): string =>
  doubts.length === 0
    ? 'No source contradicts another.'
    : doubts.map(({ code, message }) => `${code}: ${message}`).join('\n');
