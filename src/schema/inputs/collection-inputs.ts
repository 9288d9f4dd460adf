import { Field, ID, InputType, Int } from 'type-graphql';
import { limits } from '../../domain/limits.js';
import { Perspective } from '../enums.js';
import { GraphQLLanguageTag } from '../scalars.js';
import {
  ExpectedRevisionField,
  PublishField,
  ReasonField,
  SlugField,
  upTo,
  whatStays,
  WriteInput,
} from './write-input.js';
import { TextInput } from './text-input.js';

@InputType({ description: 'Who speaks for a perspective in a collection, in order.' })
export class SpeakersInput {
  @Field(() => Perspective, { description: 'The perspective.' })
  perspective: string;

  @Field(() => [ID], {
    description: `The organizations in their order, from 1 to ${limits.speakersMax}.`,
  })
  organizationIds: string[];
}

@InputType()
abstract class CollectionInput extends WriteInput {
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

  @Field(() => [SpeakersInput], {
    nullable: true,
    description: 'Who speaks for which perspective; one list for each.',
  })
  speakers?: SpeakersInput[] | null;
}

@InputType({ description: 'A new collection, kept by your organization.' })
export class CreateCollectionInput extends CollectionInput {
  @SlugField
  slug: string;

  @PublishField
  publish?: boolean | null;

  @Field(() => GraphQLLanguageTag, { description: 'The language of its original title.' })
  language: string;

  @Field(() => [TextInput], { description: `Its titles, ${upTo(limits.titleLengthMax)} each.` })
  titles: TextInput[];

  @Field(() => String, {
    description: 'The licence of its texts, by its SPDX identifier, such as CC-BY-4.0.',
  })
  licence: string;

  @Field(() => Perspective, {
    description: 'The perspective that is shown first, and meant where none is named.',
  })
  headlinePerspective: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is an invented example as a whole, which needs a notice; no when not given.',
  })
  isInvented?: boolean | null;
}

@InputType({
  description: `A change to a collection. ${whatStays} With speakers, the statuses of all that it holds change in the same write.`,
})
export class EditCollectionInput extends CollectionInput {
  @Field(() => ID, { description: 'The collection.' })
  collectionId: string;

  @ExpectedRevisionField
  expectedRevision: number;

  @ReasonField
  reason?: string | null;

  @Field(() => GraphQLLanguageTag, {
    nullable: true,
    description: 'The language of its original title.',
  })
  language?: string | null;

  @Field(() => [TextInput], {
    nullable: true,
    description: `Its titles, all of them, ${upTo(limits.titleLengthMax)} each.`,
  })
  titles?: TextInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The licence of its texts, by its SPDX identifier, such as CC-BY-4.0.',
  })
  licence?: string | null;

  @Field(() => Perspective, {
    nullable: true,
    description: 'The perspective that is shown first, and meant where none is named.',
  })
  headlinePerspective?: string | null;
}
