import { Field, ID, InputType } from 'type-graphql';
import { limits } from '../../domain/limits.js';
import { Precision, ResponsePosition } from '../enums.js';
import { GraphQLDay } from '../scalars.js';
import { EntryInput, upTo } from './write-input.js';

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
