import { ArrayMaxSize } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { limits } from '../../domain/limits.js';
import { JudgementInput } from './judgement-inputs.js';

@InputType({
  description:
    'One judgement of several recommendations that are duplicates of each other, each as a whole.',
})
export class AssessClusterInput extends JudgementInput {
  @ArrayMaxSize(limits.clusterMax)
  @Field(() => [ID], {
    description: `The recommendations that are judged, each by name, from 2 to ${limits.clusterMax}. They are duplicates of each other, directly or through others.`,
  })
  recommendationIds: string[];

  @Field(() => ID, {
    nullable: true,
    description:
      'Whose judgement it is; your organization when not given. Another one needs the role EDITOR and a source.',
  })
  assessorId?: string | null;
}
