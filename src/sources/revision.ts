import { createHash } from 'node:crypto';
import type { Dataset } from './records';

/**
 * The revision of a dataset: 16 hexadecimal digits that depend on the data alone, not on the order of its rows or on
 * how they came together.
 */
export function revisionOf(dataset: Dataset): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(dataset).sort() as (keyof Dataset)[]) {
    const rows = dataset[name].map((row) => JSON.stringify(canonical(row))).sort();
    hash.update(`${name} ${rows.length}\n`);
    for (const row of rows) hash.update(row).update('\n');
  }
  return hash.digest('hex').slice(0, 16);
}

/** The same value with the fields of every object in alphabetical order. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, canonical(field)]));
}
