import { median } from './client';
import type { Counted } from './count-statements';
import { operations, type OperationName } from './operations';
import type { Measured, Results, ServerName } from './run';

const TITLES: Record<ServerName, string> = {
  palermo: 'Palermo on Neo4j',
  embedded: 'Palermo, embedded',
  peer: '@neo4j/graphql',
  bare: 'bare driver',
  cached: 'Palermo, remembered',
  bytes: 'finished bytes',
};

export const digits = (value: number): string =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
/** The median with the lowest and the highest. */
export const spread = (values: readonly number[]): string =>
  `${digits(median(values))} (${digits(Math.min(...values))}–${digits(Math.max(...values))})`;

/** A table as Markdown has it, with columns of equal width. */
export function markdown(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => (row[column] as string).length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] as number)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(cells[0] as string[]), rule, ...cells.slice(1).map(line)].join('\n');
}

/** Medians of all rounds with the lowest and highest, then the ratios that count, then what the database does. */
export function tables(results: Results, counted: Partial<Record<OperationName, Counted>>): string {
  const p50 = (measured: Measured): number => median(measured.p50);
  const rate = (measured: Measured): number => median(measured.rate);
  const entries = Object.entries(results) as [OperationName, Results[OperationName]][];
  const figures = entries.flatMap(([name, servers]) =>
    (Object.entries(servers) as [ServerName, Measured][]).map(([server, measured]) => [
      operations[name].title,
      TITLES[server],
      spread(measured.p50),
      digits(median(measured.p99)),
      spread(measured.rate),
      measured.bytes,
    ]),
  );
  const ratios = entries.map(([name, { palermo, embedded, peer, bare, cached, bytes }]) => [
    operations[name].title,
    digits(p50(palermo) / p50(bare)),
    digits(p50(peer) / p50(palermo)),
    digits(p50(peer) / p50(embedded)),
    digits(rate(cached) / rate(peer)),
    digits(rate(cached) / rate(bytes)),
  ]);
  const costs = entries.map(([name]) => {
    const { palermo, embedded, peer, bare } = counted[name] as Counted;
    return [
      operations[name].title,
      palermo.statements.length,
      embedded.statements.length,
      peer.statements,
      palermo.hits,
      bare.hits,
      peer.hits,
    ];
  });
  return [
    markdown(['operation', 'server', 'p50 ms', 'p99 ms', 'per second', 'bytes'], figures),
    markdown(
      [
        'operation',
        'p50: Neo4j / bare',
        'p50: peer / Neo4j',
        'p50: peer / embedded',
        'per s: remembered / peer',
        'per s: remembered / bytes',
      ],
      ratios,
    ),
    markdown(['operation', 'statements', 'embedded', 'peer', 'hits', 'hits, flat', 'hits, peer'], costs),
    '',
  ].join('\n\n');
}
