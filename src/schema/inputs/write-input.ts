import { Length } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { limits } from '../../domain/limits.js';

export const upTo = (max: number) => `at most ${max.toLocaleString('en')} characters`;

/** What every write takes. */
@InputType()
export abstract class WriteInput {
  @Length(1, limits.idempotencyKeyLengthMax)
  @Field(() => String, {
    nullable: true,
    description: `A text of your own, from 1 to ${limits.idempotencyKeyLengthMax} characters, that makes sending twice safe: the same key and input answer with the same entry, another input is refused. Unique for the organization, kept for ever.`,
  })
  idempotencyKey?: string | null;
}

export const publishDescription =
  'Whether it is public at once. Otherwise it is private to your organization until you publish it.';

/** What every write takes that makes a new entry. */
@InputType()
export abstract class EntryInput extends WriteInput {
  @Field(() => Boolean, { nullable: true, description: publishDescription })
  publish?: boolean | null;
}

/** How every edit of the register treats what it is given. */
export const whatStays =
  'What is not given stays; null empties what may be empty; lists are given whole. Its slug stays, and former states are kept.';

const slugDescription = `A short name for addresses and files: a–z, 0–9 and hyphens, ${upTo(limits.slugLengthMax)}. It never changes.`;

/** The fields that inputs share which cannot inherit them, as decorators. */
export const SlugField = Field(() => String, { description: slugDescription });
export const PublishField = Field(() => Boolean, {
  nullable: true,
  description: publishDescription,
});
export const ExpectedRevisionField = Field(() => Int, {
  description:
    'The revision at which you saw it. If somebody changed it since, the edit is refused.',
});
export const ReasonField = Field(() => String, {
  nullable: true,
  description: `Why it changes, ${upTo(limits.reasonLengthMax)}.`,
});
