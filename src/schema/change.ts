import { Field, Int, ObjectType } from 'type-graphql';
import { ChangedThing, ChangeKind } from './enums.js';
import { GraphQLInstant } from './scalars.js';

@ObjectType({
  description: 'One write, in the order of the world. The organization stands for the person.',
})
export class Change {
  @Field(() => Int, { description: 'Its place in the order of the world, without gaps, from 1.' })
  revision: number;

  @Field(() => GraphQLInstant, { description: 'When the tracker learned it.' })
  recordedAt: Date;

  @Field(() => ChangeKind, { description: 'What the write did.' })
  kind: string;

  @Field(() => String, { nullable: true, description: 'Why, where a reason was given.' })
  reason: string | null;

  @Field(() => [ChangedThing], { description: 'What of the recommendation it touched.' })
  touched: string[];
}
