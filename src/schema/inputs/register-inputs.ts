import { ArrayMaxSize, Matches } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { limits } from '../../domain/limits.js';
import { OrganizationKind, Perspective, Precision, Vocabulary } from '../enums.js';
import { GraphQLDay, GraphQLLanguageTag, GraphQLWebAddress } from '../scalars.js';
import { upTo, RegisterInput } from './write-input.js';
import { TextInput } from './text-input.js';

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
