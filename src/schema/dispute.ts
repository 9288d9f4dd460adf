import { Field, ObjectType } from 'type-graphql';
import { DisputeKind } from './enums.js';
import { GraphQLDay } from './scalars.js';

@ObjectType({
  description:
    'Two perspectives that judge one scope two ranks or more apart, or of which one holds it no longer applicable where the other judges it.',
})
export class Dispute {
  @Field(() => DisputeKind, {
    description: 'Whether it is a dispute, or the two were judged at different times.',
  })
  kind: string;

  @Field(() => GraphQLDay, {
    description:
      'Since when, without a break until the day asked for, it has been of this kind: the day from which the judgement counts that made it so. Told from the judgements that stand, by the speakers of the collection.',
  })
  since: string;
}
