import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { GapReport } from '../../questions/gaps';
import type { GapCell } from '../../questions/participation';
import { checkDay, checkTreaty, chooseStates, chooseTreaties, type StateFilter } from '../../questions/input';
import { pageOf } from '../../questions/pages';
import type { Participation, State, Treaty, TreatyAction } from '../../questions/things';
import type { Status } from '../../treaty-law/terms';
import type { Context } from '../context';
import { many, page } from '../cost';
import { ParticipationConnectionType } from '../types/connections';
import { ParticipationStatusEnum } from '../types/enums';
import { StateFilterInput } from '../types/inputs';
import { TreatyInterface } from '../types/instruments';
import { StateType } from '../types/participants';
import {
  DeclarationType,
  EntryIntoForceType,
  ParticipationCountsType,
  ParticipationType,
  RatificationGapReportType,
  TreatyActionType,
} from '../types/participation';
import { ParagraphType } from '../types/resolutions';
import { DateScalar } from '../types/scalars';

const asOf = { nullable: true, description: 'The day; today in UTC where it is not given.' };
const status = { nullable: true, description: 'Only participations of these statuses.' };

@Resolver(() => StateType)
export class StateParticipationResolver {
  @FieldResolver(() => ParticipationType, { description: 'Its standing towards one treaty on a day.' })
  async participation(
    @Root() state: State,
    @Arg('instrument', () => String, { description: 'The code of a treaty, in any case.' })
    instrument: string,
    @Arg('asOf', () => DateScalar, asOf) day: unknown,
    @Ctx() { reading, loaders }: Context,
  ) {
    const treaty = checkTreaty(reading.register, instrument, 'instrument');
    const ask = { participant: state, treaties: [treaty], day: checkDay('asOf', day, reading.today) };
    return (await loaders.cells.load(ask)).cell(state, treaty, ask.day);
  }

  @FieldResolver(() => [ParticipationType], {
    complexity: many(30),
    description: 'Its standing towards treaties on a day, by code of the treaty.',
  })
  async participations(
    @Root() state: State,
    @Arg('instruments', () => [String], {
      nullable: true,
      description: 'Codes of treaties; all of them where it is not given.',
    })
    instruments: string[] | null,
    @Arg('status', () => [ParticipationStatusEnum], status) statuses: Status[] | null,
    @Arg('asOf', () => DateScalar, asOf) day: unknown,
    @Ctx() { reading, loaders }: Context,
  ) {
    const treaties = instruments ? chooseTreaties(reading.register, instruments, 'instruments') : null;
    const on = checkDay('asOf', day, reading.today);
    const table = await loaders.cells.load({ participant: state, treaties, day: on });
    return table.cellsOf(state, treaties, on, statuses ?? null);
  }
}

@Resolver(() => TreatyInterface)
export class TreatyParticipationResolver {
  @FieldResolver(() => EntryIntoForceType, {
    nullable: true,
    description: "Computed from the treaty's own final clause and the deposits, with the working shown.",
  })
  entryIntoForce(@Root() treaty: Treaty, @Ctx() { loaders }: Context) {
    return loaders.entryIntoForce.load(treaty);
  }

  @FieldResolver(() => ParticipationCountsType, {
    description: 'How many participants have each status, over all States and the European Union.',
  })
  counts(
    @Root() treaty: Treaty,
    @Arg('asOf', () => DateScalar, asOf) day: unknown,
    @Ctx() { reading, loaders }: Context,
  ) {
    return loaders.counts.load({ treaty, day: checkDay('asOf', day, reading.today) });
  }

  @FieldResolver(() => ParticipationConnectionType, {
    complexity: page(200),
    description:
      'Participations by code of the participant: of all States and the European Union, or of the States chosen.',
  })
  async participations(
    @Root() treaty: Treaty,
    @Arg('status', () => [ParticipationStatusEnum], status) statuses: Status[] | null,
    @Arg('states', () => StateFilterInput, {
      nullable: true,
      description: 'Which States; all participants where it is not given.',
    })
    filter: StateFilter | null,
    @Arg('asOf', () => DateScalar, asOf) day: unknown,
    @Arg('first', () => Int, { nullable: true, description: 'How many: 0 to 250, 50 where it is not given.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Only what comes after this cursor.' })
    after: string | null,
    @Ctx() { reading, loaders }: Context,
  ) {
    const among = filter ? chooseStates(reading.register, filter) : null;
    const on = checkDay('asOf', day, reading.today);
    const table = await loaders.treatyCells.load({ treaty, day: on });
    const chosen = table.participantsOf(treaty, among, on, statuses ?? null);
    const found = pageOf(chosen, (one) => one.code, `participations of ${treaty.code}`, { first, after });
    return {
      ...found,
      edges: found.edges.map(({ cursor, node }) => ({ cursor, node: table.cell(node, treaty, on) })),
    };
  }
}

@Resolver(() => ParticipationType)
export class ParticipationResolver {
  @FieldResolver(() => [TreatyActionType], {
    complexity: many(2),
    description: 'What the participant did up to the day asked for, by day.',
  })
  actions(@Root() cell: Participation, @Ctx() { loaders }: Context) {
    return loaders.actions.load(cell);
  }

  @FieldResolver(() => [TreatyInterface], {
    complexity: many(1),
    description: 'Treaties that the participant must join first and has not.',
  })
  prerequisites(@Root() cell: Participation & Partial<GapCell>, @Ctx() { loaders }: Context) {
    return (
      cell.prerequisites ?? (cell.treaty.rules.prerequisites.length ? loaders.prerequisites.load(cell) : [])
    );
  }
}

@Resolver(() => TreatyActionType)
export class TreatyActionResolver {
  @FieldResolver(() => [DeclarationType], {
    complexity: many(1),
    description: 'What was declared upon it, or later with reference to it, by day.',
  })
  declarations(@Root() action: TreatyAction, @Ctx() { loaders }: Context) {
    return loaders.declarations.load(action.key);
  }
}

@Resolver(() => RatificationGapReportType)
export class RatificationGapReportResolver {
  @FieldResolver(() => ParagraphType, { description: 'The paragraph.' })
  paragraph(@Root() report: GapReport, @Ctx() { loaders }: Context) {
    return loaders.paragraph.load(report.paragraphKey);
  }
}
