import { Field, Float, Int, ObjectType } from 'type-graphql';
import { NodeKindEnum } from './enums';
import { InstrumentInterface } from './instruments';
import { NodeInterface } from './node';
import { StateType } from './participants';
import { ParticipationType } from './participation';
import { ResolutionType } from './resolutions';

@ObjectType('PageInfo', { description: 'Relay: where a page stands in its list.', simpleResolvers: true })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether more comes after the page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether there is more before the page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first edge.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last edge.' })
  endCursor!: string | null;
}

abstract class Connection {
  pageInfo!: PageInfoType;
  totalCount!: number;
}
const pageInfo = { description: 'Where the page stands.' };
const totalCount = { description: 'How many there are on all pages.' };
const cursor = { description: 'What `after` and `before` take.' };
const edges = { description: 'The page.' };

@ObjectType('StateEdge', { description: 'A State in a list.', simpleResolvers: true })
export class StateEdgeType {
  @Field(() => String, cursor)
  cursor!: string;
  @Field(() => StateType, { description: 'The State.' })
  node!: StateType;
}
@ObjectType('StateConnection', { description: 'A page of States, by code.', simpleResolvers: true })
export class StateConnectionType extends Connection {
  @Field(() => [StateEdgeType], edges)
  edges!: StateEdgeType[];
  @Field(() => PageInfoType, pageInfo)
  override pageInfo!: PageInfoType;
  @Field(() => Int, totalCount)
  override totalCount!: number;
}

@ObjectType('InstrumentEdge', { description: 'An instrument in a list.', simpleResolvers: true })
export class InstrumentEdgeType {
  @Field(() => String, cursor)
  cursor!: string;
  @Field(() => InstrumentInterface, { description: 'The instrument.' })
  node!: InstrumentInterface;
}
@ObjectType('InstrumentConnection', { description: 'A page of instruments, by code.', simpleResolvers: true })
export class InstrumentConnectionType extends Connection {
  @Field(() => [InstrumentEdgeType], edges)
  edges!: InstrumentEdgeType[];
  @Field(() => PageInfoType, pageInfo)
  override pageInfo!: PageInfoType;
  @Field(() => Int, totalCount)
  override totalCount!: number;
}

@ObjectType('ResolutionEdge', { description: 'A resolution in a list.', simpleResolvers: true })
export class ResolutionEdgeType {
  @Field(() => String, cursor)
  cursor!: string;
  @Field(() => ResolutionType, { description: 'The resolution.' })
  node!: ResolutionType;
}
@ObjectType('ResolutionConnection', {
  description: 'A page of resolutions, the newest first.',
  simpleResolvers: true,
})
export class ResolutionConnectionType extends Connection {
  @Field(() => [ResolutionEdgeType], edges)
  edges!: ResolutionEdgeType[];
  @Field(() => PageInfoType, pageInfo)
  override pageInfo!: PageInfoType;
  @Field(() => Int, totalCount)
  override totalCount!: number;
}

@ObjectType('ParticipationEdge', { description: 'A participation in a list.', simpleResolvers: true })
export class ParticipationEdgeType {
  @Field(() => String, cursor)
  cursor!: string;
  @Field(() => ParticipationType, { description: 'The participation.' })
  node!: ParticipationType;
}
@ObjectType('ParticipationConnection', {
  description: "A page of a treaty's participations, by code of the participant.",
  simpleResolvers: true,
})
export class ParticipationConnectionType extends Connection {
  @Field(() => [ParticipationEdgeType], edges)
  edges!: ParticipationEdgeType[];
  @Field(() => PageInfoType, pageInfo)
  override pageInfo!: PageInfoType;
  @Field(() => Int, totalCount)
  override totalCount!: number;
}

@ObjectType('SearchResultEdge', { description: 'A node found.', simpleResolvers: true })
export class SearchResultEdgeType {
  @Field(() => String, cursor)
  cursor!: string;
  @Field(() => Float, { description: 'How well it fits; comparable within one answer only.' })
  score!: number;
  @Field(() => NodeInterface, { description: 'The node.' })
  node!: NodeInterface;
  @Field(() => NodeKindEnum, { description: 'What it is.' })
  kind!: string;
  @Field(() => String, { description: 'What to write beside it.' })
  label!: string;
}
@ObjectType('SearchResultConnection', {
  description: 'A page of what was found, the best first.',
  simpleResolvers: true,
})
export class SearchResultConnectionType extends Connection {
  @Field(() => [SearchResultEdgeType], edges)
  edges!: SearchResultEdgeType[];
  @Field(() => PageInfoType, pageInfo)
  override pageInfo!: PageInfoType;
  @Field(() => Int, totalCount)
  override totalCount!: number;
}
