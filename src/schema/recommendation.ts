import { Field, Int, ObjectType } from 'type-graphql';
import {
  AddresseeRole,
  Origin,
  Precision,
  RecommendationType,
  ResponsePosition,
  TextKind,
} from './enums.js';
import { Entry, Node } from './node.js';
import { GraphQLDay, GraphQLLanguageTag } from './scalars.js';

@ObjectType({
  implements: [Entry, Node],
  description: 'One thing that issuers ask of addressees, or one concern that they voice.',
})
export class Recommendation extends Entry {
  @Field(() => String, {
    description: 'The key that people use, unique in the installation, at most 80 characters.',
  })
  reference: string;

  @Field(() => RecommendationType, {
    description:
      'Whether something is asked for or criticised. Concerns are never counted as recommendations.',
  })
  type: string;

  @Field(() => Origin, { description: 'Where it comes from.' })
  origin: string;

  @Field(() => TextKind, { description: 'Whose words its text is made of.' })
  textKind: string;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The day of issue, to its precision: the first day that it can mean.',
  })
  issuedOn: string | null;

  @Field(() => Precision, { nullable: true, description: 'How exactly the day of issue is known.' })
  issuedOnPrecision: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its paragraph in the document, at most 50 characters.',
  })
  paragraph: string | null;

  @Field(() => Boolean, {
    description: 'Whether it asks to continue something, so that it is never finally done.',
  })
  isContinuous: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'The category of the action asked for, 1 (minimal) to 5 (specific), as UPR Info rates it.',
  })
  actionCategory: number | null;

  @Field(() => [GraphQLLanguageTag], {
    description: 'The languages in which it has a title or text, the original first; at most 20.',
  })
  languages: string[];
}

@ObjectType({ description: 'An organization that received a recommendation.' })
export class Addressee {
  @Field(() => AddresseeRole, { description: 'What it is asked for.' })
  role: string;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The day on which it received it, to its precision.',
  })
  receivedOn: string | null;

  @Field(() => Precision, { nullable: true, description: 'How exactly that day is known.' })
  receivedOnPrecision: string | null;
}

@ObjectType({
  implements: [Entry, Node],
  description: 'What an addressee, or the State, said to a recommendation.',
})
export class Response extends Entry {
  @Field(() => ResponsePosition, { description: 'What it said, in our words.' })
  position: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What it said, in its own words; null when none are recorded or they were redacted.',
  })
  nativeWords: string | null;

  @Field(() => GraphQLDay, { description: 'The day of the response, to its precision.' })
  respondedOn: string;

  @Field(() => Precision, { description: 'How exactly that day is known.' })
  respondedOnPrecision: string;

  @Field(() => String, {
    nullable: true,
    description: 'The paragraph of the document that it stands in.',
  })
  paragraph: string | null;

  @Field(() => Boolean, { description: 'Whether its native words were emptied by a redaction.' })
  isRedacted: boolean;
}

@ObjectType({ description: 'The id of a recommendation in another system.' })
export class ExternalId {
  @Field(() => String, { description: 'The system, such as UHRI.' })
  system: string;

  @Field(() => String, { description: 'The id in that system, at most 200 characters.' })
  value: string;
}
