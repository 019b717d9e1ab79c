import { Field, ID, InterfaceType } from 'type-graphql';
import type { Instrument, Thing } from '../../questions/things';

/** The GraphQL type of a thing, for every interface and union. */
export function typeNameOf(thing: Thing): string {
  switch (thing.nodeKind) {
    case 'STATE':
      return 'State';
    case 'FORMER_STATE':
      return 'FormerState';
    case 'INSTRUMENT': {
      const { kind, category } = thing as Instrument;
      if (kind === 'RECOMMENDATION') return 'IloRecommendation';
      if (kind === 'OUTCOME') return 'Outcome';
      return category === 'ILO' ? 'IloConvention' : 'Convention';
    }
    case 'RESOLUTION':
      return 'Resolution';
    case 'PARAGRAPH':
      return 'Paragraph';
    case 'FOOTNOTE':
      return 'Footnote';
    case 'CITATION':
      return 'TreatySeriesCitation';
    case 'MANDATE':
      return 'Mandate';
    case 'MANDATE_HOLDER':
      return 'MandateHolder';
    case 'REGIONAL_INITIATIVE':
      return 'RegionalInitiative';
    case 'ORGANIZATION':
      return 'Organization';
    case 'DOCUMENT':
      return 'Document';
    case 'TREATY_ACTION':
      return 'TreatyAction';
    case 'DECLARATION':
      return 'Declaration';
    case 'SOURCE':
      return 'Source';
  }
}

@InterfaceType('Node', {
  description: 'Anything that has a place of its own in the graph.',
  resolveType: typeNameOf,
})
export abstract class NodeInterface {
  @Field(() => ID, { description: 'Opaque, and the same in every revision of the data.' })
  id!: string;
}

@InterfaceType('Participant', {
  description: 'Who may take a treaty action: a State or a regional economic integration organization.',
  resolveType: typeNameOf,
})
export abstract class ParticipantInterface {
  @Field(() => ID, { description: 'Opaque, and the same in every revision of the data.' })
  id!: string;

  @Field(() => String, {
    description:
      "ISO 3166-1 alpha-3 for States, ISO 3166-3 for former States, the organization's own for others: KEN, DDR, EUE.",
  })
  code!: string;

  @Field(() => String, { description: 'As the depositary writes it.' })
  name!: string;
}
