import { EXIT } from '../failure';
import { printJson } from '../output';
import { withStore } from '../session';

/** `palermo history`: all publications of the graph, the newest first. */
export async function historyCommand({ json }: { json?: boolean }): Promise<number> {
  return withStore(async (store) => {
    const entries = await store.history();
    if (json) {
      printJson(entries);
      return EXIT.done;
    }
    for (const { revision, at, files, added, changed, removed } of entries) {
      const from = files.length
        ? files
            .map(
              ({ file, treaty, resolution, asOf }) =>
                `${file} (${[treaty ?? resolution, asOf].filter(Boolean).join(', ')})`,
            )
            .join(', ')
        : 'shipped data';
      process.stdout.write(`${revision}  ${at}  +${added} ~${changed} -${removed}  ${from}\n`);
    }
    return EXIT.done;
  });
}
