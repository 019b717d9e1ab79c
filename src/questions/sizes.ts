import type { Reading } from './reading';

export interface GraphSizes {
  readonly nodes: number;
  readonly relationships: number;
}

/** How many nodes and relationships the revision has. */
export async function graphSizes({ snapshot }: Reading): Promise<GraphSizes> {
  const [row] = await snapshot.read('sizes');
  return {
    nodes: (row?.nodes as number | undefined) ?? 0,
    relationships: (row?.relationships as number | undefined) ?? 0,
  };
}
