import { createUnionType, Field, ObjectType } from 'type-graphql';
import { RegionalGroupEnum } from './enums';
import { NodeInterface, ParticipantInterface, typeNameOf } from './node';
import { ProvenanceType } from './provenance';
import { DateScalar, PartialDateScalar } from './scalars';

@ObjectType('State', {
  description: 'A State: a Member of the United Nations, an observer State, Cook Islands or Niue.',
  implements: [NodeInterface, ParticipantInterface],
  simpleResolvers: true,
})
export class StateType extends NodeInterface {
  @Field(() => String, { description: 'The same as iso3.' })
  code!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  iso2!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-3.' })
  iso3!: string;

  @Field(() => String, { nullable: true, description: 'United Nations M49, three digits.' })
  m49!: string | null;

  @Field(() => Boolean, { description: 'Whether it is a Member of the United Nations.' })
  unMember!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Day of admission to the United Nations.' })
  unAdmission!: string | null;

  @Field(() => RegionalGroupEnum, {
    nullable: true,
    description: 'Its regional group in the United Nations.',
  })
  regionalGroup!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'M49 region: Africa, Americas, Asia, Europe, Oceania.',
  })
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'M49 subregion: Eastern Europe, Sub-Saharan Africa.' })
  subregion!: string | null;

  @Field(() => Boolean, { description: 'Whether it is a Member of the International Labour Organization.' })
  iloMember!: boolean;
}

@ObjectType('FormerState', {
  description: 'A State that no longer exists and whose deposits still count for an entry into force.',
  implements: [NodeInterface, ParticipantInterface],
  simpleResolvers: true,
})
export class FormerStateType extends NodeInterface {}

@ObjectType('Organization', {
  description:
    'An intergovernmental organization: a participant, a depositary, or what States are members of.',
  implements: [NodeInterface, ParticipantInterface],
  simpleResolvers: true,
})
export class OrganizationType extends NodeInterface {}

@ObjectType('RegionalInitiative', {
  description: 'A regional process, initiative, partnership or plan of action.',
  implements: NodeInterface,
  simpleResolvers: true,
})
export class RegionalInitiativeType extends NodeInterface {
  @Field(() => String, { description: 'BALI-PROCESS, COMMIT …' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'What it is, in a few words: regional consultative process.' })
  kind!: string;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was founded or adopted.' })
  foundedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who runs it.' })
  secretariat!: string | null;
}

export const MemberGroupUnion = createUnionType({
  name: 'MemberGroup',
  description: 'What a State can be a member of.',
  types: () => [RegionalInitiativeType, OrganizationType] as const,
  resolveType: (value) => typeNameOf(value as never),
});

@ObjectType('Membership', {
  description: 'Who belongs, or belonged, to an organization or initiative.',
  simpleResolvers: true,
})
export class MembershipType {
  @Field(() => ParticipantInterface, { description: 'The State or organization.' })
  member!: ParticipantInterface;

  @Field(() => String, { description: 'member, founding member, observer State, co-chair, former member …' })
  role!: string;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Since when; null where it is not known.' })
  from!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Until when; null where it still holds.' })
  to!: string | null;

  @Field(() => ProvenanceType, { description: 'Where this comes from.' })
  provenance!: ProvenanceType;
}
