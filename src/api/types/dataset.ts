import { Field, ObjectType } from 'type-graphql';
import { many } from '../cost';
import { TreatyInterface } from './instruments';
import { CoverageType, SourceType } from './provenance';

@ObjectType('TreatyCoverage', {
  description: 'A treaty and how much of its participation is known.',
  simpleResolvers: true,
})
export class TreatyCoverageType {
  @Field(() => TreatyInterface, { description: 'The treaty.' })
  treaty!: TreatyInterface;

  @Field(() => CoverageType, { description: 'How much is known.' })
  coverage!: CoverageType;
}

@ObjectType('Dataset', { description: 'What is loaded.', simpleResolvers: true })
export class DatasetType {
  @Field(() => String, { description: 'A hash of the data: it changes exactly when the data changes.' })
  revision!: string;

  @Field(() => [TreatyCoverageType], {
    complexity: many(30),
    description: 'Coverage of every treaty, by code.',
  })
  coverage!: TreatyCoverageType[];

  @Field(() => [SourceType], { complexity: many(100), description: 'All sources.' })
  sources!: SourceType[];
}
