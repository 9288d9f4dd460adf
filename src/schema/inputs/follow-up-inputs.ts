import { Field, ID, InputType } from 'type-graphql';
import { limits } from '../../domain/limits.js';
import { DeadlineKind, FollowUpState, Precision, RelationKind } from '../enums.js';
import { GraphQLDay } from '../scalars.js';
import { upTo, WriteInput } from './write-input.js';

const precision = {
  nullable: true,
  description: 'How exactly that day is known; DAY when not given.',
};

/** What every entry about a recommendation can say of itself. */
@InputType()
abstract class NotedInput extends WriteInput {
  @Field(() => String, {
    nullable: true,
    description: `A remark, ${upTo(limits.noteLengthMax)}. It is public where the recommendation is.`,
  })
  note?: string | null;

  @Field(() => ID, { nullable: true, description: 'The document in which it stands.' })
  documentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The paragraph of the document, ${upTo(limits.paragraphLengthMax)}.`,
  })
  paragraph?: string | null;
}

/** What every ending of such an entry takes. */
@InputType()
abstract class EndInput extends WriteInput {
  @Field(() => String, { description: `Why it was an error, ${upTo(limits.reasonLengthMax)}.` })
  reason: string;
}

@InputType({ description: 'How a recommendation hangs together with another one.' })
export class RelateRecommendationsInput extends NotedInput {
  @Field(() => ID, {
    description:
      'The one that duplicates, reiterates, follows up or replaces. Your organization keeps it.',
  })
  recommendationId: string;

  @Field(() => RelationKind, { description: 'What it does to the other one.' })
  kind: string;

  @Field(() => ID, {
    description:
      'The other one. For every kind but DUPLICATES it must not have been issued later, as far as the days of issue are known.',
  })
  toId: string;

  @Field(() => String, {
    nullable: true,
    description: `Why you say so, ${upTo(limits.reasonLengthMax)}.`,
  })
  reason?: string | null;
}

@InputType({ description: 'Which relation was an error.' })
export class EndRelationInput extends EndInput {
  @Field(() => ID, { description: 'The relation.' })
  relationId: string;
}

@InputType({ description: 'By when something is due, or until when a deadline was extended.' })
export class SetDeadlineInput extends NotedInput {
  @Field(() => ID, { description: 'The recommendation. Your organization keeps it.' })
  recommendationId: string;

  @Field(() => DeadlineKind, { description: 'What is due.' })
  kind: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The addressee that it binds; without it, everybody.',
  })
  addresseeId?: string | null;

  @Field(() => GraphQLDay, { description: 'By when.' })
  dueOn: string;

  @Field(() => Precision, {
    nullable: true,
    description:
      'How exactly that is said; DAY when not given. Of a MONTH or YEAR the last day counts.',
  })
  dueOnPrecision?: string | null;

  @Field(() => GraphQLDay, {
    nullable: true,
    description:
      'When it was set; not in the future. It holds from then on; without it, it always did.',
  })
  setOn?: string | null;

  @Field(() => Precision, precision)
  setOnPrecision?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organization that set it.' })
  setById?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The deadline that it extends: of the same recommendation, kind and addressee, and not extended yet.',
  })
  extendsId?: string | null;
}

@InputType({ description: 'Which deadline was an error.' })
export class EndDeadlineInput extends EndInput {
  @Field(() => ID, { description: 'The deadline.' })
  deadlineId: string;
}

@InputType({ description: 'That a report was handed in for which there is a deadline.' })
export class RecordReportInput extends NotedInput {
  @Field(() => ID, {
    description: 'The deadline, for a report. Your organization keeps its recommendation.',
  })
  deadlineId: string;

  @Field(() => GraphQLDay, { description: 'When it was handed in; not in the future.' })
  reportedOn: string;

  @Field(() => Precision, precision)
  reportedOnPrecision?: string | null;
}

@InputType({ description: 'Which report was an error.' })
export class EndReportInput extends EndInput {
  @Field(() => ID, { description: 'The report.' })
  reportId: string;
}

@InputType({ description: 'What a body decided on following a recommendation up.' })
export class RecordFollowUpInput extends NotedInput {
  @Field(() => ID, { description: 'The recommendation. Your organization keeps it.' })
  recommendationId: string;

  @Field(() => ID, { description: 'Whose procedure it is: a Committee, for instance.' })
  organizationId: string;

  @Field(() => FollowUpState, { description: 'What it decided.' })
  state: string;

  @Field(() => GraphQLDay, { description: 'When it decided so; not in the future.' })
  decidedOn: string;

  @Field(() => Precision, precision)
  decidedOnPrecision?: string | null;
}

@InputType({ description: 'Which follow-up was an error.' })
export class EndFollowUpInput extends EndInput {
  @Field(() => ID, { description: 'The follow-up.' })
  followUpId: string;
}
