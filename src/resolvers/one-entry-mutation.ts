import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, type ClassType } from 'type-graphql';
import { nodePlans, readNode } from '../services/nodes.js';
import { answer } from './answer.js';
import type { Context } from './context.js';
import { mutationField } from './selection.js';

/** How the argument of every mutation is described. */
export const inputArgument = { description: 'What to write.' };

/** A mutation that answers with one entry of a known type; its name is that of the use case. */
export interface OneEntryMutation {
  field: string;
  typeName: string;
  payload: ClassType;
  inputClass: ClassType;
  work: (session: Context['session'], input: never) => Promise<string>;
  description: string;
}

/** A row of a table of such mutations. */
export const one = (
  field: string,
  typeName: string,
  payload: ClassType,
  inputClass: ClassType,
  work: OneEntryMutation['work'],
  description: string,
): OneEntryMutation => ({ field, typeName, payload, inputClass, work, description });

/** What the decorators would do on a method, done for a row of the table. */
export function declareOneEntryMutation(prototype: object, mutation: OneEntryMutation): void {
  const { name } = mutation.work;
  const descriptor = {
    configurable: true,
    writable: true,
    value: (context: Context, info: GraphQLResolveInfo) => writeOne(context, info, mutation),
  };
  Object.defineProperty(prototype, name, descriptor);
  Ctx()(prototype, name, 0);
  Info()(prototype, name, 1);
  Arg('input', () => mutation.inputClass, inputArgument)(prototype, name, 2);
  Mutation(() => mutation.payload, { description: mutation.description })(
    prototype,
    name,
    descriptor,
  );
}

async function writeOne(
  context: Context,
  info: GraphQLResolveInfo,
  { field, typeName, inputClass, work }: OneEntryMutation,
): Promise<object> {
  const { field: root, problems } = mutationField(info);
  const { input } = root.args as { input: never };
  const asked = root.select(payloadName(root.name)).find((each) => each.name === field);
  return answer(
    context,
    { mutation: root.name, field, problems, inputClass, input },
    () => work(context.session, input),
    async (id) =>
      asked ? readNode(context.session, nodePlans[typeName]!, id, asked.select(typeName)) : null,
  );
}

function payloadName(mutation: string): string {
  return `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Payload`;
}
