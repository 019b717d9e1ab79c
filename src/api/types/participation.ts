import { Field, Int, ObjectType } from 'type-graphql';
import {
  DatePrecisionEnum,
  DeclarationKindEnum,
  ParticipationStatusEnum,
  TreatyActionKindEnum,
} from './enums';
import { TreatyInterface } from './instruments';
import { NodeInterface, ParticipantInterface } from './node';
import { StateType } from './participants';
import { CoverageType, ProvenanceType } from './provenance';
import { many } from '../cost';
import { DateScalar } from './scalars';

@ObjectType('TreatyAction', {
  description: 'What a participant did towards a treaty, with its provenance.',
  implements: NodeInterface,
  simpleResolvers: true,
})
export class TreatyActionType extends NodeInterface {
  @Field(() => TreatyActionKindEnum, { description: 'The kind of action.' })
  kind!: string;

  @Field(() => ParticipantInterface, { description: 'Whose action it is.' })
  participant!: ParticipantInterface;

  @Field(() => TreatyInterface, { description: 'The treaty.' })
  treaty!: TreatyInterface;

  @Field(() => DateScalar, { nullable: true, description: 'The day, where it is known to the day.' })
  date!: string | null;

  @Field(() => DatePrecisionEnum, { description: 'How closely the day is known.' })
  datePrecision!: string;

  @Field(() => DateScalar, {
    description: 'The first day on which it can have happened; the day itself where that is known.',
  })
  notBefore!: string;

  @Field(() => DateScalar, {
    description: 'The last day on which it can have happened; the day itself where that is known.',
  })
  notAfter!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'When the action takes effect for the participant; counted from notAfter where the day is not known, null for signatures and notices.',
  })
  effectiveOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What part of its territory the depositary says it is for, where it says so.',
  })
  territorialNote!: string | null;

  @Field(() => ProvenanceType, { description: 'Where this comes from.' })
  provenance!: ProvenanceType;
}

@ObjectType('Declaration', {
  description: 'A reservation, declaration, objection or notification in connection with a treaty.',
  implements: NodeInterface,
  simpleResolvers: true,
})
export class DeclarationType extends NodeInterface {
  @Field(() => DeclarationKindEnum, { description: 'What it is.' })
  kind!: string;

  @Field(() => ParticipantInterface, { description: 'Who made it.' })
  participant!: ParticipantInterface;

  @Field(() => TreatyInterface, { description: 'The treaty.' })
  treaty!: TreatyInterface;

  @Field(() => String, {
    nullable: true,
    description: 'The wording, where the publication that prints it was imported.',
  })
  text!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day, where it is known.' })
  madeOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was withdrawn; null where it was not.' })
  withdrawnOn!: string | null;

  @Field(() => [String], { description: 'Articles of the treaty that it names: 29(1), 12-16.' })
  articles!: string[];

  @Field(() => ParticipantInterface, {
    nullable: true,
    description: 'Whose reservation or declaration an objection is to.',
  })
  objectionTo!: ParticipantInterface | null;

  @Field(() => ProvenanceType, { description: 'Where this comes from.' })
  provenance!: ProvenanceType;
}

@ObjectType('Participation', {
  description: "A participant's standing towards a treaty on a day.",
  simpleResolvers: true,
})
export class ParticipationType {
  @Field(() => ParticipantInterface, { description: 'Whose standing.' })
  participant!: ParticipantInterface;

  @Field(() => TreatyInterface, { description: 'Towards which treaty.' })
  treaty!: TreatyInterface;

  @Field(() => DateScalar, {
    description:
      'The day that the status speaks of: the day asked for, or the coverage day where an absence is not known later.',
  })
  asOf!: string;

  @Field(() => ParticipationStatusEnum, { description: 'The standing.' })
  status!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day since which the status has held; null for NO_ACTION and NO_DATA.',
  })
  since!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether the participant may join the treaty at all (membership of the ILO, of a regional organization …).',
  })
  eligible!: boolean;
}

@ObjectType('ParticipationCounts', {
  description:
    'consented: parties and contracting together, the total that the depositary prints; the six others add up to the rows.',
  simpleResolvers: true,
})
export class ParticipationCountsType {
  @Field(() => Int, {
    description: 'Parties and contracting together: the total that the depositary prints.',
  })
  consented!: number;

  @Field(() => Int, { description: 'PARTY.' })
  parties!: number;

  @Field(() => Int, { description: 'CONTRACTING.' })
  contracting!: number;

  @Field(() => Int, { description: 'SIGNATORY.' })
  signatories!: number;

  @Field(() => Int, { description: 'WITHDRAWN.' })
  withdrawn!: number;

  @Field(() => Int, { description: 'NO_ACTION.' })
  noAction!: number;

  @Field(() => Int, { description: 'NO_DATA.' })
  noData!: number;
}

@ObjectType('EntryIntoForce', {
  description:
    'When a treaty entered into force, computed from its own final clause and the deposits, with the working.',
  simpleResolvers: true,
})
export class EntryIntoForceType {
  @Field(() => String, { nullable: true, description: 'The article: 17(1).' })
  article!: string | null;

  @Field(() => Int, { nullable: true, description: 'Consents needed, where the clause counts them.' })
  threshold!: number | null;

  @Field(() => [TreatyActionType], {
    complexity: many(50),
    description: 'The consents counted, in order: all up to and on the deciding day, former States included.',
  })
  counted!: TreatyActionType[];

  @Field(() => TreatyActionType, { nullable: true, description: 'A consent of the deciding day.' })
  trigger!: TreatyActionType | null;

  @Field(() => String, { nullable: true, description: "As the clause has it: '90 days', '12 months'." })
  delay!: string | null;

  @Field(() => [TreatyActionType], {
    complexity: many(20),
    description: 'Acts whose day is not known closely enough and that leave the day open.',
  })
  leftOpenBy!: TreatyActionType[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The earliest day possible with what is known; null where coverage is not COMPLETE.',
  })
  earliest!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The latest day possible with what is known; null where coverage is not COMPLETE.',
  })
  latest!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day, where what is known leaves only one.' })
  computedOn!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it equals the date that the depositary prints; null where either is missing.',
  })
  agreesWithDepositary!: boolean | null;

  @Field(() => String, { description: 'The working, in a sentence or two.' })
  explanation!: string;
}

@ObjectType('ParticipationRow', { description: "One State's cells of a matrix.", simpleResolvers: true })
export class ParticipationRowType {
  @Field(() => StateType, { description: 'The State.' })
  state!: StateType;

  @Field(() => [ParticipationType], {
    complexity: many(30),
    description: 'One cell a treaty, in the order of `treaties`.',
  })
  cells!: ParticipationType[];
}

@ObjectType('StatusLists', {
  description: 'Codes of States by status, for one treaty.',
  simpleResolvers: true,
})
export class StatusListsType {
  @Field(() => TreatyInterface, { description: 'The treaty.' })
  treaty!: TreatyInterface;

  @Field(() => [String], { description: 'PARTY.' })
  party!: string[];

  @Field(() => [String], { description: 'CONTRACTING.' })
  contracting!: string[];

  @Field(() => [String], { description: 'SIGNATORY.' })
  signatory!: string[];

  @Field(() => [String], { description: 'WITHDRAWN.' })
  withdrawn!: string[];

  @Field(() => [String], { description: 'NO_ACTION.' })
  noAction!: string[];

  @Field(() => [String], { description: 'NO_DATA.' })
  noData!: string[];
}

@ObjectType('ParticipationMatrix', {
  description: 'Every instrument asked for × every State asked for, on one day.',
  simpleResolvers: true,
})
export class ParticipationMatrixType {
  @Field(() => DateScalar, { description: 'The day asked for.' })
  asOf!: string;

  @Field(() => [TreatyInterface], { complexity: many(30), description: 'The treaties, by code.' })
  treaties!: TreatyInterface[];

  @Field(() => [ParticipationRowType], {
    complexity: many(197),
    description: 'One object a cell; States by code.',
  })
  rows!: ParticipationRowType[];

  @Field(() => [StatusListsType], {
    complexity: many(30),
    description: 'The same, compact: codes of States by status. For bulk use.',
  })
  byStatus!: StatusListsType[];
}

@ObjectType('TreatyGap', {
  description:
    'missing: may join and has not consented; unknown: the data cannot say; notEligible: may not join. By code of the State.',
  simpleResolvers: true,
})
export class TreatyGapType {
  @Field(() => TreatyInterface, { description: 'The treaty.' })
  treaty!: TreatyInterface;

  @Field(() => ParticipationCountsType, { description: "Over the report's own rows." })
  counts!: ParticipationCountsType;

  @Field(() => CoverageType, { description: "How much of the treaty's participation is known." })
  coverage!: CoverageType;

  @Field(() => [ParticipationType], { complexity: many(100), description: 'May join and has not consented.' })
  missing!: ParticipationType[];

  @Field(() => [ParticipationType], { complexity: many(20), description: 'The data cannot say.' })
  unknown!: ParticipationType[];

  @Field(() => [ParticipationType], { complexity: many(20), description: 'May not join.' })
  notEligible!: ParticipationType[];
}

@ObjectType('StateGap', { description: 'What one State still has to join.', simpleResolvers: true })
export class StateGapType {
  @Field(() => StateType, { description: 'The State.' })
  state!: StateType;

  @Field(() => Int, { description: 'How many of the treaties it has joined.' })
  joined!: number;

  @Field(() => [ParticipationType], {
    complexity: many(10),
    description: 'May join and has not consented, by code of the treaty.',
  })
  missing!: ParticipationType[];

  @Field(() => [ParticipationType], { complexity: many(3), description: 'The data cannot say.' })
  unknown!: ParticipationType[];

  @Field(() => [ParticipationType], { complexity: many(3), description: 'May not join.' })
  notEligible!: ParticipationType[];
}

@ObjectType('StatusChange', {
  description: 'A cell whose status differs between two days.',
  simpleResolvers: true,
})
export class StatusChangeType {
  @Field(() => ParticipantInterface, { description: 'Whose status.' })
  participant!: ParticipantInterface;

  @Field(() => TreatyInterface, { description: 'Towards which treaty.' })
  treaty!: TreatyInterface;

  @Field(() => ParticipationStatusEnum, { description: 'On the first day.' })
  before!: string;

  @Field(() => ParticipationStatusEnum, { description: 'On the second day.' })
  after!: string;

  @Field(() => DateScalar, { description: 'The first day of the status held at the end.' })
  on!: string;

  @Field(() => TreatyActionType, { nullable: true, description: 'The act behind it.' })
  action!: TreatyActionType | null;
}

@ObjectType('UnknownChange', {
  description: 'A cell that is NO_DATA on one of the two days.',
  simpleResolvers: true,
})
export class UnknownChangeType {
  @Field(() => ParticipantInterface, { description: 'Whose status.' })
  participant!: ParticipantInterface;

  @Field(() => TreatyInterface, { description: 'Towards which treaty.' })
  treaty!: TreatyInterface;

  @Field(() => ParticipationStatusEnum, { description: 'On the first day.' })
  before!: string;

  @Field(() => ParticipationStatusEnum, { description: 'On the second day.' })
  after!: string;
}

@ObjectType('StatusChangeReport', { description: 'What changed between two days.', simpleResolvers: true })
export class StatusChangeReportType {
  @Field(() => DateScalar, { description: 'The first day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The second day.' })
  to!: string;

  @Field(() => [StatusChangeType], { complexity: many(300), description: 'By day, then treaty, then State.' })
  changes!: StatusChangeType[];

  @Field(() => [UnknownChangeType], {
    complexity: many(200),
    description: 'Cells that are NO_DATA on one of the two days.',
  })
  unknown!: UnknownChangeType[];

  @Field(() => Int, { description: 'How many cells are NO_DATA on both days.' })
  unknownOnBothDays!: number;
}

@ObjectType('RatificationGapReport', {
  description: 'For each treaty that a paragraph urges States to join: who still has to act.',
  simpleResolvers: true,
})
export class RatificationGapReportType {
  @Field(() => DateScalar, { description: 'The day asked for.' })
  asOf!: string;

  @Field(() => [TreatyGapType], { complexity: many(20), description: 'By code of the treaty.' })
  byTreaty!: TreatyGapType[];

  @Field(() => [StateGapType], {
    complexity: many(190),
    description: 'States with at least one gap, the most gaps first, then by code.',
  })
  byState!: StateGapType[];
}
