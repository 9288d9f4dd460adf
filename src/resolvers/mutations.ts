import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { limits } from '../domain/limits.js';
import { PublishInput, RedactInput } from '../schema/inputs/publish-inputs.js';
import { PublishPayload, RedactPayload } from '../schema/payloads.js';
import { publish } from '../services/publish.js';
import { redact } from '../services/redact.js';
import { readNodes } from '../services/nodes.js';
import { actionMutations } from './action-mutations.js';
import { answer } from './answer.js';
import { assessmentMutations } from './assessment-mutations.js';
import type { Context } from './context.js';
import { followUpMutations } from './follow-up-mutations.js';
import { declareOneEntryMutation, inputArgument } from './one-entry-mutation.js';
import { recommendationMutations } from './recommendation-mutations.js';
import { registerMutations } from './register-mutations.js';
import { mutationField } from './selection.js';

@Resolver()
export class Mutations {
  @Mutation(() => PublishPayload, {
    description:
      'Makes private entries of your organization public, all or none. It is never taken back.',
  })
  publish(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => PublishInput, inputArgument) _input: PublishInput,
  ): Promise<object> {
    const { field, problems } = mutationField(info);
    const { input } = field.args as unknown as { input: PublishInput };
    const nodes = field.select('PublishPayload').find((each) => each.name === 'nodes');
    return answer(
      context,
      { mutation: field.name, field: 'nodes', problems, inputClass: PublishInput, input },
      () => publish(context.session, input),
      async () => (nodes ? readAll(context, input.ids, (typeName) => nodes.select(typeName)) : []),
    );
  }

  @Mutation(() => RedactPayload, {
    description:
      'Empties texts for ever, to protect people; the row, its dates and status stay, and that it was done is told. Needs the role ADMIN.',
  })
  redact(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RedactInput, inputArgument) _input: RedactInput,
  ): Promise<object> {
    const { field, problems } = mutationField(info);
    const { input } = field.args as unknown as { input: Parameters<typeof redact>[1] };
    const node = field.select('RedactPayload').find((each) => each.name === 'node');
    return answer(
      context,
      { mutation: field.name, field: 'node', problems, inputClass: RedactInput, input },
      () => redact(context.session, input),
      async (id) =>
        node
          ? ((await readNodes(context.session, [id], (typeName) => node.select(typeName)))[0] ??
            null)
          : null,
    );
  }
}

/** More can be published at once than can be asked for at once. */
async function readAll(
  { session }: Context,
  ids: string[],
  select: Parameters<typeof readNodes>[2],
): Promise<object[]> {
  const nodes: Array<object | null> = [];
  for (let from = 0; from < ids.length; from += limits.nodesMax) {
    nodes.push(...(await readNodes(session, ids.slice(from, from + limits.nodesMax), select)));
  }
  return nodes.filter((node) => node !== null);
}

const oneEntryMutations = [
  ...assessmentMutations,
  ...recommendationMutations,
  ...registerMutations,
  ...followUpMutations,
  ...actionMutations,
];
for (const mutation of oneEntryMutations) declareOneEntryMutation(Mutations.prototype, mutation);
