#!/usr/bin/env node
// graphql checks every value twice while developing; this must be set before it is loaded.
process.env.NODE_ENV ??= 'production';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { describeFailure, EXIT } from './failure';
import { FORMATS, type Format } from './output';

/** Every command is loaded when it is given: `palermo status` needs no web server. */
function programme(exit: (status: number) => void): Command {
  const palermo = new Command('palermo')
    .description('Who has joined what: the anti-trafficking treaties, day by day, with their sources.')
    .version((require('../../package.json') as { version: string }).version)
    .exitOverride()
    .showHelpAfterError('(palermo --help lists the commands)');
  const asOf = (): Option =>
    new Option('--as-of <day>', 'the day, YYYY-MM-DD; today in UTC where it is not given');
  const format = (): Option =>
    new Option('--format <format>', 'how to print').choices(FORMATS).default('table');
  const json = (): Option => new Option('--json', 'the same as --format json');
  const formatOf = (options: { format: Format; json?: boolean }): Format =>
    options.json ? 'json' : options.format;

  palermo
    .command('serve')
    .description('serve the GraphQL endpoint (settings: HOST, PORT, NEO4J_URI …)')
    .action(async () => exit(await require('./commands/serve').serveCommand()));
  palermo
    .command('gaps')
    .description('who still has to join the treaties that a paragraph urges States to join')
    .argument('<paragraph>', 'number of the operative paragraph')
    .option('--resolution <symbol>', 'symbol of the resolution', 'A/RES/79/154')
    .addOption(asOf())
    .option('--group <group>', 'only States of a regional group of the United Nations, in any case: african')
    .option('--member-of <code>', 'only members of an organization or initiative: COE, BALI-PROCESS')
    .addOption(format())
    .addOption(json())
    .action(async (paragraph, options) =>
      exit(
        await require('./commands/gaps').gapsCommand(paragraph, { ...options, format: formatOf(options) }),
      ),
    );
  palermo
    .command('status')
    .description('the standing of a State towards a treaty')
    .argument('<state>', 'ISO 3166-1 alpha-3 code, or EUE')
    .argument('<treaty>', 'code of the treaty: TIP-PROTOCOL')
    .addOption(asOf())
    .addOption(format())
    .addOption(json())
    .action(async (state, treaty, options) =>
      exit(
        await require('./commands/status').statusCommand(state, treaty, {
          ...options,
          format: formatOf(options),
        }),
      ),
    );
  palermo
    .command('matrix')
    .description('every treaty for every State')
    .option('--treaties <codes>', 'codes of treaties, separated by commas; all of them where it is not given')
    .addOption(asOf())
    .addOption(format())
    .addOption(json())
    .action(async (options) =>
      exit(await require('./commands/matrix').matrixCommand({ ...options, format: formatOf(options) })),
    );
  palermo
    .command('parse')
    .description('read the text of a resolution or draft: paragraphs, footnotes, references')
    .argument('<file>', 'a text file; - reads standard input')
    .option('--json', 'everything, as JSON')
    .option('--outline', 'paragraphs and their opening phrases')
    .option('--footnotes', 'footnotes with their references resolved')
    .option('--explain <number>', 'how the references of an operative paragraph were resolved', wholeNumber)
    .action(async (file, options) =>
      exit(await require('./commands/parse').parseCommand({ file, ...options })),
    );
  palermo
    .command('import')
    .description('read what depositaries publish, show what would change, and with --apply change it')
    .argument(
      '<files...>',
      'MTDSG XML, a saved status page, a NORMLEX table, acts as CSV or XLSX, a resolution',
    )
    .option('--as-of <day>', 'the day of files that do not carry it')
    .option('--code <code>', 'the code of an instrument that the catalogue lacks')
    .option('--symbol <symbol>', 'the symbol of a draft resolution that prints none')
    .option('--accept-mismatch', 'take tables whose rows do not reach the totals that they print')
    .option('--apply', 'apply all of it in one step, or nothing')
    .option('--json', 'one JSON document')
    .action(async (files, options) => exit(await require('./commands/import').importCommand(files, options)));
  palermo
    .command('history')
    .description('which revisions there were, and from which files')
    .option('--json', 'one JSON document')
    .action(async (options) => exit(await require('./commands/history').historyCommand(options)));
  palermo
    .command('revert')
    .description('make an earlier revision the current one again')
    .argument('<revision>', 'a revision that `palermo history` lists')
    .option('--json', 'one JSON document')
    .action(async (revision, options) =>
      exit(await require('./commands/revert').revertCommand(revision, options)),
    );
  palermo
    .command('doubts')
    .description('where sources contradict each other')
    .option('--json', 'one JSON document')
    .action(async (options) => exit(await require('./commands/doubts').doubtsCommand(options)));
  return palermo;
}

function wholeNumber(value: string): number {
  if (!/^\d{1,4}$/.test(value)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(value);
}

async function main(): Promise<void> {
  // `palermo matrix | head` ends the pipe early; that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.unavailable),
  );
  try {
    await programme((status) => (process.exitCode = status)).parseAsync(process.argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.badInput;
      return;
    }
    const { status, message } = describeFailure(error);
    process.stderr.write(`palermo: ${message}\n`);
    process.exitCode = status;
  }
}

void main();
