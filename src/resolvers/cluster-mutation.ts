import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { AssessClusterInput } from '../schema/inputs/cluster-inputs.js';
import { AssessClusterPayload } from '../schema/payloads.js';
import { assessCluster, readCluster } from '../services/assessment/assess-cluster.js';
import { answer } from './answer.js';
import type { Context } from './context.js';
import { inputArgument } from './one-entry-mutation.js';
import { mutationField } from './selection.js';

/** The one judgement that answers with several entries. */
@Resolver()
export class ClusterMutation {
  @Mutation(() => AssessClusterPayload, {
    description:
      'Judges duplicates by one act that names them: one assessment of each as a whole, all or none. Being a duplicate shares no judgement by itself. Needs a token.',
  })
  assessCluster(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AssessClusterInput, inputArgument) _input: AssessClusterInput,
  ): Promise<object> {
    const { field, problems } = mutationField(info);
    const { input } = field.args as unknown as { input: Parameters<typeof assessCluster>[1] };
    const asked = field.select('AssessClusterPayload').find((each) => each.name === 'assessments');
    const inputClass = AssessClusterInput;
    return answer(
      context,
      { mutation: field.name, field: 'assessments', problems, inputClass, input },
      () => assessCluster(context.session, input),
      async (id) =>
        asked
          ? readCluster(context.session, id, input.recommendationIds, asked.select('Assessment'))
          : [],
    );
  }
}
