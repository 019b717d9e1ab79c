import { Field, InputType, Int } from 'type-graphql';
import { InstrumentCategoryEnum, InstrumentKindEnum, RegionalGroupEnum } from './enums';
import { DateScalar } from './scalars';

@InputType('StateFilter', {
  description:
    'Which States are meant. All fields that are given must hold; the values of one field are alternatives.',
})
export class StateFilterInput {
  @Field(() => [String], { nullable: true, description: 'ISO 3166-1 alpha-3 codes, in any case.' })
  iso3?: string[] | null;

  @Field(() => [RegionalGroupEnum], { nullable: true, description: 'Regional groups of the United Nations.' })
  regionalGroup?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'M49 regions: Africa, Americas, Asia, Europe, Oceania.',
  })
  region?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'M49 subregions: Eastern Europe, Sub-Saharan Africa …',
  })
  subregion?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Members of a regional initiative or organization, by its code: BALI-PROCESS, COMMIT, COE …',
  })
  memberOf?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Gap reports are over the 193 Members unless this is set or iso3 names others; everything else is over all States.',
  })
  unMember?: boolean | null;
}

@InputType('ParagraphRef', { description: 'An operative paragraph of a resolution.' })
export class ParagraphRefInput {
  @Field(() => String, { nullable: true, description: 'The symbol; A/RES/79/154 where it is not given.' })
  resolution?: string | null;

  @Field(() => Int, { description: 'The number printed.' })
  number!: number;
}

@InputType('InstrumentFilter', {
  description: 'Which instruments are meant. All fields that are given must hold.',
})
export class InstrumentFilterInput {
  @Field(() => [InstrumentKindEnum], { nullable: true, description: 'What they call themselves.' })
  kind?: string[] | null;

  @Field(() => [InstrumentCategoryEnum], {
    nullable: true,
    description: 'Within which system they were made.',
  })
  category?: string[] | null;

  @Field(() => ParagraphRefInput, {
    nullable: true,
    description: 'Treaties that the paragraph urges States to join.',
  })
  urgedBy?: ParagraphRefInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words of the title, short title or code, in any case, accents aside.',
  })
  text?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Adopted on this day or later.' })
  adoptedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Adopted on this day or earlier.' })
  adoptedTo?: string | null;
}
