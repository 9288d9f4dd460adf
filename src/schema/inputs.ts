import { ArrayMaxSize, Length, Matches } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { limits } from '../domain/limits.js';
import {
  AddresseeRole,
  EvidenceVisibility,
  OrganizationKind,
  Perspective,
  Precision,
  RecommendationType,
  RedactableField,
  ResponsePosition,
  Scale,
  Status,
  TextKind,
  TextReason,
  TranslationKind,
  Vocabulary,
} from './enums.js';
import { GraphQLDay, GraphQLLanguageTag, GraphQLWebAddress } from './scalars.js';

const upTo = (max: number) => `at most ${max.toLocaleString('en')} characters`;

/** What every write takes. */
@InputType()
abstract class WriteInput {
  @Length(1, limits.idempotencyKeyLengthMax)
  @Field(() => String, {
    nullable: true,
    description: `A text of your own, from 1 to ${limits.idempotencyKeyLengthMax} characters, that makes sending twice safe: the same key and input answer with the same entry, another input is refused. Unique for the organization, kept for ever.`,
  })
  idempotencyKey?: string | null;
}

const publishDescription =
  'Whether it is public at once. Otherwise it is private to your organization until you publish it.';

/** What every write takes that makes a new entry. */
@InputType()
abstract class EntryInput extends WriteInput {
  @Field(() => Boolean, { nullable: true, description: publishDescription })
  publish?: boolean | null;
}

@InputType({
  description: 'What a judgement rests on: a document and paragraph, a web address, or a quote.',
})
export class EvidenceInput {
  @Field(() => ID, { nullable: true, description: 'The document.' })
  documentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The paragraph of the document, ${upTo(limits.paragraphLengthMax)}.`,
  })
  paragraph?: string | null;

  @Field(() => GraphQLWebAddress, { nullable: true, description: 'Where it can be read.' })
  url?: string | null;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The day on which it was read there; not in the future.',
  })
  accessedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The words that it rests on, ${upTo(limits.quoteLengthMax)}.`,
  })
  quote?: string | null;

  @Field(() => GraphQLLanguageTag, { nullable: true, description: 'The language of the quote.' })
  quoteLanguage?: string | null;

  @Field(() => EvidenceVisibility, {
    nullable: true,
    description: 'Who may see it; PUBLIC when not given.',
  })
  visibility?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the source is known to you and not named, for its safety; no when not given.',
  })
  isAnonymised?: boolean | null;
}

/** A judgement, of a new assessment or of a correction. */
@InputType()
abstract class JudgementInput extends EntryInput {
  @Field(() => Status, {
    nullable: true,
    description: 'The judgement in canonical words. Leave it out where the native value says it.',
  })
  status?: string | null;

  @Field(() => Scale, { nullable: true, description: 'The scale of the native value.' })
  scale?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The version of the scale; the newest when not given.',
  })
  scaleVersion?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The judgement word for word, as on the scale.',
  })
  nativeValue?: string | null;

  @Field(() => GraphQLDay, {
    description:
      "Since when it holds; any day of the month or year with a lesser precision. Not later than the installation's today.",
  })
  effectiveOn: string;

  @Field(() => Precision, {
    nullable: true,
    description: 'How exactly that day is known; DAY when not given.',
  })
  precision?: string | null;

  @Field(() => String, {
    description: `Why, never empty, ${upTo(limits.rationaleLengthMax)}. Name no person.`,
  })
  rationale: string;

  @Field(() => GraphQLLanguageTag, {
    nullable: true,
    description: 'The language of the rationale.',
  })
  rationaleLanguage?: string | null;

  @Field(() => [EvidenceInput], {
    nullable: true,
    description: `What it rests on, at most ${limits.evidenceMax}. A judgement attributed to another organization needs a document and paragraph or a url, and a quote.`,
  })
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: 'A judgement to be recorded.' })
export class RecordAssessmentInput extends JudgementInput {
  @Field(() => ID, { description: 'The recommendation that is judged.' })
  recommendationId: string;

  @ArrayMaxSize(limits.partsMax)
  @Field(() => [ID], {
    nullable: true,
    description: `The parts of it that are judged together, at most ${limits.partsMax}; the whole when not given.`,
  })
  partIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The addressee whose share is judged; without it, the share of all.',
  })
  addresseeId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Whose judgement it is; your organization when not given. Another one needs the role EDITOR and a source.',
  })
  assessorId?: string | null;
}

@InputType({
  description:
    'A correction: a new judgement of the same scope in place of one that your organization recorded.',
})
export class CorrectAssessmentInput extends JudgementInput {
  @Field(() => ID, {
    description: 'The assessment that it corrects, which must be the newest of its line.',
  })
  assessmentId: string;

  @Length(1, limits.reasonLengthMax)
  @Field(() => String, {
    nullable: true,
    description: `Why it is corrected, ${upTo(limits.reasonLengthMax)}.`,
  })
  reason?: string | null;
}

@InputType({ description: 'A withdrawal of an assessment that your organization recorded.' })
export class RetractAssessmentInput extends WriteInput {
  @Field(() => ID, {
    description: 'The assessment. A private one is dropped, a public one stays and is marked.',
  })
  assessmentId: string;

  @Field(() => String, {
    description: `Why it is withdrawn, never empty, ${upTo(limits.reasonLengthMax)}.`,
  })
  reason: string;
}

@InputType({ description: 'A title and text in one language.' })
export class RecommendationTextInput {
  @Field(() => GraphQLLanguageTag, { description: 'The language.' })
  language: string;

  @Field(() => String, {
    nullable: true,
    description: `The title, ${upTo(limits.titleLengthMax)}; needed for the original.`,
  })
  title?: string | null;

  @Field(() => String, { nullable: true, description: `The text, ${upTo(limits.textLengthMax)}.` })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Who issued it, quoted, where no organization stands for them, ${upTo(limits.titleLengthMax)}.`,
  })
  issuerDescription?: string | null;

  @Field(() => TranslationKind, {
    nullable: true,
    description: 'What kind of translation it is; leave it out for the original.',
  })
  translationKind?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organization that translated it.' })
  translatorId?: string | null;
}

@InputType({ description: 'An organization that received a recommendation.' })
export class AddresseeInput {
  @Field(() => ID, { description: 'The organization.' })
  organizationId: string;

  @Field(() => AddresseeRole, {
    nullable: true,
    description: 'What it is asked for; LEAD when not given.',
  })
  role?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day on which it received it.' })
  receivedOn?: string | null;

  @Field(() => Precision, {
    nullable: true,
    description: 'How exactly that day is known; DAY when not given.',
  })
  receivedOnPrecision?: string | null;
}

@InputType({ description: 'The id of a recommendation in another system.' })
export class ExternalIdInput {
  @Field(() => String, {
    description: 'The system, of A–Z, 0–9 and _, at most 40 characters, such as UHRI.',
  })
  system: string;

  @Field(() => String, { description: `The id there, ${upTo(limits.shortTextLengthMax)}.` })
  value: string;
}

/** What a recommendation says and is linked to. */
@InputType()
abstract class RecommendationInput extends WriteInput {
  @Field(() => RecommendationType, {
    nullable: true,
    description:
      'Whether something is asked for or criticised; RECOMMENDATION when a new one does not say.',
  })
  type?: string | null;

  @Field(() => TextKind, {
    nullable: true,
    description: 'Whose words the text is made of; VERBATIM when a new one does not say.',
  })
  textKind?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day of issue.' })
  issuedOn?: string | null;

  @Field(() => Precision, {
    nullable: true,
    description: 'How exactly that day is known; DAY when not given.',
  })
  issuedOnPrecision?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The document that it stands in. A new one without a document is UNSOURCED.',
  })
  documentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The paragraph of the document, ${upTo(limits.paragraphLengthMax)}.`,
  })
  paragraph?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it asks to continue something.' })
  isContinuous?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The category of the action asked for, 1 to 5.',
  })
  actionCategory?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description: `The organizations that issued it, in order, at most ${limits.issuersMax}.`,
  })
  issuerIds?: string[] | null;

  @Field(() => [AddresseeInput], {
    nullable: true,
    description: `Who received it, at most ${limits.addresseesMax}.`,
  })
  addressees?: AddresseeInput[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `What it is about, at most ${limits.termsMax}.`,
  })
  termIds?: string[] | null;

  @Field(() => [ExternalIdInput], {
    nullable: true,
    description: `Its ids in other systems, at most ${limits.externalIdsMax}.`,
  })
  externalIds?: ExternalIdInput[] | null;
}

@InputType({ description: 'A new recommendation.' })
export class CreateRecommendationInput extends RecommendationInput {
  @Field(() => String, {
    description: `The key that people use, unique in the installation, ${upTo(limits.referenceLengthMax)}.`,
  })
  reference: string;

  @Field(() => Boolean, { nullable: true, description: publishDescription })
  publish?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'The recommendation that it is a part of.' })
  parentId?: string | null;

  @Field(() => [ID], {
    description: `The collections that it goes into, the home collection first, from 1 to ${limits.collectionsMax}. Your organization must keep them.`,
  })
  collectionIds: string[];

  @Field(() => [RecommendationTextInput], {
    description: `Its title and text: the original and translations, from 1 to ${limits.textsMax}.`,
  })
  texts: RecommendationTextInput[];
}

@InputType({
  description:
    'A change to a recommendation. What is not given stays; lists are given whole, texts by language.',
})
export class EditRecommendationInput extends RecommendationInput {
  @Field(() => ID, { description: 'The recommendation.' })
  recommendationId: string;

  @Field(() => Int, {
    description:
      'The revision at which you saw it. If somebody changed it since, the edit is refused.',
  })
  expectedRevision: number;

  @Field(() => [ID], {
    nullable: true,
    description: `The collections that it shall be in, from 1 to ${limits.collectionsMax}; its home collection stays its home.`,
  })
  collectionIds?: string[] | null;

  @Field(() => [RecommendationTextInput], {
    nullable: true,
    description:
      'The texts that change or are added, one a language; what is not given of a language stays, null empties it.',
  })
  texts?: RecommendationTextInput[] | null;

  @Field(() => TextReason, { nullable: true, description: 'Why the texts change.' })
  textReason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Why it changes, ${upTo(limits.reasonLengthMax)}.`,
  })
  reason?: string | null;
}

@InputType({ description: 'What an organization said to a recommendation.' })
export class RecordResponseInput extends EntryInput {
  @Field(() => ID, { description: 'The recommendation.' })
  recommendationId: string;

  @Field(() => ID, {
    description:
      'Who said it: your own organization, or another one when your organization keeps the recommendation.',
  })
  organizationId: string;

  @Field(() => ResponsePosition, { description: 'What it said.' })
  position: string;

  @Field(() => String, {
    nullable: true,
    description: `What it said, in its own words, ${upTo(limits.nativeWordsLengthMax)}.`,
  })
  nativeWords?: string | null;

  @Field(() => GraphQLDay, { description: 'When it said so; not in the future.' })
  respondedOn: string;

  @Field(() => Precision, {
    nullable: true,
    description: 'How exactly that day is known; DAY when not given.',
  })
  respondedOnPrecision?: string | null;

  @Field(() => ID, { nullable: true, description: 'The document that it stands in.' })
  documentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The paragraph of the document, ${upTo(limits.paragraphLengthMax)}.`,
  })
  paragraph?: string | null;
}

@InputType({ description: 'A text in one language.' })
export class TextInput {
  @Field(() => GraphQLLanguageTag, { description: 'The language.' })
  language: string;

  @Field(() => String, { description: 'The text.' })
  value: string;
}

@InputType({ description: 'A name that an organization bears or bore, or another spelling of it.' })
export class OrganizationNameInput {
  @Field(() => GraphQLLanguageTag, { description: 'The language.' })
  language: string;

  @Field(() => String, { description: `The name, ${upTo(limits.nameLengthMax)}.` })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'The acronym that goes with it, at most 40 characters.',
  })
  acronym?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is only another spelling; no when not given.',
  })
  isAlias?: boolean | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The first day of the name.' })
  validFrom?: string | null;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The first day on which it was no more the name.',
  })
  validUntil?: string | null;
}

/** What every new entry of the register takes. */
@InputType()
abstract class RegisterInput extends EntryInput {
  @Field(() => String, {
    description: `A short name for addresses and files: a–z, 0–9 and hyphens, ${upTo(limits.slugLengthMax)}. It never changes.`,
  })
  slug: string;
}

@InputType({ description: 'A new organization. Equal names never merge by themselves.' })
export class CreateOrganizationInput extends RegisterInput {
  @Field(() => OrganizationKind, { description: 'What kind of body it is.' })
  kind: string;

  @Field(() => Perspective, {
    nullable: true,
    description: 'From where it judges; leave it out for a mixed body, which then cannot judge.',
  })
  perspective?: string | null;

  @Matches(/^[A-Z]{2}$/, { message: 'country is two capital letters of ISO 3166-1, such as KZ.' })
  @Field(() => String, {
    nullable: true,
    description: 'The country, by its two letters of ISO 3166-1.',
  })
  country?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organization that it belongs to.' })
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organization that took over from it.' })
  successorId?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The first day of its existence.' })
  validFrom?: string | null;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The first day on which it existed no more.',
  })
  validUntil?: string | null;

  @ArrayMaxSize(limits.namesMax)
  @Field(() => [OrganizationNameInput], {
    description: `Its names, at least one that is not an alias, at most ${limits.namesMax}.`,
  })
  names: OrganizationNameInput[];
}

@InputType({ description: 'A new document.' })
export class CreateDocumentInput extends RegisterInput {
  @Field(() => String, {
    nullable: true,
    description: 'Its official symbol, unique, at most 200 characters.',
  })
  symbol?: string | null;

  @Field(() => GraphQLLanguageTag, { description: 'The language of the original.' })
  language: string;

  @Field(() => [TextInput], {
    description: `Its titles, ${upTo(limits.titleLengthMax)} each, one of them in the language of the original.`,
  })
  titles: TextInput[];

  @Field(() => ID, { nullable: true, description: 'The organization that published it.' })
  publisherId?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day of publication.' })
  publishedOn?: string | null;

  @Field(() => Precision, {
    nullable: true,
    description: 'How exactly that day is known; DAY when not given.',
  })
  publishedOnPrecision?: string | null;

  @Field(() => GraphQLWebAddress, { nullable: true, description: 'Where it can be read.' })
  url?: string | null;

  @Field(() => GraphQLWebAddress, {
    nullable: true,
    description: 'Where an archived copy can be read.',
  })
  archivedUrl?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The session of the body, at most 200 characters.',
  })
  session?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cycle of the procedure, at most 200 characters.',
  })
  cycle?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The event at which it was presented, at most 200 characters.',
  })
  event?: string | null;
}

@InputType({ description: 'A new term.' })
export class CreateTermInput extends RegisterInput {
  @Field(() => Vocabulary, { description: 'The vocabulary that it belongs to.' })
  vocabulary: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its code, unique in the vocabulary, at most 200 characters.',
  })
  code?: string | null;

  @Field(() => [TextInput], {
    description: `Its labels, ${upTo(limits.nameLengthMax)} each, at least one.`,
  })
  labels: TextInput[];

  @Field(() => ID, { nullable: true, description: 'The wider term.' })
  parentId?: string | null;
}

@InputType({ description: 'Who speaks for a perspective in a collection, in order.' })
export class SpeakersInput {
  @Field(() => Perspective, { description: 'The perspective.' })
  perspective: string;

  @Field(() => [ID], {
    description: `The organizations in their order, from 1 to ${limits.speakersMax}.`,
  })
  organizationIds: string[];
}

@InputType({ description: 'A new collection, kept by your organization.' })
export class CreateCollectionInput extends RegisterInput {
  @Field(() => GraphQLLanguageTag, { description: 'The language of its original title.' })
  language: string;

  @Field(() => [TextInput], { description: `Its titles, ${upTo(limits.titleLengthMax)} each.` })
  titles: TextInput[];

  @Field(() => [TextInput], {
    nullable: true,
    description: `What it holds and leaves out, ${upTo(limits.textLengthMax)} each.`,
  })
  descriptions?: TextInput[] | null;

  @Field(() => [TextInput], {
    nullable: true,
    description: `What every reader must be told, ${upTo(limits.textLengthMax)} each.`,
  })
  notices?: TextInput[] | null;

  @Field(() => [TextInput], {
    nullable: true,
    description: `A statement about the set as a whole, quoted, ${upTo(limits.textLengthMax)} each.`,
  })
  statements?: TextInput[] | null;

  @Field(() => ID, { nullable: true, description: 'Its source.' })
  documentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organization whose set it is.' })
  issuerId?: string | null;

  @Field(() => String, {
    description: 'The licence of its texts, by its SPDX identifier, such as CC-BY-4.0.',
  })
  licence: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many recommendations its issuer is reported to have made; not negative.',
  })
  reportedCount?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether that number is approximate; no when not given.',
  })
  isReportedCountApproximate?: boolean | null;

  @Field(() => Perspective, {
    description: 'The perspective that is shown first, and meant where none is named.',
  })
  headlinePerspective: string;

  @Field(() => [SpeakersInput], {
    nullable: true,
    description: 'Who speaks for which perspective; one list for each.',
  })
  speakers?: SpeakersInput[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is an invented example as a whole, which needs a notice; no when not given.',
  })
  isInvented?: boolean | null;
}

@InputType({ description: 'Private entries of your organization that shall be public.' })
export class PublishInput extends WriteInput {
  @Field(() => [ID], {
    description: `The entries, of any type, from 1 to ${limits.publishMax}: all are published, or none.`,
  })
  ids: string[];

  @Length(1, limits.reasonLengthMax)
  @Field(() => String, { nullable: true, description: `Why, ${upTo(limits.reasonLengthMax)}.` })
  reason?: string | null;
}

@InputType({ description: 'Texts that shall be emptied for ever.' })
export class RedactInput extends WriteInput {
  @Field(() => ID, {
    description: 'The recommendation, response, assessment or piece of evidence.',
  })
  id: string;

  @Field(() => [RedactableField], { description: 'Which of its texts.' })
  fields: string[];

  @Field(() => String, {
    description: `Why, never empty, ${upTo(limits.reasonLengthMax)}; it stays. Do not repeat in it what you redact.`,
  })
  reason: string;
}
