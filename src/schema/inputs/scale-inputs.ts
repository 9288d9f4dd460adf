import { Field, InputType } from 'type-graphql';
import { limits } from '../../domain/limits.js';
import { Status } from '../enums.js';
import { GraphQLLanguageTag } from '../scalars.js';
import { upTo, WriteInput } from './write-input.js';

@InputType({ description: 'A word of a scale, and what it means.' })
export class ScaleValueInput {
  @Field(() => String, {
    description: `The word, letter for letter: one line, ${upTo(limits.shortTextLengthMax)}.`,
  })
  value: string;

  @Field(() => Status, {
    nullable: true,
    description: 'The canonical status that follows from it; without it, none does.',
  })
  status?: string | null;
}

@InputType({
  description:
    'A scale of your own: a new one, a new version, or a new mapping of a version that is there.',
})
export class DefineScaleInput extends WriteInput {
  @Field(() => String, {
    description: `Its name, not that of a built-in one: A–Z, 0–9 and _, ${upTo(limits.scaleNameLengthMax)}.`,
  })
  name: string;

  @Field(() => String, {
    description: `Its version: A–Z, a–z, 0–9, full stops, hyphens and _, ${upTo(limits.scaleVersionLengthMax)}. The version that was defined last is the newest.`,
  })
  version: string;

  @Field(() => String, {
    description: `What the scale is and where its values are defined, never empty, ${upTo(limits.scaleMeaningLengthMax)}.`,
  })
  meaning: string;

  @Field(() => GraphQLLanguageTag, {
    nullable: true,
    description: 'The language of the meaning.',
  })
  language?: string | null;

  @Field(() => [ScaleValueInput], {
    description: `Its values in their order, from 1 to ${limits.scaleValuesMax}, none twice. A version that is there keeps its values; only their statuses change.`,
  })
  values: ScaleValueInput[];

  @Field(() => String, {
    description: `Why it is defined, or means something else now, never empty, ${upTo(limits.reasonLengthMax)}.`,
  })
  reason: string;
}
