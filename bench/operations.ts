import type { ParameterlessAnswer } from './facts';
import { facts } from './facts';

/** A day on which everything that ships is known. */
export const DAY = '2026-02-01';
export const STATE = 'KEN';
export const TREATY = 'TIP-PROTOCOL';
export const PARAGRAPH = 'paragraph:A/RES/79/154:op:5';
/** Nineteen treaties of the United Nations and the ILO. */
export const NINETEEN = [
  ...[
    'UNTOC',
    'TIP-PROTOCOL',
    'SOM-PROTOCOL',
    'CEDAW',
    'CRC',
    'OPSC',
    'OPAC',
    'ICRMW',
    'CRPD',
    'ICCPR',
    'ICESCR',
  ],
  ...['ROME-STATUTE', 'CONV-1949', 'C029', 'P029', 'C182', 'C138', 'C189', 'C081'],
];
const CONSENTED_OR_SIGNED = ['PARTY', 'CONTRACTING', 'SIGNATORY', 'WITHDRAWN'];

export interface Operation {
  readonly title: string;
  readonly palermo: { query: string; variables: object };
  /** Null where the peer has no query for it. */
  readonly peer: { query: string; variables: object };
  readonly bare: object;
  /** What the answers must agree on; `palermo` and `bare` have the same answer. */
  readonly facts: {
    palermo: (data: ParameterlessAnswer) => unknown;
    peer: (data: ParameterlessAnswer) => unknown;
  };
}

const id = (key: string): string => Buffer.from(key, 'utf8').toString('base64url');
const TREATY_KINDS = '[CONVENTION, COVENANT, PROTOCOL, STATUTE, AGREEMENT]';
const onDay = 'from: { lte: $day }, until: { gt: $day }';

export const operations = {
  statePage: {
    title: "one State's page: all its participations",
    palermo: {
      query: `query StatePage($iso3: String!, $day: Date) {
        state(iso3: $iso3) { code name participations(asOf: $day) { treaty { code shortTitle } status since asOf } }
      }`,
      variables: { iso3: STATE, day: DAY },
    },
    peer: {
      query: `query StatePage($iso3: String!, $day: String!) {
        states(where: { code: { eq: $iso3 } }) {
          code name
          treatiesConnection(where: { edge: { ${onDay} } }) { edges { properties { status from } node { code shortTitle } } }
        }
      }`,
      variables: { iso3: STATE, day: DAY },
    },
    bare: { iso3: STATE, day: DAY },
    facts: { palermo: facts.statePage, peer: facts.peerStatePage },
  },
  matrixCells: {
    title: 'matrix 19 x 193, one object a cell',
    palermo: {
      query: `query Matrix($treaties: [String!], $day: Date) {
        participationMatrix(instruments: $treaties, states: { unMember: true }, asOf: $day) {
          treaties { code } rows { state { code } cells { status since } }
        }
      }`,
      variables: { treaties: NINETEEN, day: DAY },
    },
    peer: {
      query: `query Matrix($treaties: [String!], $day: String!) {
        treaties(where: { code: { in: $treaties } }) {
          code
          statesConnection(where: { edge: { ${onDay} }, node: { unMember: { eq: true } } }) {
            edges { properties { status from } node { code } }
          }
        }
      }`,
      variables: { treaties: NINETEEN, day: DAY },
    },
    bare: { treaties: NINETEEN, day: DAY },
    facts: { palermo: facts.matrixCells, peer: facts.peerMatrixCells },
  },
  matrixByStatus: {
    title: 'matrix 19 x 193, compact by status',
    palermo: {
      query: `query Compact($treaties: [String!], $day: Date) {
        participationMatrix(instruments: $treaties, states: { unMember: true }, asOf: $day) {
          byStatus { treaty { code } party contracting signatory withdrawn noAction noData }
        }
      }`,
      variables: { treaties: NINETEEN, day: DAY },
    },
    peer: {
      query: `query Compact($treaties: [String!], $day: String!) {
        treaties(where: { code: { in: $treaties } }) {
          code
          statesConnection(where: { edge: { ${onDay} }, node: { unMember: { eq: true } } }) {
            edges { properties { status } node { code } }
          }
        }
      }`,
      variables: { treaties: NINETEEN, day: DAY },
    },
    bare: { treaties: NINETEEN, day: DAY },
    facts: { palermo: facts.matrixByStatus, peer: facts.peerMatrixByStatus },
  },
  gaps: {
    title: 'gap report of paragraph 5',
    palermo: {
      query: `query Gaps($day: Date) {
        ratificationGaps(paragraph: 5, asOf: $day) {
          asOf
          byTreaty {
            treaty { code } counts { consented }
            missing { participant { code name } status } unknown { participant { code name } } notEligible { participant { code name } }
          }
        }
      }`,
      variables: { day: DAY },
    },
    peer: {
      query: `query Gaps($paragraph: String!, $day: String!) {
        paragraphs(where: { key: { eq: $paragraph } }) {
          mentionsConnection(where: { edge: { mention: { eq: "URGES_TO_JOIN" } } }) {
            edges { node {
              code
              statesConnection(where: { edge: { ${onDay}, status: { in: ["PARTY", "CONTRACTING"] } }, node: { unMember: { eq: true } } }) {
                edges { node { code } }
              }
            } }
          }
        }
        states(where: { unMember: { eq: true } }) { code name }
      }`,
      variables: { paragraph: PARAGRAPH, day: DAY },
    },
    bare: { paragraph: PARAGRAPH, day: DAY },
    facts: { palermo: facts.gaps, peer: facts.peerGaps },
  },
  treaties: {
    title: 'all treaties with their counts',
    palermo: {
      query: `query Treaties($day: Date) {
        instruments(filter: { kind: ${TREATY_KINDS} }, first: 100) {
          edges { node { code shortTitle ... on Treaty { counts(asOf: $day) { consented parties contracting signatories withdrawn noAction noData } } } }
        }
      }`,
      variables: { day: DAY },
    },
    peer: {
      query: `query Treaties($day: String!) {
        treaties(sort: [{ code: ASC }]) {
          code shortTitle
          ${CONSENTED_OR_SIGNED.map(
            (status) =>
              `${status}: participantsConnection(where: { edge: { ${onDay}, status: { eq: "${status}" } } }) { aggregate { count { nodes } } }`,
          ).join('\n')}
        }
      }`,
      variables: { day: DAY },
    },
    bare: { day: DAY },
    facts: { palermo: facts.treaties, peer: facts.peerTreaties },
  },
  firstFifty: {
    title: "the first 50 of a treaty's parties, with their number",
    palermo: {
      query: `query FirstFifty($treaty: String!, $day: Date) {
        instrument(code: $treaty) { code ... on Treaty {
          participations(status: [PARTY], asOf: $day, first: 50) {
            edges { cursor node { participant { code name } status since } } pageInfo { hasNextPage endCursor } totalCount
          }
        } }
      }`,
      variables: { treaty: TREATY, day: DAY },
    },
    peer: {
      query: `query FirstFifty($treaty: String!, $day: String!) {
        treaties(where: { code: { eq: $treaty } }) {
          code
          participantsConnection(where: { edge: { ${onDay}, status: { eq: "PARTY" } } }, sort: [{ node: { code: ASC } }], first: 50) {
            edges { cursor properties { status from } node { code name } } pageInfo { hasNextPage endCursor } totalCount
          }
        }
      }`,
      variables: { treaty: TREATY, day: DAY },
    },
    bare: { treaty: TREATY, day: DAY },
    facts: { palermo: facts.firstFifty, peer: facts.peerFirstFifty },
  },
  search: {
    title: 'search, the first 10',
    palermo: {
      query: `query Search($text: String!) { search(text: $text, first: 10) { edges { kind label node { id } } } }`,
      variables: { text: 'trafficking protocol' },
    },
    peer: {
      query: `query Search($text: String!) { search(text: $text, first: 10) { key kind label } }`,
      variables: { text: 'trafficking protocol' },
    },
    bare: { text: 'trafficking protocol' },
    // Each ranks in its own way: what they must agree on is that the protocol is among the ten.
    facts: { palermo: facts.search, peer: facts.peerSearch },
  },
  neighbourhood: {
    title: 'neighbourhood of depth 2, at most 200 nodes',
    palermo: {
      query: `query Neighbourhood($id: ID!) {
        neighbourhood(id: $id, depth: 2, limit: 200) { nodes { id kind label } edges { source target type } truncated }
      }`,
      variables: { id: id(PARAGRAPH) },
    },
    peer: {
      query: `query Neighbourhood($uid: String!) {
        surroundings(uid: $uid, limit: 200) { nodes { key kind label } edges { source target type } }
      }`,
      variables: { uid: PARAGRAPH },
    },
    bare: { key: PARAGRAPH },
    facts: { palermo: facts.neighbourhood, peer: facts.peerNeighbourhood },
  },
} satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;
export const operationNames = Object.keys(operations) as OperationName[];

/** What is asked at every size of the graph: answers of the same length, whatever the size. */
export const scaleOperations = {
  statePage: {
    title: "one State's page: what it has signed and joined",
    query: `query StatePage($iso3: String!, $day: Date, $status: [ParticipationStatus!]) {
      state(iso3: $iso3) { code name participations(status: $status, asOf: $day) { treaty { code shortTitle } status since asOf } }
    }`,
    variables: { iso3: STATE, day: DAY, status: CONSENTED_OR_SIGNED },
  },
  status: {
    title: 'the status of one State for one treaty',
    query: `query Status($iso3: String!, $treaty: String!, $day: Date) {
      state(iso3: $iso3) { code participation(instrument: $treaty, asOf: $day) { status since asOf } }
    }`,
    variables: { iso3: STATE, treaty: TREATY, day: DAY },
  },
  firstFifty: {
    title: operations.firstFifty.title,
    query: operations.firstFifty.palermo.query,
    variables: operations.firstFifty.palermo.variables,
  },
} as const;
