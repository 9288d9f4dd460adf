import { Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { limits } from '../../domain/limits.js';
import { RedactableField } from '../enums.js';
import { upTo, WriteInput } from './write-input.js';

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
    description:
      'The recommendation, response, assessment, piece of evidence, action, status of an action, measurement, relation, deadline, report or follow-up.',
  })
  id: string;

  @Field(() => [RedactableField], { description: 'Which of its texts.' })
  fields: string[];

  @Field(() => String, {
    description: `Why, never empty, ${upTo(limits.reasonLengthMax)}; it stays. Do not repeat in it what you redact.`,
  })
  reason: string;
}
