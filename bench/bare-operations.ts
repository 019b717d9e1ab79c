import type { Catalogue } from './catalogue';
import { PARAGRAPH } from './operations';

/** One hand-written statement for each operation, and how its rows become the answer that this product gives. */
export interface BareOperation {
  readonly statement: string;
  parameters(variables: Variables, catalogue: Catalogue): object;
  shape(rows: Row[], variables: Variables, catalogue: Catalogue): unknown;
}
type Variables = Readonly<Record<string, any>>;
type Row = Readonly<Record<string, any>>;
type Treaty = Catalogue['treaties'] extends ReadonlyMap<string, infer T> ? T : never;

const id = (key: string): string => Buffer.from(key, 'utf8').toString('base64url');
const statusWithout = (treaty: Treaty): string => (treaty.level === 'COMPLETE' ? 'NO_ACTION' : 'NO_DATA');

function asOf(treaty: Treaty, state: string, status: string, since: string | null, day: string): string {
  const covered = treaty.exceptions[state] ?? (treaty.asOf || null);
  if (status === 'NO_DATA' || (covered !== null && day <= covered)) return day;
  const known = covered ?? since ?? day;
  return since !== null && since > known ? since : known;
}

/** The flat statement that the matrix and the gap report have in common. */
const CELLS = `
  MATCH (s:State {revision: $revision})-[r:STATUS]->(t:Treaty)
  WHERE t.code IN $treaties AND r.from <= $day AND $day < r.until
  RETURN s.code AS state, t.code AS treaty, r.status AS status, r.from AS since`;

const tableOf = (rows: Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [`${row.state} ${row.treaty}`, row]));
const inOrder = (codes: readonly string[]): string[] => [...codes].sort();

export const bareOperations: Readonly<Record<string, BareOperation>> = {
  statePage: {
    statement: `
      MATCH (s:Entity {uid: $uid})-[r:STATUS]->(t:Treaty)
      WHERE r.from <= $day AND $day < r.until
      RETURN s.name AS name, t.code AS treaty, r.status AS status, r.from AS since`,
    parameters: ({ iso3, day }, { uid }) => ({ uid: uid(`state:${iso3}`), day }),
    shape(rows, { iso3, day }, { treaties }) {
      const found = new Map(rows.map((row) => [row.treaty as string, row]));
      return {
        state: {
          code: iso3,
          name: rows[0]?.name,
          participations: [...treaties.values()].map((treaty) => {
            const row = found.get(treaty.code);
            const status = (row?.status as string | undefined) ?? statusWithout(treaty);
            const since = status === 'NO_DATA' || status === 'NO_ACTION' ? null : (row?.since as string);
            return {
              treaty: { code: treaty.code, shortTitle: treaty.shortTitle },
              status,
              since,
              asOf: asOf(treaty, iso3, status, since, day),
            };
          }),
        },
      };
    },
  },
  matrixCells: {
    statement: CELLS,
    parameters: ({ treaties, day }, { graph }) => ({ revision: graph, treaties, day }),
    shape(rows, { treaties: codes }, { states, treaties }) {
      const table = tableOf(rows);
      const ordered = inOrder(codes).map((code) => treaties.get(code) as Treaty);
      return {
        participationMatrix: {
          treaties: ordered.map(({ code }) => ({ code })),
          rows: states
            .filter((state) => state.unMember)
            .map((state) => ({
              state: { code: state.code },
              cells: ordered.map((treaty) => {
                const row = table.get(`${state.code} ${treaty.code}`);
                const status = (row?.status as string | undefined) ?? statusWithout(treaty);
                return { status, since: status === 'NO_DATA' || status === 'NO_ACTION' ? null : row?.since };
              }),
            })),
        },
      };
    },
  },
  matrixByStatus: {
    statement: `
      MATCH (s:State {revision: $revision})-[r:STATUS]->(t:Treaty)
      WHERE t.code IN $treaties AND r.from <= $day AND $day < r.until
      RETURN s.code AS state, t.code AS treaty, r.status AS status`,
    parameters: ({ treaties, day }, { graph }) => ({ revision: graph, treaties, day }),
    shape(rows, { treaties: codes }, { states, treaties }) {
      const table = tableOf(rows);
      const members = states.filter((state) => state.unMember);
      return {
        participationMatrix: {
          byStatus: inOrder(codes).map((code) => {
            const treaty = treaties.get(code) as Treaty;
            const by: Record<string, string[]> = {
              PARTY: [],
              CONTRACTING: [],
              SIGNATORY: [],
              WITHDRAWN: [],
              NO_ACTION: [],
              NO_DATA: [],
            };
            for (const state of members) {
              const row = table.get(`${state.code} ${code}`);
              by[(row?.status as string | undefined) ?? statusWithout(treaty)]?.push(state.code);
            }
            return {
              treaty: { code },
              party: by.PARTY,
              contracting: by.CONTRACTING,
              signatory: by.SIGNATORY,
              withdrawn: by.WITHDRAWN,
              noAction: by.NO_ACTION,
              noData: by.NO_DATA,
            };
          }),
        },
      };
    },
  },
  gaps: {
    statement: `
      MATCH (:Entity {uid: $uid})-[:MENTIONS {mention: 'URGES_TO_JOIN'}]->(t:Treaty)
      MATCH (s:State)-[r:STATUS]->(t)
      WHERE r.from <= $day AND $day < r.until
      RETURN s.code AS state, t.code AS treaty, r.status AS status`,
    parameters: ({ paragraph, day }, { uid }) => ({ uid: uid(paragraph), day }),
    shape(rows, { day }, { states, treaties, belongsTo }) {
      const table = tableOf(rows);
      const members = states.filter((state) => state.unMember);
      const urged = inOrder([...new Set(rows.map((row) => row.treaty as string))]);
      return {
        ratificationGaps: {
          asOf: day,
          byTreaty: urged.map((code) => {
            const treaty = treaties.get(code) as Treaty;
            const gap = {
              treaty: { code },
              counts: { consented: 0 },
              missing: [] as object[],
              unknown: [] as object[],
              notEligible: [] as object[],
            };
            for (const state of members) {
              const status =
                (table.get(`${state.code} ${code}`)?.status as string | undefined) ?? statusWithout(treaty);
              const participant = { code: state.code, name: state.name };
              const eligible =
                !(treaty.adoptedOn && day < treaty.adoptedOn) &&
                (treaty.membersOf === null ||
                  (treaty.membersOf === 'ILO'
                    ? state.iloMember
                    : belongsTo.get(state.code)?.has(treaty.membersOf)));
              if (status === 'PARTY' || status === 'CONTRACTING') gap.counts.consented += 1;
              else if (!eligible) gap.notEligible.push({ participant });
              else if (status === 'NO_DATA') gap.unknown.push({ participant });
              else gap.missing.push({ participant, status });
            }
            return gap;
          }),
        },
      };
    },
  },
  treaties: {
    statement: `
      MATCH (t:Treaty {revision: $revision})
      OPTIONAL MATCH (t)<-[r:STATUS]-()
      WHERE r.from <= $day AND $day < r.until
      RETURN t.code AS treaty, r.status AS status, count(r) AS count`,
    parameters: ({ day }, { graph }) => ({ revision: graph, day }),
    shape(rows, _variables, { treaties, participants }) {
      const counts = new Map(rows.map((row) => [`${row.treaty} ${row.status}`, row.count as number]));
      return {
        instruments: {
          edges: [...treaties.values()].map((treaty) => {
            const of = (status: string): number => counts.get(`${treaty.code} ${status}`) ?? 0;
            const known = ['PARTY', 'CONTRACTING', 'SIGNATORY', 'WITHDRAWN', 'NO_ACTION', 'NO_DATA'].map(of);
            const left = participants - known.reduce((sum, one) => sum + one, 0);
            return {
              node: {
                code: treaty.code,
                shortTitle: treaty.shortTitle,
                counts: {
                  consented: of('PARTY') + of('CONTRACTING'),
                  parties: of('PARTY'),
                  contracting: of('CONTRACTING'),
                  signatories: of('SIGNATORY'),
                  withdrawn: of('WITHDRAWN'),
                  noAction: of('NO_ACTION') + (treaty.level === 'COMPLETE' ? left : 0),
                  noData: of('NO_DATA') + (treaty.level === 'COMPLETE' ? 0 : left),
                },
              },
            };
          }),
        },
      };
    },
  },
  firstFifty: {
    statement: `
      MATCH (t:Entity {uid: $uid})<-[r:STATUS]-(p:Entity)
      WHERE r.from <= $day AND $day < r.until AND r.status = 'PARTY'
      WITH p, r ORDER BY p.code
      WITH collect({code: p.code, name: p.name, status: r.status, since: r.from}) AS parties
      UNWIND parties[0..50] AS one
      RETURN one.code AS code, one.name AS name, one.status AS status, one.since AS since, size(parties) AS total`,
    parameters: ({ treaty, day }, { uid }) => ({ uid: uid(`treaty:${treaty}`), day }),
    shape(rows, { treaty }) {
      const cursor = (code: string): string =>
        Buffer.from(`participations of ${treaty} ${code}`, 'utf8').toString('base64url');
      const edges = rows.map(({ code, name, status, since }) => ({
        cursor: cursor(code),
        node: { participant: { code, name }, status, since },
      }));
      const total = (rows[0]?.total as number | undefined) ?? 0;
      return {
        instrument: {
          code: treaty,
          participations: {
            edges,
            pageInfo: { hasNextPage: total > 50, endCursor: edges.at(-1)?.cursor ?? null },
            totalCount: total,
          },
        },
      };
    },
  },
  search: {
    statement: `
      CALL db.index.fulltext.queryNodes('bench_search', $text) YIELD node, score
      WITH node, score ORDER BY score DESC, node.key LIMIT 10
      RETURN node.key AS key, node.kind AS kind, node.label AS label`,
    parameters: ({ text }) => ({ text }),
    shape: (rows) => ({
      search: { edges: rows.map(({ key, kind, label }) => ({ kind, label, node: { id: id(key) } })) },
    }),
  },
  neighbourhood: {
    statement: `
      MATCH (start:Entity {uid: $uid})-[a]-(near:Entity)
      OPTIONAL MATCH (near)-[b]-(far:Entity)
      RETURN near.key AS near, near.kind AS nearKind, near.label AS nearLabel, startNode(a) = start AS out, type(a) AS nearType,
        far.key AS far, far.kind AS farKind, far.label AS farLabel, startNode(b) = near AS farOut, type(b) AS farType`,
    parameters: ({ key }, { uid }) => ({ uid: uid(key) }),
    shape(rows, { key }) {
      const near = new Map<string, object>();
      const far = new Map<string, object>();
      for (const row of rows)
        near.set(row.near, { id: id(row.near), kind: row.nearKind, label: row.nearLabel });
      for (const row of rows) {
        if (row.far && row.far !== key && !near.has(row.far))
          far.set(row.far, { id: id(row.far), kind: row.farKind, label: row.farLabel });
      }
      const byKey = ([a]: [string, object], [b]: [string, object]): number => (a < b ? -1 : 1);
      const start = { id: id(PARAGRAPH), kind: 'PARAGRAPH', label: 'A/RES/79/154, para. 5' };
      const kept = new Map([...[...near].sort(byKey), ...[...far].sort(byKey)].slice(0, 199));
      const edges = new Map<string, object>();
      const add = (source: string, type: string, target: string): void => {
        if ((source === key || kept.has(source)) && (target === key || kept.has(target)))
          edges.set(`${source} ${type} ${target}`, { source: id(source), target: id(target), type });
      };
      for (const row of rows) {
        if (row.out) add(key, row.nearType, row.near);
        else add(row.near, row.nearType, key);
        if (row.far === null) continue;
        if (row.farOut) add(row.near, row.farType, row.far);
        else add(row.far, row.farType, row.near);
      }
      return {
        neighbourhood: {
          nodes: [start, ...kept.values()],
          edges: [...edges.values()],
          truncated: near.size + far.size > 199,
        },
      };
    },
  },
};
