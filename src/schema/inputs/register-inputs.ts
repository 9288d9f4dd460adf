import { Field, ID, InputType } from 'type-graphql';
import { limits } from '../../domain/limits.js';
import { Precision, Vocabulary } from '../enums.js';
import { GraphQLDay, GraphQLLanguageTag, GraphQLWebAddress } from '../scalars.js';
import { TextInput } from './text-input.js';
import {
  ExpectedRevisionField,
  PublishField,
  ReasonField,
  SlugField,
  upTo,
  whatStays,
  WriteInput,
} from './write-input.js';

@InputType()
abstract class DocumentInput extends WriteInput {
  @Field(() => String, {
    nullable: true,
    description: 'Its official symbol, unique, at most 200 characters.',
  })
  symbol?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organization that published it.' })
  publisherId?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day of publication.' })
  publishedOn?: string | null;

  @Field(() => Precision, {
    nullable: true,
    description: 'How exactly that day is known; DAY when only the day is given.',
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

@InputType({ description: 'A new document.' })
export class CreateDocumentInput extends DocumentInput {
  @SlugField
  slug: string;

  @PublishField
  publish?: boolean | null;

  @Field(() => GraphQLLanguageTag, { description: 'The language of the original.' })
  language: string;

  @Field(() => [TextInput], {
    description: `Its titles, ${upTo(limits.titleLengthMax)} each, one of them in the language of the original.`,
  })
  titles: TextInput[];
}

@InputType({ description: `A change to a document. ${whatStays}` })
export class EditDocumentInput extends DocumentInput {
  @Field(() => ID, { description: 'The document.' })
  documentId: string;

  @ExpectedRevisionField
  expectedRevision: number;

  @ReasonField
  reason?: string | null;

  @Field(() => GraphQLLanguageTag, {
    nullable: true,
    description: 'The language of the original.',
  })
  language?: string | null;

  @Field(() => [TextInput], {
    nullable: true,
    description: `Its titles, all of them, ${upTo(limits.titleLengthMax)} each, one of them in the language of the original.`,
  })
  titles?: TextInput[] | null;
}

@InputType()
abstract class TermInput extends WriteInput {
  @Field(() => String, {
    nullable: true,
    description: 'Its code, unique in the vocabulary, at most 200 characters.',
  })
  code?: string | null;

  @Field(() => ID, { nullable: true, description: 'The wider term.' })
  parentId?: string | null;
}

@InputType({ description: 'A new term.' })
export class CreateTermInput extends TermInput {
  @SlugField
  slug: string;

  @PublishField
  publish?: boolean | null;

  @Field(() => Vocabulary, { description: 'The vocabulary that it belongs to.' })
  vocabulary: string;

  @Field(() => [TextInput], {
    description: `Its labels, ${upTo(limits.nameLengthMax)} each, at least one.`,
  })
  labels: TextInput[];
}

@InputType({ description: `A change to a term. ${whatStays}` })
export class EditTermInput extends TermInput {
  @Field(() => ID, { description: 'The term.' })
  termId: string;

  @ExpectedRevisionField
  expectedRevision: number;

  @ReasonField
  reason?: string | null;

  @Field(() => Vocabulary, {
    nullable: true,
    description: 'The vocabulary that it belongs to.',
  })
  vocabulary?: string | null;

  @Field(() => [TextInput], {
    nullable: true,
    description: `Its labels, all of them, ${upTo(limits.nameLengthMax)} each, at least one.`,
  })
  labels?: TextInput[] | null;
}
