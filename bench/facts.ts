/** Brings the answers of different servers to what they must agree on. */

// Answers are taken apart field by field; their types are the servers' business.
export type ParameterlessAnswer = any;

interface PeerEdge {
  properties: { status: string; from: string };
  node: { code: string; name?: string };
}

const keyOf = (id: string): string => Buffer.from(id, 'base64url').toString('utf8');
const DEFAULTS = ['NO_ACTION', 'NO_DATA'];
const sorted = (lines: Iterable<string>): string[] => [...lines].sort();

export const facts = {
  statePage: ({ state }: ParameterlessAnswer) => ({
    name: state.name,
    cells: sorted(
      state.participations
        .filter((cell: ParameterlessAnswer) => !DEFAULTS.includes(cell.status))
        .map(
          (cell: ParameterlessAnswer) =>
            `${cell.treaty.code} ${cell.treaty.shortTitle} ${cell.status} ${cell.since}`,
        ),
    ),
  }),
  peerStatePage: ({ states: [state] }: ParameterlessAnswer) => ({
    name: state.name,
    cells: sorted(
      state.treatiesConnection.edges
        .filter((edge: PeerEdge) => !DEFAULTS.includes(edge.properties.status))
        .map(
          ({ properties, node }: ParameterlessAnswer) =>
            `${node.code} ${node.shortTitle} ${properties.status} ${properties.from}`,
        ),
    ),
  }),
  matrixCells: ({ participationMatrix: { treaties, rows } }: ParameterlessAnswer) =>
    sorted(
      rows.flatMap((row: ParameterlessAnswer) =>
        row.cells.flatMap((cell: ParameterlessAnswer, index: number) =>
          DEFAULTS.includes(cell.status)
            ? []
            : [`${treaties[index].code} ${row.state.code} ${cell.status} ${cell.since}`],
        ),
      ),
    ),
  peerMatrixCells: ({ treaties }: ParameterlessAnswer) =>
    sorted(
      treaties.flatMap((treaty: ParameterlessAnswer) =>
        treaty.statesConnection.edges
          .filter((edge: PeerEdge) => !DEFAULTS.includes(edge.properties.status))
          .map(
            ({ properties, node }: PeerEdge) =>
              `${treaty.code} ${node.code} ${properties.status} ${properties.from}`,
          ),
      ),
    ),
  matrixByStatus: ({ participationMatrix: { byStatus } }: ParameterlessAnswer) =>
    sorted(
      byStatus.flatMap((lists: ParameterlessAnswer) =>
        ['party', 'contracting', 'signatory', 'withdrawn'].flatMap((status) =>
          lists[status].map((code: string) => `${lists.treaty.code} ${code} ${status.toUpperCase()}`),
        ),
      ),
    ),
  peerMatrixByStatus: ({ treaties }: ParameterlessAnswer) =>
    sorted(
      treaties.flatMap((treaty: ParameterlessAnswer) =>
        treaty.statesConnection.edges
          .filter((edge: PeerEdge) => !DEFAULTS.includes(edge.properties.status))
          .map(({ properties, node }: PeerEdge) => `${treaty.code} ${node.code} ${properties.status}`),
      ),
    ),
  gaps: ({ ratificationGaps: { byTreaty } }: ParameterlessAnswer) =>
    sorted(
      byTreaty.flatMap((gap: ParameterlessAnswer) =>
        [...gap.missing, ...gap.unknown, ...gap.notEligible].map(
          ({ participant }: ParameterlessAnswer) =>
            `${gap.treaty.code} ${participant.code} ${participant.name}`,
        ),
      ),
    ),
  peerGaps: ({ paragraphs: [paragraph], states }: ParameterlessAnswer) =>
    sorted(
      paragraph.mentionsConnection.edges.flatMap(({ node }: ParameterlessAnswer) => {
        const joined = new Set(node.statesConnection.edges.map((edge: PeerEdge) => edge.node.code));
        return states
          .filter((state: { code: string }) => !joined.has(state.code))
          .map((state: { code: string; name: string }) => `${node.code} ${state.code} ${state.name}`);
      }),
    ),
  treaties: ({ instruments: { edges } }: ParameterlessAnswer) =>
    sorted(
      edges.map(({ node: { code, shortTitle, counts } }: ParameterlessAnswer) =>
        [code, shortTitle, counts.parties, counts.contracting, counts.signatories, counts.withdrawn].join(
          ' ',
        ),
      ),
    ),
  peerTreaties: ({ treaties }: ParameterlessAnswer) =>
    sorted(
      treaties.map((treaty: ParameterlessAnswer) =>
        [
          treaty.code,
          treaty.shortTitle,
          ...['PARTY', 'CONTRACTING', 'SIGNATORY', 'WITHDRAWN'].map(
            (status) => treaty[status].aggregate.count.nodes,
          ),
        ].join(' '),
      ),
    ),
  firstFifty: ({ instrument: { participations } }: ParameterlessAnswer) => ({
    total: participations.totalCount,
    more: participations.pageInfo.hasNextPage,
    page: participations.edges.map(
      ({ node }: ParameterlessAnswer) =>
        `${node.participant.code} ${node.participant.name} ${node.status} ${node.since}`,
    ),
  }),
  peerFirstFifty: ({ treaties: [{ participantsConnection: list }] }: ParameterlessAnswer) => ({
    total: list.totalCount,
    more: list.pageInfo.hasNextPage,
    page: list.edges.map(
      ({ properties, node }: PeerEdge) => `${node.code} ${node.name} ${properties.status} ${properties.from}`,
    ),
  }),
  search: ({ search: { edges } }: ParameterlessAnswer) =>
    edges.some((edge: ParameterlessAnswer) => keyOf(edge.node.id) === 'treaty:TIP-PROTOCOL'),
  peerSearch: ({ search }: ParameterlessAnswer) =>
    search.some((found: { key: string }) => found.key === 'treaty:TIP-PROTOCOL'),
  neighbourhood: ({ neighbourhood: { nodes, edges } }: ParameterlessAnswer) => ({
    nodes: sorted(nodes.map((node: ParameterlessAnswer) => `${keyOf(node.id)} ${node.kind} ${node.label}`)),
    edges: sorted(
      edges.map((edge: ParameterlessAnswer) => `${keyOf(edge.source)} ${edge.type} ${keyOf(edge.target)}`),
    ),
  }),
  peerNeighbourhood: ({ surroundings: { nodes, edges } }: ParameterlessAnswer) => ({
    nodes: sorted(nodes.map((node: ParameterlessAnswer) => `${node.key} ${node.kind} ${node.label}`)),
    edges: sorted(edges.map((edge: ParameterlessAnswer) => `${edge.source} ${edge.type} ${edge.target}`)),
  }),
};
