import { Field, ID, InputType } from 'type-graphql';
import { limits } from '../../domain/limits.js';
import { Direction, Precision } from '../enums.js';
import { GraphQLDay, GraphQLDecimal, GraphQLWebAddress } from '../scalars.js';
import { takesEdit, takesNewEntry } from './entry-inputs.js';
import { upTo, whatStays, WriteInput } from './write-input.js';

@InputType()
abstract class IndicatorInput extends WriteInput {
  @Field(() => GraphQLDecimal, {
    nullable: true,
    description: 'Where it began, in its unit; with `baselineOn`.',
  })
  baselineValue?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day of the baseline.' })
  baselineOn?: string | null;

  @Field(() => GraphQLDecimal, {
    nullable: true,
    description: 'Where it shall be; not behind the baseline in its direction. With `targetOn`.',
  })
  targetValue?: string | null;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The day by which the target shall be met.',
  })
  targetOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who keeps it.' })
  organizationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The document that describes it.' })
  documentId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: `What it follows: any recommendations that you may see, at most ${limits.linkedRecommendationsMax}.`,
  })
  recommendationIds?: string[] | null;
}

@InputType({ description: 'A new indicator.' })
export class CreateIndicatorInput extends IndicatorInput {
  @Field(() => String, {
    description: `What is counted, such as prisoners, ${upTo(limits.shortTextLengthMax)}.`,
  })
  unit: string;

  @Field(() => Direction, { description: 'Which way is better.' })
  direction: string;
}
takesNewEntry(CreateIndicatorInput);

@InputType({
  description: `A change to an indicator. ${whatStays}`,
})
export class EditIndicatorInput extends IndicatorInput {
  @Field(() => String, {
    nullable: true,
    description: `What is counted, such as prisoners, ${upTo(limits.shortTextLengthMax)}.`,
  })
  unit?: string | null;

  @Field(() => Direction, { nullable: true, description: 'Which way is better.' })
  direction?: string | null;
}
takesEdit(EditIndicatorInput, 'indicatorId');

@InputType({
  description:
    'What an indicator showed. It is seen by whoever sees the indicator, at once if that is public. It needs a document, an address or a note.',
})
export class RecordMeasurementInput extends WriteInput {
  @Field(() => ID, { description: 'The indicator; your organization must keep it.' })
  indicatorId: string;

  @Field(() => GraphQLDecimal, { description: "The value, in the indicator's unit." })
  value: string;

  @Field(() => GraphQLDay, {
    description: 'The day that it holds for, or the last of its period; not in the future.',
  })
  measuredOn: string;

  @Field(() => Precision, {
    nullable: true,
    description: 'How exactly that day is known; DAY when not given.',
  })
  measuredOnPrecision?: string | null;

  @Field(() => GraphQLDay, {
    nullable: true,
    description:
      'The first day of the period that it sums up; leave it out where it holds for one day.',
  })
  periodFrom?: string | null;

  @Field(() => ID, { nullable: true, description: 'The document that it stands in.' })
  documentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The paragraph of the document, ${upTo(limits.paragraphLengthMax)}.`,
  })
  paragraph?: string | null;

  @Field(() => GraphQLWebAddress, { nullable: true, description: 'Where it can be read.' })
  url?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `What is to be said of it, in public once the entry is public, ${upTo(limits.noteLengthMax)}.`,
  })
  note?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The measurement of the same indicator that it corrects.',
  })
  supersedesId?: string | null;
}

@InputType({
  description:
    'The withdrawal of a measurement. It stays in the list of all, and counts no more; nor does what it had corrected.',
})
export class RetractMeasurementInput extends WriteInput {
  @Field(() => ID, { description: 'The measurement; your organization must keep the indicator.' })
  measurementId: string;

  @Field(() => String, { description: `Why, ${upTo(limits.reasonLengthMax)}.` })
  reason: string;
}
