import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { statusChanges } from '../../questions/changes';
import { mandates, resolutions, treatySeriesCitations } from '../../questions/documents';
import { ratificationGaps } from '../../questions/gaps';
import {
  checkDay,
  checkParticipant,
  chooseStates,
  chooseTreaties,
  InputError,
  shown,
} from '../../questions/input';
import { chooseInstruments } from '../../questions/instruments';
import { participationMatrix } from '../../questions/matrix';
import { pageOf } from '../../questions/pages';
import { neighbourhood, shortestPath } from '../../questions/surroundings';
import { keyOf, type Body, type NodeKind } from '../../questions/things';
import { paragraphKey, resolutionKey } from '../../sources/keys';
import type { Context } from '../context';
import { many, page } from '../cost';
import {
  InstrumentConnectionType,
  ResolutionConnectionType,
  SearchResultConnectionType,
  StateConnectionType,
} from '../types/connections';
import { DatasetType } from '../types/dataset';
import { NodeKindEnum, ParagraphPartEnum } from '../types/enums';
import { GraphViewType } from '../types/graph-view';
import { InstrumentFilterInput, StateFilterInput } from '../types/inputs';
import { InstrumentInterface, TreatySeriesCitationType } from '../types/instruments';
import { NodeInterface } from '../types/node';
import { OrganizationType, RegionalInitiativeType, StateType } from '../types/participants';
import {
  ParticipationMatrixType,
  RatificationGapReportType,
  StatusChangeReportType,
} from '../types/participation';
import { MandateType, ParagraphType, ResolutionType } from '../types/resolutions';
import { DateScalar } from '../types/scalars';

const SEED_RESOLUTION = 'A/RES/79/154';
const first = {
  nullable: true,
  description: 'How many from the start: 0 to 250, 50 where neither first nor last is given.',
};
const after = { nullable: true, description: 'Only what comes after this cursor.' };
const last = { nullable: true, description: 'How many from the end: 0 to 250.' };
const before = { nullable: true, description: 'Only what comes before this cursor.' };
const states = { nullable: true, description: 'Which States; all of them where it is not given.' };
const asOf = { nullable: true, description: 'The day; today in UTC where it is not given.' };

@Resolver()
export class QueryResolver {
  @Query(() => NodeInterface, {
    nullable: true,
    description: 'The node with this id; null where there is none.',
  })
  async node(
    @Arg('id', () => ID, { description: 'An id that this API gave.' }) id: string,
    @Ctx() context: Context,
  ) {
    const key = keyOf(id);
    return key === null ? null : context.loaders.node.load(key);
  }

  @Query(() => [NodeInterface], {
    complexity: many(50),
    nullable: 'items',
    description: 'The nodes with these ids, in the order asked; null where there is none. At most 250.',
  })
  async nodes(
    @Arg('ids', () => [ID], { description: 'Ids that this API gave.' }) ids: string[],
    @Ctx() context: Context,
  ) {
    if (ids.length > 250) throw new InputError('ids', `${ids.length} are too many.`, 'at most 250 ids');
    return Promise.all(ids.map((id) => this.node(id, context)));
  }

  @Query(() => DatasetType, {
    description: 'What is loaded: revision, per-instrument coverage and as-of dates, sources.',
  })
  dataset(@Ctx() { reading }: Context) {
    const { register } = reading;
    return {
      revision: register.revision,
      coverage: [...register.treaties.values()].map((treaty) => ({ treaty, coverage: treaty.coverage })),
      sources: [...register.sources.values()],
    };
  }

  @Query(() => StateType, {
    nullable: true,
    description: 'A State by its ISO 3166-1 alpha-3 code, in any case; null where there is none.',
  })
  state(
    @Arg('iso3', () => String, { description: 'KEN, in any case.' }) iso3: string,
    @Ctx() { reading }: Context,
  ) {
    return reading.register.states.get(iso3.toUpperCase()) ?? null;
  }

  @Query(() => StateConnectionType, {
    complexity: page(200),
    description: 'States by code: Members, observer States, Cook Islands and Niue.',
  })
  states(
    @Arg('filter', () => StateFilterInput, states) filter: StateFilterInput | null,
    @Arg('first', () => Int, first) firstCount: number | null,
    @Arg('after', () => String, after) afterCursor: string | null,
    @Arg('last', () => Int, last) lastCount: number | null,
    @Arg('before', () => String, before) beforeCursor: string | null,
    @Ctx() { reading }: Context,
  ) {
    const chosen = chooseStates(reading.register, filter, 'filter');
    const part = { first: firstCount, after: afterCursor, last: lastCount, before: beforeCursor };
    return pageOf(chosen, (state) => state.code, 'states', part);
  }

  @Query(() => InstrumentInterface, {
    nullable: true,
    description:
      'By code, in any case: UNTOC, TIP-PROTOCOL, CEDAW, C029, P029, R203, ACTIP …; null where there is none.',
  })
  instrument(
    @Arg('code', () => String, { description: 'The code of the catalogue.' }) code: string,
    @Ctx() { reading }: Context,
  ) {
    return reading.register.instruments.get(code.toUpperCase()) ?? null;
  }

  @Query(() => InstrumentConnectionType, { complexity: page(60), description: 'Instruments by code.' })
  instruments(
    @Arg('filter', () => InstrumentFilterInput, {
      nullable: true,
      description: 'Which instruments; all of them where it is not given.',
    })
    filter: InstrumentFilterInput | null,
    @Arg('first', () => Int, first) firstCount: number | null,
    @Arg('after', () => String, after) afterCursor: string | null,
    @Arg('last', () => Int, last) lastCount: number | null,
    @Arg('before', () => String, before) beforeCursor: string | null,
    @Ctx() { reading }: Context,
  ) {
    const chosen = chooseInstruments(reading, filter, SEED_RESOLUTION);
    const part = { first: firstCount, after: afterCursor, last: lastCount, before: beforeCursor };
    return pageOf(chosen, (instrument) => instrument.code, 'instruments', part);
  }

  @Query(() => ResolutionType, {
    nullable: true,
    description: 'A resolution by its symbol, in any case; null where there is none.',
  })
  resolution(
    @Arg('symbol', () => String, { description: 'A/RES/79/154.' }) symbol: string,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.resolution.load(resolutionKey(symbol.toUpperCase()));
  }

  @Query(() => ResolutionConnectionType, {
    complexity: page(250),
    description: 'Resolutions, the newest first.',
  })
  async resolutions(
    @Arg('first', () => Int, first) firstCount: number | null,
    @Arg('after', () => String, after) afterCursor: string | null,
    @Ctx() { reading }: Context,
  ) {
    const all = await resolutions(reading);
    return pageOf(all, (one) => one.symbol, 'resolutions', { first: firstCount, after: afterCursor });
  }

  @Query(() => ParagraphType, {
    nullable: true,
    description: 'A paragraph of a resolution; null where there is none.',
  })
  paragraph(
    @Arg('resolution', () => String, {
      defaultValue: SEED_RESOLUTION,
      description: 'The symbol of the resolution, in any case.',
    })
    resolution: string,
    @Arg('part', () => ParagraphPartEnum, {
      defaultValue: 'OPERATIVE',
      description: 'Preambular or operative.',
    })
    part: 'PREAMBULAR' | 'OPERATIVE',
    @Arg('number', () => Int, { description: 'As printed; recitals counted from 1.' }) number: number,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.paragraph.load(paragraphKey(resolution.toUpperCase(), part, number));
  }

  @Query(() => [TreatySeriesCitationType], {
    complexity: many(30),
    description: 'UNTS volume and registration number; the number alone may be several instruments.',
  })
  treatySeriesCitations(
    @Arg('volume', () => Int, { nullable: true, description: 'The volume.' }) volume: number | null,
    @Arg('registrationNumber', () => Int, { nullable: true, description: 'The registration number.' })
    registrationNumber: number | null,
    @Ctx() { reading }: Context,
  ) {
    return treatySeriesCitations(reading.register, volume ?? null, registrationNumber ?? null);
  }

  @Query(() => MandateType, {
    nullable: true,
    description: 'A mandate by its code, in any case; null where there is none.',
  })
  async mandate(
    @Arg('code', () => String, { description: 'SR-TRAFFICKING …' }) code: string,
    @Ctx() { reading }: Context,
  ) {
    return (await mandates(reading)).find((mandate) => mandate.code === code.toUpperCase()) ?? null;
  }

  @Query(() => [MandateType], { complexity: many(5), description: 'All mandates, by code.' })
  mandates(@Ctx() { reading }: Context) {
    return mandates(reading);
  }

  @Query(() => RegionalInitiativeType, {
    nullable: true,
    description: 'A regional initiative by its code, in any case; null where there is none.',
  })
  regionalInitiative(
    @Arg('code', () => String, { description: 'BALI-PROCESS …' }) code: string,
    @Ctx() { reading }: Context,
  ) {
    const body = reading.register.bodies.get(code.toUpperCase());
    return body?.nodeKind === 'REGIONAL_INITIATIVE' ? body : null;
  }

  @Query(() => [RegionalInitiativeType], {
    complexity: many(15),
    description: 'Regional initiatives by code, all of them or those of a member.',
  })
  regionalInitiatives(
    @Arg('member', () => String, {
      nullable: true,
      description: 'The code of a State, or EUE: only initiatives that it belongs to today.',
    })
    member: string | null,
    @Ctx() context: Context,
  ) {
    return bodiesOf(context, member, 'REGIONAL_INITIATIVE');
  }

  @Query(() => OrganizationType, {
    nullable: true,
    description: 'EUE, COE, ASEAN, ILO …, in any case; null where there is none.',
  })
  organization(
    @Arg('code', () => String, { description: 'The code of the catalogue.' }) code: string,
    @Ctx() { reading }: Context,
  ) {
    const body = reading.register.bodies.get(code.toUpperCase());
    return body?.nodeKind === 'ORGANIZATION' ? body : null;
  }

  @Query(() => [OrganizationType], {
    complexity: many(15),
    description: 'Organizations by code, all of them or those of a member.',
  })
  organizations(
    @Arg('member', () => String, {
      nullable: true,
      description: 'The code of a State, or EUE: only organizations that it belongs to today.',
    })
    member: string | null,
    @Ctx() context: Context,
  ) {
    return bodiesOf(context, member, 'ORGANIZATION');
  }

  @Query(() => ParticipationMatrixType, {
    description: 'The status matrix: every instrument asked for × every State asked for, on one day.',
  })
  participationMatrix(
    @Arg('instruments', () => [String], {
      nullable: true,
      description: 'Codes of treaties; all of them where it is not given.',
    })
    instruments: string[] | null,
    @Arg('states', () => StateFilterInput, states) filter: StateFilterInput | null,
    @Arg('asOf', () => DateScalar, asOf) day: unknown,
    @Ctx() { reading }: Context,
  ) {
    const treaties = chooseTreaties(reading.register, instruments, 'instruments');
    const chosen = chooseStates(reading.register, filter);
    return participationMatrix(reading, treaties, chosen, checkDay('asOf', day, reading.today));
  }

  @Query(() => RatificationGapReportType, {
    description:
      "For each treaty that a resolution's operative paragraph urges States to join: who still has to act.",
  })
  ratificationGaps(
    @Arg('resolution', () => String, {
      nullable: true,
      defaultValue: SEED_RESOLUTION,
      description: 'The symbol of the resolution, in any case.',
    })
    resolution: string | null,
    @Arg('paragraph', () => Int, { description: 'The number of the operative paragraph.' }) paragraph: number,
    @Arg('states', () => StateFilterInput, {
      nullable: true,
      description: 'Which States; the 193 Members where it is not given.',
    })
    filter: StateFilterInput | null,
    @Arg('asOf', () => DateScalar, asOf) day: unknown,
    @Ctx() { reading }: Context,
  ) {
    const key = paragraphKey((resolution ?? SEED_RESOLUTION).toUpperCase(), 'OPERATIVE', paragraph);
    return ratificationGaps(reading, key, filter, checkDay('asOf', day, reading.today));
  }

  @Query(() => StatusChangeReportType, {
    description:
      'What changed between two days, over the 197 States: new signatures, consents, entries into force, withdrawals.',
  })
  statusChanges(
    @Arg('from', () => DateScalar, { description: 'The first day.' }) from: unknown,
    @Arg('to', () => DateScalar, { description: 'The second day, not before the first.' }) to: unknown,
    @Arg('instruments', () => [String], {
      nullable: true,
      description: 'Codes of treaties; all of them where it is not given.',
    })
    instruments: string[] | null,
    @Arg('states', () => StateFilterInput, states) filter: StateFilterInput | null,
    @Ctx() { reading }: Context,
  ) {
    const [start, end] = [checkDay('from', from, reading.today), checkDay('to', to, reading.today)];
    if (start > end) throw new InputError('to', `${end} is before ${start}.`, 'a day not before `from`');
    const treaties = chooseTreaties(reading.register, instruments, 'instruments');
    return statusChanges(reading, treaties, chooseStates(reading.register, filter), start, end);
  }

  @Query(() => GraphViewType, {
    description: "A node's surroundings, for drawing. Nearest nodes first, then by key.",
  })
  async neighbourhood(
    @Arg('id', () => ID, { description: 'The id of the node in the middle.' }) id: string,
    @Arg('depth', () => Int, { nullable: true, defaultValue: 1, description: 'How many steps: 1 to 3.' })
    depth: number | null,
    @Arg('kinds', () => [NodeKindEnum], {
      nullable: true,
      description: 'Walk through nodes of these kinds only; all kinds where it is not given.',
    })
    kinds: NodeKind[] | null,
    @Arg('limit', () => Int, {
      nullable: true,
      defaultValue: 200,
      description: 'How many nodes at the most: 1 to 1000.',
    })
    limit: number | null,
    @Ctx() { reading }: Context,
  ) {
    const steps = within('depth', depth ?? 1, 1, 3);
    const key = keyOf(id);
    const view =
      key === null
        ? null
        : await neighbourhood(reading, key, steps, kinds ?? null, within('limit', limit ?? 200, 1, 1000));
    return view ?? unknownId('id', id);
  }

  @Query(() => GraphViewType, {
    nullable: true,
    description:
      'The shortest connection between two nodes, provenance left aside; null where there is none of that length.',
  })
  async path(
    @Arg('from', () => ID, { description: 'The id of the node to start from.' }) from: string,
    @Arg('to', () => ID, { description: 'The id of the node to reach.' }) to: string,
    @Arg('maxLength', () => Int, {
      nullable: true,
      defaultValue: 6,
      description: 'How many steps at the most: 1 to 10.',
    })
    maxLength: number | null,
    @Ctx() { reading, loaders }: Context,
  ) {
    const steps = within('maxLength', maxLength ?? 6, 1, 10);
    const [start, end] = [keyOf(from) ?? unknownId('from', from), keyOf(to) ?? unknownId('to', to)];
    if (!(await loaders.node.load(start))) unknownId('from', from);
    if (!(await loaders.node.load(end))) unknownId('to', to);
    return shortestPath(reading, start, end, steps);
  }

  @Query(() => SearchResultConnectionType, {
    complexity: page(250),
    description:
      'Finds nodes by titles, codes, names, phrases, summaries and citations: without accents or case, by prefix, with typing errors; the best first.',
  })
  async search(
    @Arg('text', () => String, { description: 'What to look for: 1 to 200 characters.' }) text: string,
    @Arg('kinds', () => [NodeKindEnum], { nullable: true, description: 'Only nodes of these kinds.' })
    kinds: NodeKind[] | null,
    @Arg('first', () => Int, first) firstCount: number | null,
    @Arg('after', () => String, after) afterCursor: string | null,
    @Ctx() context: Context,
  ) {
    if (text.trim() === '' || text.length > 200)
      throw new InputError('text', `${shown(text)} cannot be looked for.`, '1 to 200 characters');
    const results = (await context.searchIndex()).search(text, kinds ?? null);
    const found = pageOf(results, (result) => result.key, 'search', {
      first: firstCount,
      after: afterCursor,
    });
    return { ...found, edges: found.edges.map(({ cursor, node }) => ({ cursor, ...node })) };
  }
}

function bodiesOf({ reading }: Context, member: string | null | undefined, kind: Body['nodeKind']): Body[] {
  const { register } = reading;
  const bodies = [...register.bodies.values()].filter((body) => body.nodeKind === kind);
  bodies.sort((a, b) => (a.code < b.code ? -1 : 1));
  if (member === null || member === undefined) return bodies;
  const own = register.belongsTo.get(checkParticipant(register, member, 'member').code);
  return bodies.filter((body) => own?.has(body.code));
}

function within(argument: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  throw new InputError(argument, `${value} is not possible.`, `a number from ${least} to ${most}`);
}

function unknownId(argument: string, id: string): never {
  throw new InputError(argument, `no node has the id ${shown(id)}.`, 'an id that this API gave');
}
