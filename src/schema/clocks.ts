import { ArgsType, Field, Int } from 'type-graphql';
import { GraphQLDay, GraphQLInstant } from './scalars.js';

/** The words for the two clocks, wherever a field takes them. */
export const clocks = {
  asOf: 'The situation on this day, at its end; not in the future. Without it, the present one.',
  knownAt:
    'As the tracker knew it at this instant; not in the future. Texts, links and judgements that came later are not there; private entries never are. Without it, as it is known now.',
  atRevision: 'As the tracker knew it at this revision, in place of `knownAt`.',
};

/** When the tracker learned it. */
@ArgsType()
export class KnowledgeArgs {
  @Field(() => GraphQLInstant, { nullable: true, description: clocks.knownAt })
  knownAt?: string | null;

  @Field(() => Int, { nullable: true, description: clocks.atRevision })
  atRevision?: number | null;
}

/** The two clocks: since when something holds in the world, and when the tracker learned it. */
@ArgsType()
export class ClockArgs extends KnowledgeArgs {
  @Field(() => GraphQLDay, { nullable: true, description: clocks.asOf })
  asOf?: string | null;
}
