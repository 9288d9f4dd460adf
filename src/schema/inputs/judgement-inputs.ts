import { ArrayMaxSize, Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { limits } from '../../domain/limits.js';
import { EvidenceVisibility, Precision, Status } from '../enums.js';
import { GraphQLDay, GraphQLLanguageTag, GraphQLWebAddress } from '../scalars.js';
import { upTo, WriteInput, EntryInput } from './write-input.js';

@InputType({
  description: 'What a judgement rests on: a document and paragraph, a web address, or a quote.',
})
export class EvidenceInput {
  @Field(() => ID, { nullable: true, description: 'The document.' })
  documentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The paragraph of the document, ${upTo(limits.paragraphLengthMax)}.`,
  })
  paragraph?: string | null;

  @Field(() => GraphQLWebAddress, { nullable: true, description: 'Where it can be read.' })
  url?: string | null;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The day on which it was read there; not in the future.',
  })
  accessedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The words that it rests on, ${upTo(limits.quoteLengthMax)}.`,
  })
  quote?: string | null;

  @Field(() => GraphQLLanguageTag, { nullable: true, description: 'The language of the quote.' })
  quoteLanguage?: string | null;

  @Field(() => EvidenceVisibility, {
    nullable: true,
    description: 'Who may see it; PUBLIC when not given.',
  })
  visibility?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the source is known to you and not named, for its safety; no when not given.',
  })
  isAnonymised?: boolean | null;
}

/** A judgement, of a new assessment or of a correction. */
@InputType()
export abstract class JudgementInput extends EntryInput {
  @Field(() => Status, {
    nullable: true,
    description: 'The judgement in canonical words. Leave it out where the native value says it.',
  })
  status?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the scale of the native value, see `scales`.',
  })
  scale?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The version of the scale; the newest when not given.',
  })
  scaleVersion?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The judgement word for word, as on the scale.',
  })
  nativeValue?: string | null;

  @Field(() => GraphQLDay, {
    description:
      "Since when it holds; any day of the month or year with a lesser precision. Not later than the installation's today.",
  })
  effectiveOn: string;

  @Field(() => Precision, {
    nullable: true,
    description: 'How exactly that day is known; DAY when not given.',
  })
  precision?: string | null;

  @Field(() => GraphQLDay, {
    nullable: true,
    description:
      'The first day of what the evidence tells of. Two judgements whose periods do not overlap dispute nothing: they were made at different times.',
  })
  evidenceFrom?: string | null;

  @Field(() => GraphQLDay, {
    nullable: true,
    description:
      'The last day of what the evidence tells of; not in the future. Both ends or none.',
  })
  evidenceUntil?: string | null;

  @Field(() => String, {
    description: `Why, never empty, ${upTo(limits.rationaleLengthMax)}. Name no person.`,
  })
  rationale: string;

  @Field(() => GraphQLLanguageTag, {
    nullable: true,
    description: 'The language of the rationale.',
  })
  rationaleLanguage?: string | null;

  @Field(() => [EvidenceInput], {
    nullable: true,
    description: `What it rests on, at most ${limits.evidenceMax}. A judgement attributed to another organization needs a document and paragraph or a url, and a quote.`,
  })
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: 'A judgement to be recorded.' })
export class RecordAssessmentInput extends JudgementInput {
  @Field(() => ID, { description: 'The recommendation that is judged.' })
  recommendationId: string;

  @ArrayMaxSize(limits.partsMax)
  @Field(() => [ID], {
    nullable: true,
    description: `The parts of it that are judged together, at most ${limits.partsMax}; the whole when not given.`,
  })
  partIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The addressee whose share is judged; without it, the share of all.',
  })
  addresseeId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Whose judgement it is; your organization when not given. Another one needs the role EDITOR and a source.',
  })
  assessorId?: string | null;
}

@InputType({
  description:
    'A correction: a new judgement of the same scope in place of one that your organization recorded, or that was attributed to it.',
})
export class CorrectAssessmentInput extends JudgementInput {
  @Field(() => ID, {
    description: 'The assessment that it corrects, which must be the newest of its line.',
  })
  assessmentId: string;

  @Length(1, limits.reasonLengthMax)
  @Field(() => String, {
    nullable: true,
    description: `Why it is corrected, ${upTo(limits.reasonLengthMax)}.`,
  })
  reason?: string | null;
}

@InputType({
  description:
    'A withdrawal of an assessment that your organization recorded, or that was attributed to it.',
})
export class RetractAssessmentInput extends WriteInput {
  @Field(() => ID, {
    description: 'The assessment. A private one is dropped, a public one stays and is marked.',
  })
  assessmentId: string;

  @Field(() => String, {
    description: `Why it is withdrawn, never empty, ${upTo(limits.reasonLengthMax)}.`,
  })
  reason: string;
}
