import { Field, ObjectType } from 'type-graphql';
import { CoverageLevelEnum, VerificationEnum } from './enums';
import { NodeInterface } from './node';
import { many } from '../cost';
import { DateScalar } from './scalars';

@ObjectType('Source', {
  description: 'A publication that facts were taken from.',
  implements: NodeInterface,
  simpleResolvers: true,
})
export class SourceType extends NodeInterface {
  @Field(() => String, { description: 'What the publication is called.' })
  title!: string;

  @Field(() => String, { description: 'Who publishes it.' })
  publisher!: string;

  @Field(() => String, { description: 'Where it was found: a file, a page, a gazette number.' })
  locator!: string;

  @Field(() => DateScalar, { description: 'The day that it speaks of.' })
  asOf!: string;
}

@ObjectType('Provenance', { description: 'Where a fact comes from.', simpleResolvers: true })
export class ProvenanceType {
  @Field(() => SourceType, { description: 'The publication.' })
  source!: SourceType;

  @Field(() => DateScalar, { description: 'The day that the publication speaks of.' })
  asOf!: string;

  @Field(() => VerificationEnum, { description: 'How the fact was verified.' })
  verification!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What else must be known: how bounds were found, doubts.',
  })
  note!: string | null;
}

@ObjectType('Coverage', {
  description: "How much of a treaty's participation is known, and up to which day.",
  simpleResolvers: true,
})
export class CoverageType {
  @Field(() => CoverageLevelEnum, { description: 'How much.' })
  level!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Up to which day; null where nothing is known.' })
  asOf!: string | null;

  @Field(() => [SourceType], { complexity: many(10), description: 'What it rests on.' })
  sources!: SourceType[];
}
