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

@Resolver()
export class Mutations {
  @Mutation(() => payloads.RecordAssessmentPayload, {
    description:
      "Records a judgement of a recommendation, of some of its parts, or of one addressee's share. Needs a token.",
  })
  recordAssessment(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.RecordAssessmentInput, input) _input: inputs.RecordAssessmentInput,
  ): Promise<object> {
    return writeOne(
      context,
      info,
      'assessment',
      'Assessment',
      inputs.RecordAssessmentInput,
      recordAssessment,
    );
  }

  @Mutation(() => payloads.CorrectAssessmentPayload, {
    description:
      'Corrects a judgement: a new one of the same scope takes its place; the old one stays readable.',
  })
  correctAssessment(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.CorrectAssessmentInput, input) _input: inputs.CorrectAssessmentInput,
  ): Promise<object> {
    return writeOne(
      context,
      info,
      'assessment',
      'Assessment',
      inputs.CorrectAssessmentInput,
      correctAssessment,
    );
  }

  @Mutation(() => payloads.RetractAssessmentPayload, {
    description: 'Withdraws a judgement. What it had corrected does not come back.',
  })
  retractAssessment(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.RetractAssessmentInput, input) _input: inputs.RetractAssessmentInput,
  ): Promise<object> {
    return writeOne(
      context,
      info,
      'assessment',
      'Assessment',
      inputs.RetractAssessmentInput,
      retractAssessment,
    );
  }

  @Mutation(() => payloads.CreateRecommendationPayload, {
    description: 'Adds a recommendation. Needs the role EDITOR.',
  })
  createRecommendation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.CreateRecommendationInput, input)
    _input: inputs.CreateRecommendationInput,
  ): Promise<object> {
    return writeOne(
      context,
      info,
      'recommendation',
      'Recommendation',
      inputs.CreateRecommendationInput,
      createRecommendation,
    );
  }

  @Mutation(() => payloads.EditRecommendationPayload, {
    description: 'Changes a recommendation; its former states are kept. Needs the role EDITOR.',
  })
  editRecommendation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.EditRecommendationInput, input)
    _input: inputs.EditRecommendationInput,
  ): Promise<object> {
    return writeOne(
      context,
      info,
      'recommendation',
      'Recommendation',
      inputs.EditRecommendationInput,
      editRecommendation,
    );
  }

  @Mutation(() => payloads.RecordResponsePayload, {
    description: 'Records what an organization said to a recommendation. Needs the role EDITOR.',
  })
  recordResponse(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.RecordResponseInput, input) _input: inputs.RecordResponseInput,
  ): Promise<object> {
    return writeOne(
      context,
      info,
      'response',
      'Response',
      inputs.RecordResponseInput,
      recordResponse,
    );
  }

  @Mutation(() => payloads.CreateOrganizationPayload, {
    description: 'Adds an organization. Needs the role EDITOR.',
  })
  createOrganization(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.CreateOrganizationInput, input)
    _input: inputs.CreateOrganizationInput,
  ): Promise<object> {
    return writeOne(
      context,
      info,
      'organization',
      'Organization',
      inputs.CreateOrganizationInput,
      createOrganization,
    );
  }

  @Mutation(() => payloads.CreateDocumentPayload, {
    description: 'Adds a document. Needs the role EDITOR.',
  })
  createDocument(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.CreateDocumentInput, input) _input: inputs.CreateDocumentInput,
  ): Promise<object> {
    return writeOne(
      context,
      info,
      'document',
      'Document',
      inputs.CreateDocumentInput,
      createDocument,
    );
  }

  @Mutation(() => payloads.CreateCollectionPayload, {
    description: 'Opens a collection, kept by your organization. Needs the role EDITOR.',
  })
  createCollection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.CreateCollectionInput, input) _input: inputs.CreateCollectionInput,
  ): Promise<object> {
    return writeOne(
      context,
      info,
      'collection',
      'Collection',
      inputs.CreateCollectionInput,
      createCollection,
    );
  }

  @Mutation(() => payloads.CreateTermPayload, {
    description: 'Adds a term to a vocabulary. Needs the role EDITOR.',
  })
  createTerm(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.CreateTermInput, input) _input: inputs.CreateTermInput,
  ): Promise<object> {
    return writeOne(context, info, 'term', 'Term', inputs.CreateTermInput, createTerm);
  }

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

/** A mutation that answers with one entry of a known type. */
function writeOne<Input extends { idempotencyKey?: string | null }>(
  context: Context,
  info: GraphQLResolveInfo,
  field: string,
  typeName: string,
  inputClass: ClassType,
  work: (session: Context['session'], input: Input) => Promise<string>,
): Promise<object> {
  const { field: root, problems } = mutationField(info);
  const { input } = root.args as unknown as { input: Input };
  const asked = root
    .select(`${root.name[0]!.toUpperCase()}${root.name.slice(1)}Payload`)
    .find((each) => each.name === field);
  return answer(
    context,
    { mutation: root.name, field, problems, inputClass, input },
    () => work(context.session, input),
    async (id) =>
      asked ? readNode(context.session, nodePlans[typeName]!, id, asked.select(typeName)) : null,
  );
}
