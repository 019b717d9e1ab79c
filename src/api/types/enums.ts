import { registerEnumType } from 'type-graphql';
import { NODE_KINDS } from '../../questions/things';
import { ACTION_KINDS, STATUSES } from '../../treaty-law/terms';

/** Registers an enum whose values are their own names, each with a description. */
function enumOf<Name extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Name, string>>,
) {
  const object = Object.fromEntries(Object.keys(values).map((value) => [value, value])) as { [K in Name]: K };
  registerEnumType(object, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      Object.entries<string>(values).map(([value, text]) => [value, { description: text }]),
    ) as never,
  });
  return object;
}

export const LanguageEnum = enumOf(
  'Language',
  'An official language of the United Nations, by its ISO 639-1 code.',
  {
    AR: 'Arabic.',
    ZH: 'Chinese.',
    EN: 'English.',
    FR: 'French.',
    RU: 'Russian.',
    ES: 'Spanish.',
  },
);

export const RegionalGroupEnum = enumOf(
  'RegionalGroup',
  'A regional group of Member States of the United Nations.',
  {
    AFRICAN: 'Group of African States.',
    ASIA_PACIFIC: 'Group of Asia-Pacific States.',
    EASTERN_EUROPEAN: 'Group of Eastern European States.',
    LATIN_AMERICAN_AND_CARIBBEAN: 'Group of Latin American and Caribbean States (GRULAC).',
    WESTERN_EUROPEAN_AND_OTHERS: 'Group of Western European and Other States (WEOG).',
  },
);

export const ParticipationStatusEnum = enumOf<(typeof STATUSES)[number]>(
  'ParticipationStatus',
  "A participant's standing towards a treaty on a day.",
  {
    PARTY: 'Bound, and the treaty is in force for it (VCLT art. 2(1)(g)).',
    CONTRACTING: 'Has consented to be bound; not known to be in force for it yet (VCLT art. 2(1)(f)).',
    SIGNATORY: 'Signed, no consent to be bound yet.',
    WITHDRAWN: 'Was bound; withdrawal or denunciation has taken effect.',
    NO_ACTION: 'The data covers this State and day, and there is no action.',
    NO_DATA: 'The data does not cover this treaty, State or day: nothing can be said.',
  },
);

export const TreatyActionKindEnum = enumOf<(typeof ACTION_KINDS)[number]>(
  'TreatyActionKind',
  'What a participant did towards a treaty. Terms of the UN Treaty Handbook.',
  {
    SIGNATURE: 'Signature subject to ratification, acceptance or approval.',
    SUCCESSION_TO_SIGNATURE: 'A successor State takes over a signature.',
    DEFINITIVE_SIGNATURE: 'Signature that expresses consent to be bound.',
    RATIFICATION: 'Deposit or registration of a ratification.',
    ACCEPTANCE: 'Deposit of an acceptance.',
    APPROVAL: 'Deposit of an approval.',
    ACCESSION: 'Deposit of an accession.',
    SUCCESSION: 'A successor State takes over the consent to be bound.',
    FORMAL_CONFIRMATION: 'Consent of an international organization.',
    CONSENT_UNSPECIFIED: 'Consent to be bound whose kind the source does not state.',
    WITHDRAWAL_NOTIFIED: 'Notice of withdrawal or denunciation; changes nothing by itself.',
    WITHDRAWAL: 'Withdrawal or denunciation takes effect.',
  },
);

export const DatePrecisionEnum = enumOf('DatePrecision', 'How closely the day of an action is known.', {
  DAY: 'To the day.',
  YEAR: 'To the year.',
  UNKNOWN: 'Only between its bounds.',
});

export const CoverageLevelEnum = enumOf('CoverageLevel', "How much of a treaty's participation is known.", {
  COMPLETE: 'No consent up to the coverage day is missing.',
  PARTIAL: 'Consents are known to be missing.',
  NONE: 'Nothing is known.',
});

export const DeclarationKindEnum = enumOf(
  'DeclarationKind',
  'What a participant declared in connection with a treaty.',
  {
    RESERVATION: 'Excludes or modifies the effect of provisions (VCLT art. 2(1)(d)).',
    DECLARATION: 'A declaration, interpretative or under an optional clause.',
    UNDERSTANDING: 'How the participant understands a provision.',
    OBJECTION: "An objection to another participant's reservation or declaration.",
    NOTIFICATION: 'A notification, such as of authorities or of a derogation.',
    WITHDRAWAL: 'Withdrawal of a reservation, declaration or objection.',
    TERRITORIAL_APPLICATION: 'Extends or excludes territories.',
    OTHER: 'Anything else that the depositary prints.',
  },
);

export const VerificationEnum = enumOf('Verification', 'How a fact was verified.', {
  DEPOSITARY: "Taken from the depositary's own publication.",
  SECONDARY: 'Taken from another publication that reproduces it.',
  DERIVED: 'Computed from another published date, such as the entry into force for the party.',
  UNVERIFIED: 'Reported, no publication at hand. Never used for a status of a treaty.',
});

export const InstrumentKindEnum = enumOf('InstrumentKind', 'What an instrument calls itself.', {
  CONVENTION: 'A convention.',
  COVENANT: 'A covenant.',
  PROTOCOL: 'A protocol to another treaty.',
  STATUTE: 'The statute of an institution.',
  AGREEMENT: 'An agreement.',
  RECOMMENDATION: 'An ILO Recommendation, not open to ratification.',
  OUTCOME: 'A declaration, plan of action, compact or other outcome that is not a treaty.',
});

export const InstrumentCategoryEnum = enumOf(
  'InstrumentCategory',
  'Within which system an instrument was made.',
  {
    UN: 'The United Nations.',
    ILO: 'The International Labour Organization.',
    REGIONAL: 'A regional organization.',
  },
);

export const ResolutionStatusEnum = enumOf('ResolutionStatus', 'Whether a resolution has been adopted.', {
  DRAFT: 'Tabled.',
  ADOPTED: 'Adopted.',
});

export const ParagraphPartEnum = enumOf('ParagraphPart', 'The part of a resolution.', {
  PREAMBULAR: 'Recitals; numbered here from 1, the document prints no numbers.',
  OPERATIVE: 'Operative paragraphs, numbered as printed.',
});

export const MentionKindEnum = enumOf(
  'MentionKind',
  'What a paragraph does with what it names, by its governing verb.',
  {
    URGES_TO_JOIN: 'Urges or invites States to sign, ratify or accede.',
    URGES_TO_IMPLEMENT: 'Urges or calls upon States to implement.',
    RECALLS: 'Recalls.',
    WELCOMES: 'Welcomes.',
    TAKES_NOTE: 'Takes note or notes.',
    REAFFIRMS: 'Reaffirms.',
    ENCOURAGES: 'Encourages or invites.',
    OTHER: 'Names it in another way.',
  },
);

export const FootnoteKindEnum = enumOf('FootnoteKind', 'What kind of reference a footnote is.', {
  TREATY_SERIES: 'United Nations, Treaty Series.',
  RESOLUTION: 'A resolution.',
  DOCUMENT: 'A document, by its symbol.',
  PUBLICATION: 'A United Nations publication, by its sales number.',
  OFFICIAL_RECORDS: 'Official Records.',
  LIST: 'A list of initiatives or instruments.',
  OTHER: 'Anything else.',
});

const NODE_KIND_DESCRIPTIONS: Record<(typeof NODE_KINDS)[number], string> = {
  STATE: 'A State.',
  FORMER_STATE: 'A State that no longer exists.',
  INSTRUMENT: 'A treaty, recommendation or outcome.',
  RESOLUTION: 'A resolution.',
  PARAGRAPH: 'A paragraph of a resolution.',
  FOOTNOTE: 'A footnote of a resolution.',
  CITATION: 'A volume and registration number of the United Nations Treaty Series.',
  MANDATE: 'A mandate.',
  MANDATE_HOLDER: 'A mandate holder.',
  REGIONAL_INITIATIVE: 'A regional initiative.',
  ORGANIZATION: 'An organization.',
  DOCUMENT: 'A document.',
  TREATY_ACTION: 'An action of a participant towards a treaty.',
  DECLARATION: 'A reservation, declaration or objection.',
  SOURCE: 'A published source.',
};
export const NodeKindEnum = enumOf('NodeKind', 'What a node of the graph is.', NODE_KIND_DESCRIPTIONS);
