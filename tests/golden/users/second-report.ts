import { derivedId } from '../../../src/domain/derived-id.js';
import { write } from '../../api/write-through.js';
import type { Api } from '../../setup/api.js';

const openGate = 'practice-ngo-open-gate';
const penalCommittee = 'practice-penal-committee';
const idOf = (reference: string) => derivedId('recommendation', reference);

/** The newest standing judgement that an assessor has made of a recommendation. */
async function assessmentOf(api: Api, reference: string, assessor: string): Promise<string> {
  const { recommendation } = (await api.get(
    `query ($reference: String!) { recommendation(reference: $reference) { assessments(first: 50) { nodes { id assessor { slug } supersededBy { id } } } } }`,
    { reference },
  )) as {
    recommendation: {
      assessments: {
        nodes: Array<{ id: string; assessor: { slug: string }; supersededBy: object | null }>;
      };
    };
  };
  const { id } = recommendation.assessments.nodes.find(
    (node) => node.assessor.slug === assessor && !node.supersededBy,
  )!;
  return id;
}

/**
 * What happens in the invented collection between a first report and a second: something new, something learned late,
 * a correction, a withdrawal, a response, a redaction, two that looked at different years, and deadlines, one extended.
 * @returns the revision that the first report cites
 */
export async function writeSecondReport(api: Api): Promise<number> {
  const { revision } = (await api.get('{ revision }')) as { revision: number };
  const ngo = await api.tokenFor(openGate, 'ADMIN');
  const committee = await api.tokenFor(penalCommittee, 'EDITOR');
  const judge = (token: string, reference: string, input: object) =>
    write(
      api,
      'recordAssessment',
      { recommendationId: idOf(reference), rationale: 'Seen.', publish: true, ...input },
      token,
    );
  await judge(ngo, 'PRACTICE-010', {
    status: 'PARTIALLY_IMPLEMENTED',
    effectiveOn: '2025-10-01',
    precision: 'MONTH',
    evidence: [{ url: 'https://example.org/2025-10', quote: 'Two of five prisons comply.' }],
  });
  // Learned late: what was true already when the first report looked.
  await judge(ngo, 'PRACTICE-003', { status: 'STALLED', effectiveOn: '2021-12-01' });
  await write(
    api,
    'correctAssessment',
    {
      assessmentId: await assessmentOf(api, 'PRACTICE-008', openGate),
      status: 'MOSTLY_IMPLEMENTED',
      effectiveOn: '2023-05-11',
      rationale: 'Four of five prisons.',
      reason: 'One prison had been counted twice.',
      publish: true,
    },
    ngo,
  );
  await write(
    api,
    'retractAssessment',
    {
      assessmentId: await assessmentOf(api, 'PRACTICE-012', penalCommittee),
      reason: 'The order concerned another article.',
    },
    committee,
  );
  await write(
    api,
    'recordResponse',
    {
      recommendationId: idOf('PRACTICE-009'),
      organizationId: derivedId('organization', penalCommittee),
      position: 'SUPPORTED_IN_PART',
      nativeWords: 'Agreed for the prisons of the capital.',
      respondedOn: '2025-11-03',
      publish: true,
    },
    committee,
  );
  await write(
    api,
    'redact',
    {
      id: await assessmentOf(api, 'PRACTICE-005', openGate),
      fields: ['RATIONALE'],
      reason: 'It named a prisoner.',
    },
    ngo,
  );
  // Each looked at its own year: no contradiction, though two ranks lie between.
  await judge(committee, 'PRACTICE-002', {
    status: 'FULLY_IMPLEMENTED',
    effectiveOn: '2025-12-01',
    evidenceFrom: '2025-07-01',
    evidenceUntil: '2025-11-30',
  });
  await judge(ngo, 'PRACTICE-002', {
    status: 'NOT_IMPLEMENTED',
    effectiveOn: '2025-06-01',
    evidenceFrom: '2025-01-01',
    evidenceUntil: '2025-05-31',
  });
  const heed = await api.tokenFor('heed', 'EDITOR');
  const due = (reference: string, dueOn: string, input: object = {}) =>
    write(
      api,
      'setDeadline',
      { recommendationId: idOf(reference), kind: 'IMPLEMENTATION', dueOn, ...input },
      heed,
    );
  await due('PRACTICE-003', '2024-12-31', { setOn: '2022-01-10' });
  const { id: extendsId } = await due('PRACTICE-004', '2024-06-30', { setOn: '2022-01-10' });
  await due('PRACTICE-004', '2026-06-30', { setOn: '2024-05-20', extendsId });
  return revision;
}
