import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import { InstrumentCategoryEnum, InstrumentKindEnum } from './enums';
import { NodeInterface, typeNameOf } from './node';
import { OrganizationType } from './participants';
import { CoverageType, ProvenanceType } from './provenance';
import { many } from '../cost';
import { DateScalar } from './scalars';

@InterfaceType('Instrument', {
  description: 'An international instrument: a treaty, a recommendation, or an outcome that is not a treaty.',
  implements: NodeInterface,
  resolveType: typeNameOf,
})
export abstract class InstrumentInterface extends NodeInterface {
  @Field(() => String, { description: 'The code of the catalogue: UNTOC, TIP-PROTOCOL, C029, R203.' })
  code!: string;

  @Field(() => String, { description: 'The official title.' })
  title!: string;

  @Field(() => String, { description: 'The title in common use.' })
  shortTitle!: string;

  @Field(() => InstrumentKindEnum, { description: 'What it calls itself.' })
  kind!: string;

  @Field(() => InstrumentCategoryEnum, { description: 'Within which system it was made.' })
  category!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day of adoption.' })
  adoptedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The place of adoption.' })
  adoptedAt!: string | null;

  @Field(() => ProvenanceType, {
    nullable: true,
    description:
      'Where its identity and rules come from; `note` says which part no publication at hand confirms.',
  })
  provenance!: ProvenanceType | null;

  @Field(() => [TreatySeriesCitationType], {
    complexity: many(2),
    description: 'Where it stands in the United Nations Treaty Series.',
  })
  citations!: TreatySeriesCitationType[];
}

@InterfaceType('Treaty', {
  description: 'An instrument to which States may express consent to be bound.',
  implements: [NodeInterface, InstrumentInterface],
  resolveType: typeNameOf,
})
export abstract class TreatyInterface extends InstrumentInterface {
  @Field(() => OrganizationType, {
    nullable: true,
    description: 'The organization whose head is the depositary.',
  })
  depositary!: OrganizationType | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Registration number of the United Nations Treaty Series.',
  })
  registrationNumber!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Entry into force as the depositary prints it.' })
  enteredIntoForceOn!: string | null;

  @Field(() => TreatyInterface, { nullable: true, description: 'The treaty that it supplements.' })
  supplements!: TreatyInterface | null;

  @Field(() => [TreatyInterface], {
    complexity: many(3),
    description: 'The treaties that supplement it, by code.',
  })
  supplementedBy!: TreatyInterface[];

  @Field(() => CoverageType, { description: 'How much of its participation is known.' })
  coverage!: CoverageType;
}

@ObjectType('Convention', {
  description: 'A convention, covenant, protocol, statute or agreement.',
  implements: [NodeInterface, InstrumentInterface, TreatyInterface],
  simpleResolvers: true,
})
export class ConventionType extends TreatyInterface {}

@ObjectType('IloConvention', {
  description: 'An ILO Convention or Protocol.',
  implements: [NodeInterface, InstrumentInterface, TreatyInterface],
  simpleResolvers: true,
})
export class IloConventionType extends TreatyInterface {
  @Field(() => String, { description: 'The number that the ILO gives it: 29.' })
  number!: string;
}

@ObjectType('IloRecommendation', {
  description: 'An ILO Recommendation: not open to ratification.',
  implements: [NodeInterface, InstrumentInterface],
  simpleResolvers: true,
})
export class IloRecommendationType extends InstrumentInterface {
  @Field(() => String, { description: 'The number that the ILO gives it: 203.' })
  number!: string;
}

@ObjectType('Outcome', {
  description: 'A declaration, plan of action, compact or other outcome that is not a treaty.',
  implements: [NodeInterface, InstrumentInterface],
  simpleResolvers: true,
})
export class OutcomeType extends InstrumentInterface {}

@ObjectType('TreatySeriesCitation', {
  description:
    'A volume and a registration number of the United Nations Treaty Series. The number alone may be several instruments.',
  implements: NodeInterface,
  simpleResolvers: true,
})
export class TreatySeriesCitationType extends NodeInterface {
  @Field(() => Int, { description: 'The volume.' })
  volume!: number;

  @Field(() => Int, { description: 'The registration number, which a convention and its protocols share.' })
  registrationNumber!: number;

  @Field(() => String, { description: "'United Nations, Treaty Series, vol. 2237, No. 39574'." })
  text!: string;

  @Field(() => InstrumentInterface, {
    nullable: true,
    description: 'The instrument, where the catalogue has it.',
  })
  instrument!: InstrumentInterface | null;
}
