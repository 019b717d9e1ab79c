import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { todayInUtc } from '../../api/context';
import { SEED_DIRECTORY } from '../../config';
import { prospectOf, publishProspect, readHeld } from '../../graph/imported';
import type { ImportedFile } from '../../graph/graph-store';
import { checkDay } from '../../questions/input';
import { readCatalogue } from '../../sources/catalogue';
import { exitStatusOf, planImport, type FilePreview, type ImportFile } from '../../sources/plan-import';
import { pdfText } from '../../sources/pdf-text';
import { planText, problemText } from '../../sources/preview-text';
import { readResolutionText } from '../../sources/resolution-record';
import { readSeed } from '../../sources/seed';
import { StateNames } from '../../sources/states';
import { printJson } from '../output';
import { withStore } from '../session';

export interface ImportCommandOptions {
  asOf?: string;
  code?: string;
  symbol?: string;
  acceptMismatch?: boolean;
  apply?: boolean;
  json?: boolean;
}

/** `palermo import FILE…`: what files would change; with `--apply`, all of it in one step or nothing. */
export async function importCommand(
  paths: readonly string[],
  options: ImportCommandOptions,
): Promise<number> {
  const files = await Promise.all(paths.map(fileAt));
  return withStore(async (store) => {
    const seed = readSeed(SEED_DIRECTORY);
    const held = await readHeld(store, seed);
    const catalogue = readCatalogue(SEED_DIRECTORY, held.dataset);
    const plan = await planImport(seed, held.imports, files, {
      asOf: options.asOf === undefined ? undefined : checkDay('--as-of', options.asOf, todayInUtc()),
      code: options.code,
      symbol: options.symbol?.toUpperCase(),
      acceptMismatch: options.acceptMismatch,
      today: todayInUtc(),
      names: StateNames.read(SEED_DIRECTORY, held.dataset.participants),
      readResolution: (text, symbol) => readResolutionText(text, symbol, catalogue),
      readPdf: (bytes) => pdfText(bytes),
    });
    const prospect = prospectOf(seed, plan.imports);
    const status = exitStatusOf(plan, options.apply === true);
    const applied = options.apply === true && status === 0;
    if (applied) await publishProspect(store, held, prospect, plan.files.flatMap(importedFile));
    const preview = {
      files: plan.files,
      problems: plan.problems,
      revisionBefore: held.revision,
      revisionAfter: status === 0 ? prospect.revision : held.revision,
      applied,
    };
    if (options.json) {
      printJson(preview);
      for (const problem of plan.problems) process.stderr.write(`${problemText(problem)}\n`);
    } else {
      process.stdout.write(`${planText(plan)}\n\n${outcome(preview)}\n`);
    }
    return status;
  });
}

/** What came of it, in one line. */
function outcome(result: { revisionBefore: string; revisionAfter: string; applied: boolean }): string {
  const { revisionBefore, revisionAfter, applied } = result;
  if (revisionBefore === revisionAfter) return `Nothing changes: the revision is ${revisionBefore}.`;
  return applied
    ? `Applied: revision ${revisionAfter} is current; before it was ${revisionBefore}.`
    : `Not applied. With --apply the revision would become ${revisionAfter}; now it is ${revisionBefore}.`;
}

/** A file is read as it is asked for, so that one of a million rows takes no more memory than a small one. */
async function fileAt(path: string): Promise<ImportFile> {
  // Whether it is there is known before anything is opened.
  await (await open(path)).close();
  return { name: basename(path), content: createReadStream(path) };
}

function importedFile(preview: FilePreview): ImportedFile[] {
  if (preview.digest === null) return [];
  const treaty = 'treaty' in preview ? preview.treaty : null;
  const asOf = 'asOf' in preview ? preview.asOf : null;
  const resolution = 'resolution' in preview ? preview.resolution : null;
  return [{ file: preview.file, digest: preview.digest, treaty, resolution, asOf }];
}
