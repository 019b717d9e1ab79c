/**
 * How fast rows are read and checked, and what a file of a million rows costs in memory.
 *
 *   node --require ts-node/register/transpile-only bench/import-rows.ts [rows]
 *
 * Prints one JSON document: per format the acts, the seconds, the acts per second of the clock and of the processor (all
 * the process did, its start included), and the largest resident memory in megabytes, each format in a process of its
 * own. No figure here is a pass or fail.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { mtdsgXml, untcHtml } from '../test/support/status-pages';
import type { MadeUpPage } from '../test/support/status-pages';
import { readActTable } from '../src/sources/act-table';
import { readMtdsgXml } from '../src/sources/mtdsg-xml';
import { readNormlex } from '../src/sources/normlex';
import { readSeed } from '../src/sources/seed';
import { StateNames } from '../src/sources/states';
import { csvRows } from '../src/sources/table-rows';
import { readUntcHtml } from '../src/sources/untc-html';

const seedDirectory = resolve(__dirname, __dirname.includes('dist') ? '../../seed' : '../seed');
const rowCount = Number(process.argv[2] ?? 1_000_000);
const format = process.argv[3];
const TODAY = '2026-11-24';

const catalogue = readSeed(seedDirectory, { acts: false });
const names = StateNames.read(seedDirectory, catalogue.participants);
const states = catalogue.participants;
const treaties = catalogue.instruments.filter(({ rules }) => rules !== null).map(({ code }) => code);
const KINDS = ['SIGNATURE', 'RATIFICATION', 'ACCESSION', 'ACCEPTANCE', 'APPROVAL', 'SUCCESSION'];
const LETTERS = ['', ' a', ' A', ' AA', ' d', ' c'];

/** Rows as a file would have them, in pieces as a disk gives them; after the distinct ones they come again. */
async function* actRows(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('treaty,participant,kind,date\n');
  for (let start = 0; start < rowCount; start += 2000) {
    let piece = '';
    for (let row = start; row < Math.min(rowCount, start + 2000); row += 1) {
      const state = states[row % states.length]!;
      const treaty = treaties[Math.floor(row / states.length) % treaties.length]!;
      const kind = KINDS[Math.floor(row / states.length / treaties.length) % KINDS.length]!;
      piece += `${treaty},"${state.name}",${kind},${1950 + ((row % states.length) % 70)}-06-15\n`;
    }
    yield Buffer.from(piece);
  }
}

async function* memberRows(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('Country,C029,P029,C081,C097,C111,C138,C143,C181,C182,C189,BUSINESS_DATE\n');
  for (let start = 0; start < rowCount; start += 2000) {
    let piece = '';
    for (let row = start; row < Math.min(rowCount, start + 2000); row += 1)
      piece += `"${states[row % states.length]!.name}",${'1960,'.repeat(10)}04-06-2026\n`;
    yield Buffer.from(piece);
  }
}

/** A status page with as many rows as asked for; the participants come again and again. */
function page(rows: number): MadeUpPage {
  return {
    chapter: 'IV',
    section: '8',
    title: 'Convention',
    parties: null,
    signatories: null,
    columns: [
      'Participant',
      'Signature',
      'Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d), Formal confirmation(c)',
    ],
    rows: Array.from({ length: rows }, (_, row) => ({
      name: states[row % states.length]!.name,
      cells: [
        '1 Mar 1980',
        `15 Jun ${1981 + ((row % states.length) % 40)}${LETTERS[(row % states.length) % LETTERS.length]}`,
      ],
    })),
    asOf: '03-02-2026 10:16:18',
  };
}

async function* pieces(whole: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < whole.length; at += 65_536) yield whole.subarray(at, at + 65_536);
}

async function measure(
  name: string,
): Promise<{ rows: number; acts: number; kept: number; problems: number; seconds: number }> {
  if (name === 'act-table') {
    const start = process.hrtime.bigint();
    const table = await readActTable(
      'acts.csv',
      csvRows(actRows()),
      names,
      (code) => (treaties.includes(code) ? code : null),
      TODAY,
    );
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    return {
      rows: table.rows,
      acts: table.rows,
      kept: table.groups.reduce((sum, group) => sum + group.acts.length, 0),
      problems: table.problems.count,
      seconds,
    };
  }
  if (name === 'normlex') {
    const start = process.hrtime.bigint();
    const table = await readNormlex('members.csv', csvRows(memberRows()), names, TODAY);
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    return {
      rows: table.rows,
      acts: table.rows * 10,
      kept: table.treaties.reduce((sum, treaty) => sum + treaty.acts.length, 0),
      problems: table.problems.count,
      seconds,
    };
  }
  // The page itself is made before the clock starts; both readers take it piece by piece.
  const whole = name === 'mtdsg-xml' ? mtdsgXml(page(rowCount)) : Buffer.from(untcHtml(page(rowCount)));
  const start = process.hrtime.bigint();
  const read =
    name === 'mtdsg-xml'
      ? (await readMtdsgXml('page.xml', pieces(whole), names, TODAY))[0]!
      : await readUntcHtml('page.html', pieces(whole), names, TODAY);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  return {
    rows: read.rows,
    acts: read.rows * 2,
    kept: read.acts.length,
    problems: read.problems.count,
    seconds,
  };
}

async function main(): Promise<void> {
  if (format !== undefined) {
    const result = await measure(format);
    const used = process.resourceUsage();
    const cpuSeconds = (used.userCPUTime + used.systemCPUTime) / 1e6;
    const peak = Math.round(used.maxRSS / 1024);
    console.log(
      JSON.stringify({
        format,
        ...result,
        actsPerSecond: Math.round(result.acts / result.seconds),
        actsPerCpuSecond: Math.round(result.acts / cpuSeconds),
        peakMegabytes: peak,
      }),
    );
    return;
  }
  const results = [
    ['act-table', rowCount],
    ['act-table', Math.ceil(rowCount / 100)],
    ['normlex', Math.ceil(rowCount / 10)],
    ['mtdsg-xml', Math.ceil(rowCount / 10)],
    ['untc-html', Math.ceil(rowCount / 10)],
  ].map(([name, rows]) => {
    const child = spawnSync(
      process.execPath,
      [
        ...process.execArgv,
        join(__dirname, `import-rows${__filename.slice(-3)}`),
        String(rows),
        String(name),
      ],
      { encoding: 'utf8' },
    );
    if (child.status !== 0) throw new Error(child.stderr);
    return JSON.parse(child.stdout) as object;
  });
  console.log(JSON.stringify({ node: process.version, results }, null, 2));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
