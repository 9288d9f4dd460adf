import { ArrayMaxSize, Matches } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { limits } from '../../domain/limits.js';
import { OrganizationKind, Perspective } from '../enums.js';
import { GraphQLDay, GraphQLLanguageTag } from '../scalars.js';
import {
  ExpectedRevisionField,
  PublishField,
  ReasonField,
  SlugField,
  upTo,
  whatStays,
  WriteInput,
} from './write-input.js';

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

@InputType()
abstract class OrganizationInput extends WriteInput {
  @Field(() => Perspective, {
    nullable: true,
    description:
      'From where it judges; none for a mixed body, which then cannot judge. Once it has judged, it stays.',
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
}

@InputType({ description: 'A new organization. Equal names never merge by themselves.' })
export class CreateOrganizationInput extends OrganizationInput {
  @SlugField
  slug: string;

  @PublishField
  publish?: boolean | null;

  @Field(() => OrganizationKind, { description: 'What kind of body it is.' })
  kind: string;

  @ArrayMaxSize(limits.namesMax)
  @Field(() => [OrganizationNameInput], {
    description: `Its names, at least one that is not an alias, at most ${limits.namesMax}.`,
  })
  names: OrganizationNameInput[];
}

@InputType({ description: `A change to an organization. ${whatStays}` })
export class EditOrganizationInput extends OrganizationInput {
  @Field(() => ID, { description: 'The organization.' })
  organizationId: string;

  @ExpectedRevisionField
  expectedRevision: number;

  @ReasonField
  reason?: string | null;

  @Field(() => OrganizationKind, { nullable: true, description: 'What kind of body it is.' })
  kind?: string | null;

  @ArrayMaxSize(limits.namesMax)
  @Field(() => [OrganizationNameInput], {
    nullable: true,
    description: `Its names, all of them, at least one that is not an alias, at most ${limits.namesMax}. A former name stays with the day on which it ended.`,
  })
  names?: OrganizationNameInput[] | null;
}
