import { Field, ID, ObjectType } from 'type-graphql';
import { many } from '../cost';
import { NodeKindEnum } from './enums';

@ObjectType('GraphNode', { description: 'A node, for drawing.', simpleResolvers: true })
export class GraphNodeType {
  @Field(() => ID, { description: 'The id that `node` takes.' })
  id!: string;

  @Field(() => NodeKindEnum, { description: 'What it is.' })
  kind!: string;

  @Field(() => String, { description: 'What to write beside it.' })
  label!: string;
}

@ObjectType('GraphEdge', {
  description: 'A relationship between two nodes of the view.',
  simpleResolvers: true,
})
export class GraphEdgeType {
  @Field(() => ID, { description: 'The same in every answer that has the edge.' })
  id!: string;

  @Field(() => ID, { description: 'The node that it goes out from.' })
  source!: string;

  @Field(() => ID, { description: 'The node that it leads to.' })
  target!: string;

  @Field(() => String, { description: 'STATUS, MENTIONS, MEMBER_OF …' })
  type!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The status, role or kind of mention, where it has one.',
  })
  label!: string | null;
}

@ObjectType('GraphView', { description: 'A part of the graph, for drawing.', simpleResolvers: true })
export class GraphViewType {
  @Field(() => [GraphNodeType], { complexity: many(200), description: 'The nodes; the one asked for first.' })
  nodes!: GraphNodeType[];

  @Field(() => [GraphEdgeType], { complexity: many(400), description: 'Relationships between these nodes.' })
  edges!: GraphEdgeType[];

  @Field(() => Boolean, { description: 'Whether more nodes were found than the limit allows.' })
  truncated!: boolean;
}
