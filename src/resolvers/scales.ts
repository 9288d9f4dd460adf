import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { limits } from '../domain/limits.js';
import { KnowledgeArgs } from '../schema/clocks.js';
import { DefineScaleInput } from '../schema/inputs/scale-inputs.js';
import { DefineScalePayload } from '../schema/payloads.js';
import { Scale } from '../schema/scale.js';
import { defineScale } from '../services/scale/define-scale.js';
import { listScales } from '../services/scale/read-scales.js';
import { answer } from './answer.js';
import type { Context } from './context.js';
import { look } from './look.js';
import { inputArgument } from './one-entry-mutation.js';
import { mutationField } from './selection.js';

/** Scales are no entries: nobody publishes one, and they are named by their words. */
@Resolver()
export class Scales {
  @Query(() => [Scale], {
    description: `The scales that judgements can name: the built-in ones, then those that administrators have defined, at most ${limits.scalesMax}. Of each name the newest version first, of each version the newest mapping first.`,
  })
  async scales(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => KnowledgeArgs) _clocks?: KnowledgeArgs,
  ): Promise<object[]> {
    const { session } = await look(context, info);
    return listScales(session);
  }

  @Mutation(() => DefineScalePayload, {
    description:
      'Defines a scale, a version of it, or anew what the values of a version mean. It is public at once, and what was judged before stays as it was. Needs the role ADMIN.',
  })
  defineScale(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DefineScaleInput, inputArgument) _input: DefineScaleInput,
  ): Promise<object> {
    const { field, problems } = mutationField(info);
    const { input } = field.args as unknown as { input: Parameters<typeof defineScale>[1] };
    return answer(
      context,
      { mutation: field.name, field: 'scale', problems, inputClass: DefineScaleInput, input },
      () => defineScale(context.session, input),
      async (id) => (await listScales(context.session)).find((scale) => scale.id === id) ?? null,
    );
  }
}
