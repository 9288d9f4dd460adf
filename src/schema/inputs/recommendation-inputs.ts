import { Field, ID, InputType, Int } from 'type-graphql';
import { limits } from '../../domain/limits.js';
import {
  AddresseeRole,
  Precision,
  RecommendationType,
  TextKind,
  TextReason,
  TranslationKind,
} from '../enums.js';
import { GraphQLDay, GraphQLLanguageTag } from '../scalars.js';
import {
  upTo,
  publishDescription,
  WriteInput,
  ExpectedRevisionField,
  ReasonField,
} from './write-input.js';

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

  @Field(() => Int, {
    nullable: true,
    description:
      'Of a translation in an edit: the `revision` of the original that it renders. Without it, the original as it stands after the edit; where a typo is mended, the same as before.',
  })
  sourceRevision?: number | null;
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

  @Field(() => [ID], {
    nullable: true,
    description: `The legal acts that it is about, at most ${limits.legalActsMax}.`,
  })
  legalActIds?: string[] | null;

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

  @ExpectedRevisionField
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

  @ReasonField
  reason?: string | null;
}
