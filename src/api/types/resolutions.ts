import { Field, Int, ObjectType } from 'type-graphql';
import { FootnoteKindEnum, MentionKindEnum, ParagraphPartEnum, ResolutionStatusEnum } from './enums';
import { NodeInterface } from './node';
import { ProvenanceType } from './provenance';
import { DateScalar, PartialDateScalar } from './scalars';

@ObjectType('Resolution', {
  description: 'A resolution of a United Nations organ, or a draft of one.',
  implements: NodeInterface,
  simpleResolvers: true,
})
export class ResolutionType extends NodeInterface {
  @Field(() => String, { description: 'A/RES/79/154.' })
  symbol!: string;

  @Field(() => String, { description: 'The title.' })
  title!: string;

  @Field(() => Int, { nullable: true, description: 'The session of the organ.' })
  session!: number | null;

  @Field(() => String, { nullable: true, description: 'The committee that it came from.' })
  committee!: string | null;

  @Field(() => String, { nullable: true, description: 'The agenda item.' })
  agendaItem!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of adoption.' })
  date!: string | null;

  @Field(() => ResolutionStatusEnum, { description: 'Whether it has been adopted.' })
  status!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The draft's date, where the resolution is known from its draft.",
  })
  draftedOn!: string | null;

  @Field(() => ProvenanceType, { description: 'Where this comes from.' })
  provenance!: ProvenanceType;
}

@ObjectType('Paragraph', {
  description: 'A paragraph of a resolution.',
  implements: NodeInterface,
  simpleResolvers: true,
})
export class ParagraphType extends NodeInterface {
  @Field(() => ParagraphPartEnum, { description: 'Preambular or operative.' })
  part!: string;

  @Field(() => Int, { description: 'Operative paragraphs as printed; recitals counted from 1.' })
  number!: number;

  @Field(() => String, {
    description: "The opening verb phrase as it stands: 'Urges', 'Also takes note with appreciation' …",
  })
  openingPhrase!: string;

  @Field(() => [String], { description: 'Who is addressed, as it stands, with what restricts them.' })
  addressees!: string[];

  @Field(() => String, {
    nullable: true,
    description: "In the project's own words; null for a resolution that a user has ingested.",
  })
  summary!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The verbatim text, where the document itself has been ingested.',
  })
  text!: string | null;

  @Field(() => [String], { description: 'What it is about, in a few set words.' })
  themes!: string[];
}

@ObjectType('Mention', {
  description:
    'One for each kind: a paragraph that urges both to join and to implement a treaty mentions it twice.',
  simpleResolvers: true,
})
export class MentionType {
  @Field(() => MentionKindEnum, { description: 'What the paragraph does with it.' })
  kind!: string;

  @Field(() => String, { description: 'The words that name the target.' })
  text!: string;

  @Field(() => Int, {
    description: "Where they stand in the paragraph's verbatim text, in Unicode code points.",
  })
  offset!: number;

  @Field(() => Int, { description: 'How long they are, in Unicode code points.' })
  length!: number;
}

@ObjectType('Footnote', {
  description: 'A footnote of a resolution.',
  implements: NodeInterface,
  simpleResolvers: true,
})
export class FootnoteType extends NodeInterface {
  @Field(() => Int, { description: 'The number printed.' })
  number!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Verbatim, where the document itself has been ingested.',
  })
  text!: string | null;

  @Field(() => FootnoteKindEnum, { description: 'What kind of reference it is.' })
  kind!: string;

  @Field(() => String, { description: "The reference in full, with 'Ibid.' resolved." })
  reference!: string;
}

@ObjectType('Mandate', {
  description: 'A mandate of the Human Rights Council or the Secretary-General.',
  implements: NodeInterface,
  simpleResolvers: true,
})
export class MandateType extends NodeInterface {
  @Field(() => String, { description: 'SR-TRAFFICKING …' })
  code!: string;

  @Field(() => String, { description: 'The title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'The act that founded it.' })
  establishedBy!: string | null;
}

@ObjectType('MandateHolder', {
  description: 'A person who holds or held a mandate.',
  implements: NodeInterface,
  simpleResolvers: true,
})
export class MandateHolderType extends NodeInterface {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Since when.' })
  from!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Until when; null while in office.' })
  to!: string | null;

  @Field(() => ProvenanceType, { description: 'Where this comes from.' })
  provenance!: ProvenanceType;
}

@ObjectType('Document', {
  description:
    'A document that is neither a treaty nor a resolution of the catalogue: a report, a letter, a decision.',
  implements: NodeInterface,
  simpleResolvers: true,
})
export class DocumentType extends NodeInterface {
  @Field(() => String, { description: 'A/79/161.' })
  symbol!: string;

  @Field(() => String, { nullable: true, description: 'The title.' })
  title!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Its date, as closely as it is known.' })
  date!: string | null;

  @Field(() => ProvenanceType, { description: 'Where this comes from.' })
  provenance!: ProvenanceType;
}
