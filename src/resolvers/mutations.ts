import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver, type ClassType } from 'type-graphql';
import { limits } from '../domain/limits.js';
import * as inputs from '../schema/inputs.js';
import * as payloads from '../schema/payloads.js';
import { correctAssessment } from '../services/assessment/correct-assessment.js';
import { recordAssessment } from '../services/assessment/record-assessment.js';
import { retractAssessment } from '../services/assessment/retract-assessment.js';
import { publish } from '../services/publish.js';
import { createRecommendation } from '../services/recommendation/create-recommendation.js';
import { editRecommendation } from '../services/recommendation/edit-recommendation.js';
import { redact } from '../services/redact.js';
import { createCollection } from '../services/register/create-collection.js';
import { createDocument } from '../services/register/create-document.js';
import { createOrganization } from '../services/register/create-organization.js';
import { createTerm } from '../services/register/create-term.js';
import { recordResponse } from '../services/responses.js';
import { nodePlans, readNode, readNodes } from '../services/nodes.js';
import { answer } from './answer.js';
import type { Context } from './context.js';
import { mutationField } from './selection.js';

const input = { description: 'What to write.' };

/** A mutation that answers with one entry of a known type; its name is that of the use case. */
interface OneEntryMutation {
  field: string;
  typeName: string;
  payload: ClassType;
  inputClass: ClassType;
  work: (session: Context['session'], input: never) => Promise<string>;
  description: string;
}

const one = (
  field: string,
  typeName: string,
  payload: ClassType,
  inputClass: ClassType,
  work: OneEntryMutation['work'],
  description: string,
): OneEntryMutation => ({ field, typeName, payload, inputClass, work, description });

const oneEntryMutations = [
  one(
    'assessment',
    'Assessment',
    payloads.RecordAssessmentPayload,
    inputs.RecordAssessmentInput,
    recordAssessment,
    "Records a judgement of a recommendation, of some of its parts, or of one addressee's share. Needs a token.",
  ),
  one(
    'assessment',
    'Assessment',
    payloads.CorrectAssessmentPayload,
    inputs.CorrectAssessmentInput,
    correctAssessment,
    'Corrects a judgement: a new one of the same scope takes its place; the old one stays readable.',
  ),
  one(
    'assessment',
    'Assessment',
    payloads.RetractAssessmentPayload,
    inputs.RetractAssessmentInput,
    retractAssessment,
    'Withdraws a judgement. What it had corrected does not come back.',
  ),
  one(
    'recommendation',
    'Recommendation',
    payloads.CreateRecommendationPayload,
    inputs.CreateRecommendationInput,
    createRecommendation,
    'Adds a recommendation. Needs the role EDITOR.',
  ),
  one(
    'recommendation',
    'Recommendation',
    payloads.EditRecommendationPayload,
    inputs.EditRecommendationInput,
    editRecommendation,
    'Changes a recommendation; its former states are kept. Needs the role EDITOR.',
  ),
  one(
    'response',
    'Response',
    payloads.RecordResponsePayload,
    inputs.RecordResponseInput,
    recordResponse,
    'Records what an organization said to a recommendation. Needs the role EDITOR.',
  ),
  one(
    'organization',
    'Organization',
    payloads.CreateOrganizationPayload,
    inputs.CreateOrganizationInput,
    createOrganization,
    'Adds an organization. Needs the role EDITOR.',
  ),
  one(
    'document',
    'Document',
    payloads.CreateDocumentPayload,
    inputs.CreateDocumentInput,
    createDocument,
    'Adds a document. Needs the role EDITOR.',
  ),
  one(
    'collection',
    'Collection',
    payloads.CreateCollectionPayload,
    inputs.CreateCollectionInput,
    createCollection,
    'Opens a collection, kept by your organization. Needs the role EDITOR.',
  ),
  one(
    'term',
    'Term',
    payloads.CreateTermPayload,
    inputs.CreateTermInput,
    createTerm,
    'Adds a term to a vocabulary. Needs the role EDITOR.',
  ),
];

@Resolver()
export class Mutations {
  @Mutation(() => payloads.PublishPayload, {
    description:
      'Makes private entries of your organization public, all or none. It is never taken back.',
  })
  publish(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.PublishInput, input) _input: inputs.PublishInput,
  ): Promise<object> {
    const { field, problems } = mutationField(info);
    const { input } = field.args as unknown as { input: inputs.PublishInput };
    const nodes = field.select('PublishPayload').find((each) => each.name === 'nodes');
    return answer(
      context,
      { mutation: field.name, field: 'nodes', problems, inputClass: inputs.PublishInput, input },
      () => publish(context.session, input),
      async () => (nodes ? readAll(context, input.ids, (typeName) => nodes.select(typeName)) : []),
    );
  }

  @Mutation(() => payloads.RedactPayload, {
    description:
      'Empties texts for ever, to protect people; the row, its dates and status stay, and that it was done is told. Needs the role ADMIN.',
  })
  redact(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.RedactInput, input) _input: inputs.RedactInput,
  ): Promise<object> {
    const { field, problems } = mutationField(info);
    const { input } = field.args as unknown as { input: Parameters<typeof redact>[1] };
    const node = field.select('RedactPayload').find((each) => each.name === 'node');
    return answer(
      context,
      { mutation: field.name, field: 'node', problems, inputClass: inputs.RedactInput, input },
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

for (const mutation of oneEntryMutations) declare(Mutations.prototype, mutation);

/** What the decorators would do on a method, done for a row of the table. */
function declare(prototype: object, mutation: OneEntryMutation): void {
  const { name } = mutation.work;
  const descriptor = {
    configurable: true,
    writable: true,
    value: (context: Context, info: GraphQLResolveInfo) => writeOne(context, info, mutation),
  };
  Object.defineProperty(prototype, name, descriptor);
  Ctx()(prototype, name, 0);
  Info()(prototype, name, 1);
  Arg('input', () => mutation.inputClass, input)(prototype, name, 2);
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
