/** Tells the benchmark where a server listens, and ends with it. */
export function serving(address: string): void {
  process.stdout.write(`${JSON.stringify({ port: Number(new URL(address).port) })}\n`);
  process.stdin.resume().on('end', () => process.exit(0));
}
