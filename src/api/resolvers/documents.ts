import { Kind, type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { mentionsOfState } from '../../questions/mentions';
import {
  idOf,
  type Citation,
  type Footnote,
  type Instrument,
  type Mandate,
  type MandateHolder,
  type Mention,
  type Paragraph,
  type Resolution,
  type State,
  type Body,
  type Thing,
} from '../../questions/things';
import type { SearchResult } from '../../questions/search';
import type { Context } from '../context';
import { many } from '../cost';
import { SearchResultEdgeType } from '../types/connections';
import { ParagraphPartEnum } from '../types/enums';
import { InstrumentInterface, TreatySeriesCitationType } from '../types/instruments';
import { NodeInterface } from '../types/node';
import {
  MemberGroupUnion,
  MembershipType,
  OrganizationType,
  RegionalInitiativeType,
  StateType,
} from '../types/participants';
import {
  DocumentType,
  FootnoteType,
  MandateHolderType,
  MandateType,
  MentionType,
  ParagraphType,
  ResolutionType,
} from '../types/resolutions';

const named = { description: 'Where it is named, by resolution and place.' };

@Resolver(() => ResolutionType)
export class ResolutionResolver {
  @FieldResolver(() => [StateType], {
    complexity: many(10),
    description: "The draft's sponsors, by code, where they are known.",
  })
  async sponsors(@Root() resolution: Resolution, @Ctx() { reading, loaders }: Context) {
    const codes = await loaders.sponsors.load(resolution.key);
    return codes.map((code) => reading.register.states.get(code)!);
  }

  @FieldResolver(() => [ParagraphType], {
    complexity: many(90),
    description: 'Its paragraphs, preambular ones first, by number; empty where only its identity is known.',
  })
  async paragraphs(
    @Root() resolution: Resolution,
    @Arg('part', () => ParagraphPartEnum, { nullable: true, description: 'Only this part.' })
    part: string | null,
    @Ctx() { loaders }: Context,
  ) {
    const all = await loaders.paragraphs.load(resolution.key);
    return part ? all.filter((paragraph) => paragraph.part === part) : all;
  }

  @FieldResolver(() => [FootnoteType], { complexity: many(40), description: 'Its footnotes, by number.' })
  footnotes(@Root() resolution: Resolution, @Ctx() { loaders }: Context) {
    return loaders.footnotes.load(resolution.key);
  }

  @FieldResolver(() => [ResolutionType], {
    complexity: many(20),
    description: 'Earlier and later resolutions under the same title, the oldest first.',
  })
  lineage(@Root() resolution: Resolution, @Ctx() { loaders }: Context) {
    return loaders.lineage.load(resolution.key);
  }
}

@Resolver(() => ParagraphType)
export class ParagraphResolver {
  @FieldResolver(() => ResolutionType, { description: 'The resolution that it stands in.' })
  resolution(@Root() paragraph: Paragraph, @Ctx() { loaders }: Context) {
    return loaders.resolution.load(paragraph.resolutionKey);
  }

  @FieldResolver(() => [FootnoteType], {
    complexity: many(3),
    description: 'The footnotes whose markers stand in it, by number.',
  })
  footnotes(@Root() paragraph: Paragraph, @Ctx() { loaders }: Context) {
    return loaders.paragraphFootnotes.load(paragraph.key);
  }

  @FieldResolver(() => [MentionType], { complexity: many(5), description: 'What it names, by place.' })
  mentions(@Root() paragraph: Paragraph, @Ctx() { loaders }: Context) {
    return loaders.mentionsIn.load(paragraph.key);
  }
}

@Resolver(() => MentionType)
export class MentionResolver {
  @FieldResolver(() => ParagraphType, { description: 'The paragraph that names it.' })
  paragraph(@Root() mention: Mention, @Ctx() { loaders }: Context) {
    return loaders.paragraph.load(mention.paragraphKey);
  }

  @FieldResolver(() => NodeInterface, { description: 'What is named.' })
  target(@Root() mention: Mention, @Ctx() { loaders }: Context) {
    return loaders.node.load(mention.targetKey);
  }

  @FieldResolver(() => FootnoteType, {
    nullable: true,
    description: 'The footnote whose marker is attached to it.',
  })
  footnote(@Root() mention: Mention, @Ctx() { loaders }: Context) {
    return mention.footnoteKey === null ? null : loaders.footnote.load(mention.footnoteKey);
  }
}

@Resolver(() => FootnoteType)
export class FootnoteResolver {
  @FieldResolver(() => ResolutionType, { description: 'The resolution that it stands in.' })
  resolution(@Root() note: Footnote, @Ctx() { loaders }: Context) {
    return loaders.resolution.load(note.resolutionKey);
  }

  @FieldResolver(() => [ParagraphType], {
    complexity: many(1),
    description: 'The paragraphs that its marker stands in.',
  })
  paragraphs(@Root() note: Footnote, @Ctx() { loaders }: Context) {
    return loaders.footnoteParagraphs.load(note.key);
  }

  @FieldResolver(() => FootnoteType, { nullable: true, description: "The note that its 'Ibid.' stands for." })
  async ibidOf(@Root() note: Footnote, @Ctx() { loaders }: Context) {
    const { ibidOf } = await loaders.footnoteLinks.load(note.key);
    return ibidOf === null ? null : loaders.footnote.load(ibidOf);
  }

  @FieldResolver(() => [TreatySeriesCitationType], {
    complexity: many(1),
    description: 'The volumes and numbers of the Treaty Series that it cites.',
  })
  async treatySeries(@Root() note: Footnote, @Ctx() { reading, loaders }: Context) {
    const { treatySeries } = await loaders.footnoteLinks.load(note.key);
    return treatySeries
      .map((key) => reading.register.byKey.get(key) as Citation)
      .sort((a, b) => a.volume - b.volume || a.registrationNumber - b.registrationNumber);
  }

  @FieldResolver(() => [NodeInterface], {
    complexity: many(3),
    description:
      'All that it cites and the catalogue knows: instruments, resolutions, documents, initiatives.',
  })
  async cites(@Root() note: Footnote, @Ctx() { loaders }: Context) {
    const { cites } = await loaders.footnoteLinks.load(note.key);
    return loaders.node.loadMany(cites);
  }

  @FieldResolver(() => [MentionType], {
    complexity: many(2),
    description: 'Mentions in the text that the marker is attached to.',
  })
  async mentions(@Root() note: Footnote, @Ctx() { loaders }: Context) {
    const paragraphs = await loaders.footnoteParagraphs.load(note.key);
    const mentions = await Promise.all(paragraphs.map((paragraph) => loaders.mentionsIn.load(paragraph.key)));
    return mentions.flat().filter((mention) => mention.footnoteKey === note.key);
  }
}

@Resolver(() => TreatySeriesCitationType)
export class TreatySeriesCitationResolver {
  @FieldResolver(() => [FootnoteType], { complexity: many(2), description: 'The footnotes that cite it.' })
  footnotes(@Root() citation: Citation, @Ctx() { loaders }: Context) {
    return loaders.citationFootnotes.load(citation.key);
  }
}

@Resolver(() => MandateType)
export class MandateResolver {
  @FieldResolver(() => [MandateHolderType], {
    complexity: many(5),
    description: 'Who holds or held it, the first holder first.',
  })
  holders(@Root() mandate: Mandate, @Ctx() { loaders }: Context) {
    return loaders.holders.load(mandate.key);
  }

  @FieldResolver(() => [MentionType], { ...named, complexity: many(5) })
  mentions(@Root() mandate: Mandate, @Ctx() { loaders }: Context) {
    return loaders.mentionsOf.load(mandate.key);
  }

  @FieldResolver(() => [DocumentType], {
    complexity: many(25),
    description: 'The reports made under it, the newest first.',
  })
  reports(@Root() mandate: Mandate, @Ctx() { loaders }: Context) {
    return loaders.reports.load(mandate.key);
  }
}

@Resolver(() => MandateHolderType)
export class MandateHolderResolver {
  @FieldResolver(() => MandateType, { description: 'The mandate.' })
  mandate(@Root() holder: MandateHolder, @Ctx() { loaders }: Context) {
    return loaders.node.load(holder.mandateKey);
  }
}

@Resolver(() => DocumentType)
export class DocumentResolver {
  @FieldResolver(() => [MentionType], { ...named, complexity: many(3) })
  mentions(@Root() document: Thing, @Ctx() { loaders }: Context) {
    return loaders.mentionsOf.load(document.key);
  }
}

@Resolver(() => InstrumentInterface)
export class InstrumentResolver {
  @FieldResolver(() => [MentionType], {
    complexity: many(5),
    description: 'Paragraphs that name the instrument, each with how (urges joining, recalls …).',
  })
  mentions(@Root() instrument: Instrument, @Ctx() { loaders }: Context) {
    return loaders.mentionsOf.load(instrument.key);
  }
}

/** Fields that organizations and initiatives share. */
function membersOf({ reading }: Context, body: Body): State[] {
  const codes = reading.register.members.get(body.code)!;
  return [...reading.register.states.values()].filter((state) => codes.has(state.code));
}
const membershipsOf = ({ reading }: Context, body: Body) =>
  reading.register.memberships.filter((membership) => membership.body === body);
const members = { description: 'States that are members today, by code.' };
const memberships = { description: 'All memberships, observers and former members too, by member.' };

@Resolver(() => OrganizationType)
export class OrganizationResolver {
  @FieldResolver(() => [StateType], { ...members, complexity: many(100) })
  members(@Root() body: Body, @Ctx() context: Context) {
    return membersOf(context, body);
  }

  @FieldResolver(() => [MembershipType], { ...memberships, complexity: many(100) })
  memberships(@Root() body: Body, @Ctx() context: Context) {
    return membershipsOf(context, body);
  }

  @FieldResolver(() => [MentionType], { ...named, complexity: many(3) })
  mentions(@Root() body: Body, @Ctx() { loaders }: Context) {
    return loaders.mentionsOf.load(body.key);
  }
}

@Resolver(() => RegionalInitiativeType)
export class RegionalInitiativeResolver {
  @FieldResolver(() => [StateType], { ...members, complexity: many(30) })
  members(@Root() body: Body, @Ctx() context: Context) {
    return membersOf(context, body);
  }

  @FieldResolver(() => [MembershipType], { ...memberships, complexity: many(30) })
  memberships(@Root() body: Body, @Ctx() context: Context) {
    return membershipsOf(context, body);
  }

  @FieldResolver(() => [InstrumentInterface], {
    complexity: many(1),
    description: 'Instruments concluded within it.',
  })
  instruments(@Root() body: Body, @Ctx() { reading }: Context) {
    return reading.register.concluded.get(body.code) ?? [];
  }

  @FieldResolver(() => [MentionType], { ...named, complexity: many(3) })
  mentions(@Root() body: Body, @Ctx() { loaders }: Context) {
    return loaders.mentionsOf.load(body.key);
  }
}

@Resolver(() => StateType)
export class StateResolver {
  @FieldResolver(() => [MemberGroupUnion], {
    complexity: many(6),
    description: 'Initiatives and organizations that it belongs to today, by code.',
  })
  memberOf(@Root() state: State, @Ctx() { reading }: Context) {
    const own = [...(reading.register.belongsTo.get(state.code) ?? [])].sort();
    return own.map((code) => reading.register.bodies.get(code)!);
  }

  @FieldResolver(() => [MentionType], {
    complexity: many(20),
    description: 'Mentions of the State, and of what it has not joined and is urged to join.',
  })
  mentions(@Root() state: State, @Ctx() { reading, loaders }: Context) {
    return mentionsOfState(reading, loaders, state);
  }
}

@Resolver(() => SearchResultEdgeType)
export class SearchResultEdgeResolver {
  @FieldResolver(() => NodeInterface, { description: 'The node.' })
  node(@Root() result: SearchResult, @Ctx() { reading, loaders }: Context, @Info() info: GraphQLResolveInfo) {
    const known = reading.register.byKey.get(result.key);
    // The index is of the same revision: who asks for ids alone has them already.
    return known ?? (asksForIdAlone(info) ? namedBy(result) : loaders.node.load(result.key));
  }
}

const namedBy = ({ key, kind }: SearchResult): Thing => ({ nodeKind: kind, key, id: idOf(key) });

/** Whether of an object nothing but its id and its type is asked for, directly and without fragments. */
const asksForIdAlone = ({ fieldNodes }: GraphQLResolveInfo): boolean =>
  fieldNodes.every(({ selectionSet }) =>
    selectionSet!.selections.every(
      (one) => one.kind === Kind.FIELD && (one.name.value === 'id' || one.name.value === '__typename'),
    ),
  );
