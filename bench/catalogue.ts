import { statementText } from '../src/graph/statements';

export type Read = (statement: string, parameters: object) => Promise<Record<string, unknown>[]>;

/** What a hand-written server would hold in memory, too: States and treaties, and who may join which. */
export interface Catalogue {
  /** The graph of the current revision, and the start of its uids. */
  readonly graph: string;
  /** By code. */
  readonly states: readonly { code: string; name: string; unMember: boolean; iloMember: boolean }[];
  readonly participants: number;
  readonly treaties: ReadonlyMap<
    string,
    {
      code: string;
      shortTitle: string;
      level: string;
      asOf: string;
      exceptions: Record<string, string>;
      adoptedOn: string;
      membersOf: string | null;
    }
  >;
  /** Bodies that a State belongs to today. */
  readonly belongsTo: ReadonlyMap<string, ReadonlySet<string>>;
  readonly uid: (key: string) => string;
}

export async function readCatalogue(read: Read): Promise<Catalogue> {
  const [current] = await read(statementText('revisions', 'current'), { name: 'current' });
  const graph = current?.graph as string;
  const [states, organizations, instruments, memberships] = await Promise.all([
    read(statementText('read', 'states'), { revision: graph }),
    read(`MATCH (o:Organization {revision: $revision, code: 'EUE'}) RETURN o.code AS code`, {
      revision: graph,
    }),
    read(statementText('read', 'instruments'), { revision: graph }),
    read(
      `MATCH (s:State {revision: $revision})-[r:MEMBER_OF]->(b:Entity)
       WHERE r.to IS NULL AND NOT r.role IN ['observer', 'associate member', 'former member'] RETURN s.code AS state, b.code AS body`,
      { revision: graph },
    ),
  ]);
  const belongsTo = new Map<string, Set<string>>();
  for (const { state, body } of memberships as { state: string; body: string }[]) {
    belongsTo.set(state, (belongsTo.get(state) ?? new Set()).add(body));
  }
  return {
    graph,
    states: states as unknown as Catalogue['states'],
    participants: states.length + organizations.length,
    treaties: new Map(
      instruments
        .filter((row) => row.coverageLevel !== null)
        .map((row) => [
          row.code as string,
          {
            code: row.code as string,
            shortTitle: row.shortTitle as string,
            level: row.coverageLevel as string,
            asOf: (row.coverageAsOf as string | null) ?? '',
            exceptions: Object.fromEntries(
              ((row.coverageExceptions as string[] | null) ?? []).map((one) => one.split(':')),
            ) as Record<string, string>,
            adoptedOn: row.adoptedOn as string,
            membersOf: row.membersOf as string | null,
          },
        ]),
    ),
    belongsTo,
    uid: (key) => `${graph}|${key}`,
  };
}
