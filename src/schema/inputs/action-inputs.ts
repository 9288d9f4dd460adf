import { Field, ID, InputType } from 'type-graphql';
import { limits } from '../../domain/limits.js';
import { ActionProgress, BodyRole, Precision } from '../enums.js';
import { GraphQLDay, GraphQLWebAddress } from '../scalars.js';
import { takesEdit, takesNewEntry } from './entry-inputs.js';
import { TextInput } from './text-input.js';
import { upTo, whatStays, WriteInput } from './write-input.js';

@InputType()
abstract class LegalActInput extends WriteInput {
  @Field(() => String, {
    nullable: true,
    description: `Its number, as its maker writes it, ${upTo(limits.shortTextLengthMax)}.`,
  })
  number?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day on which it was adopted.' })
  adoptedOn?: string | null;

  @Field(() => Precision, {
    nullable: true,
    description: 'How exactly that day is known; DAY when not given.',
  })
  adoptedOnPrecision?: string | null;

  @Field(() => GraphQLWebAddress, { nullable: true, description: 'Where it can be read.' })
  url?: string | null;

  @Field(() => ID, { nullable: true, description: 'The legal act that replaced it.' })
  successorId?: string | null;
}

@InputType({ description: 'A new legal act.' })
export class CreateLegalActInput extends LegalActInput {}
takesNewEntry(CreateLegalActInput);

@InputType({
  description: `A change to a legal act. ${whatStays}`,
})
export class EditLegalActInput extends LegalActInput {}
takesEdit(EditLegalActInput, 'legalActId');

@InputType()
abstract class PlanInput extends WriteInput {
  @Field(() => ID, { nullable: true, description: 'The body whose plan it is.' })
  organizationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The document that it stands in.' })
  documentId?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The first day for which it is made.' })
  startsOn?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The last day for which it is made.' })
  endsOn?: string | null;

  @Field(() => GraphQLWebAddress, { nullable: true, description: 'Where it can be read.' })
  url?: string | null;
}

@InputType({ description: 'A new plan.' })
export class CreatePlanInput extends PlanInput {}
takesNewEntry(CreatePlanInput);

@InputType({
  description: `A change to a plan. ${whatStays}`,
})
export class EditPlanInput extends PlanInput {}
takesEdit(EditPlanInput, 'planId');

@InputType({ description: 'A body that carries an action out.' })
export class ActionBodyInput {
  @Field(() => ID, { description: 'The organization.' })
  organizationId: string;

  @Field(() => BodyRole, { nullable: true, description: 'What it does; LEAD when not given.' })
  role?: string | null;
}

@InputType()
abstract class ActionInput extends WriteInput {
  @Field(() => [TextInput], {
    nullable: true,
    description: `What it is, at length, in each language, ${upTo(limits.descriptionLengthMax)}; at most ${limits.textsMax}.`,
  })
  descriptions?: TextInput[] | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'When it starts or started.' })
  startsOn?: string | null;

  @Field(() => Precision, {
    nullable: true,
    description: 'How exactly that day is known; DAY when not given.',
  })
  startsOnPrecision?: string | null;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'By when it is to be done: a month or year has its last day.',
  })
  dueOn?: string | null;

  @Field(() => Precision, {
    nullable: true,
    description: 'How exactly that day is known; DAY when not given.',
  })
  dueOnPrecision?: string | null;

  @Field(() => ID, { nullable: true, description: 'The legal act that it brings or changes.' })
  legalActId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The document that tells of it.' })
  documentId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: `The plans that hold it, at most ${limits.plansMax}.`,
  })
  planIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `What it is done about: any recommendations that you may see, at most ${limits.linkedRecommendationsMax}.`,
  })
  recommendationIds?: string[] | null;

  @Field(() => [ActionBodyInput], {
    nullable: true,
    description: `Who carries it out, in order, at most ${limits.bodiesMax}.`,
  })
  bodies?: ActionBodyInput[] | null;
}

@InputType({ description: 'A new action.' })
export class CreateActionInput extends ActionInput {}
takesNewEntry(CreateActionInput);

@InputType({
  description: `A change to an action. ${whatStays}`,
})
export class EditActionInput extends ActionInput {}
takesEdit(EditActionInput, 'actionId');

@InputType({
  description:
    'How far an action is, from a day on. It is seen by whoever sees the action, at once if that is public.',
})
export class RecordActionStatusInput extends WriteInput {
  @Field(() => ID, { description: 'The action; your organization must keep it.' })
  actionId: string;

  @Field(() => ActionProgress, { description: 'How far it is.' })
  status: string;

  @Field(() => GraphQLDay, { description: 'Since when; not in the future.' })
  effectiveOn: string;

  @Field(() => Precision, {
    nullable: true,
    description: 'How exactly that day is known; DAY when not given.',
  })
  effectiveOnPrecision?: string | null;

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
}

@InputType({
  description:
    'The withdrawal of a status of an action. It stays in the list of all, and counts no more.',
})
export class RetractActionStatusInput extends WriteInput {
  @Field(() => ID, { description: 'The status; your organization must keep the action.' })
  actionStatusId: string;

  @Field(() => String, { description: `Why, ${upTo(limits.reasonLengthMax)}.` })
  reason: string;
}
