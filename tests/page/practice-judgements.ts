import { send, write } from '../api/write-through.js';
import type { Place } from './practice-place.js';

/** By a scale of one's own, of a whole cluster, of one addressee; and one whose words were emptied. */
export async function addJudgements({ api, id }: Place) {
  const admin = await api.tokenFor('practice-ngo-open-gate', 'ADMIN');
  const judge = async (input: object) => {
    const whole = { recommendationId: id('one'), publish: true, rationaleLanguage: 'en', ...input };
    const selection = 'assessment { id evidence { id } }';
    const { node } = await send(api, 'recordAssessment', whole, admin, selection);
    return node as { id: string; evidence: Array<{ id: string }> };
  };
  await defineScale(api, admin);
  await judge({
    scale: 'OPEN_GATE_STEPS',
    scaleVersion: '2024',
    nativeValue: 'Step 2',
    effectiveOn: '2024-05-01',
    precision: 'MONTH',
    rationale: 'The law keeps to the limit, and the journals of two prisons do not.',
    evidenceFrom: '2024-01-01',
    evidenceUntil: '2024-04-30',
    evidence: [
      { quote: 'The journal of the second quarter was not shown.', isAnonymised: true },
      { url: 'https://example.org/monitoring/2024-04', accessedOn: '2024-05-02' },
    ],
  });
  await judge({
    status: 'STALLED',
    addresseeId: id('interior'),
    effectiveOn: '2024-06-10',
    rationale: 'The Ministry no longer answers about it.',
  });
  const emptied = await judge({
    status: 'STALLED',
    effectiveOn: '2025-02-01',
    rationale: 'It names a prisoner, who must not be named.',
    evidence: [{ quote: 'The name of the prisoner.', url: 'https://example.org/letter' }],
  });
  const redact = (entry: string, fields: string[]) =>
    write(api, 'redact', { id: entry, fields, reason: 'It named a person.' }, admin);
  await redact(emptied.id, ['RATIONALE']);
  await redact(emptied.evidence[0]!.id, ['QUOTE']);
  await write(
    api,
    'assessCluster',
    {
      recommendationIds: [id('one'), id('three')],
      status: 'PARTIALLY_IMPLEMENTED',
      effectiveOn: '2025-06-01',
      rationale: 'Both ask for the same limit, and it stands in the law alone.',
      rationaleLanguage: 'en',
      publish: true,
    },
    admin,
  );
}

async function defineScale(api: Place['api'], admin: string) {
  await write(
    api,
    'defineScale',
    {
      name: 'OPEN_GATE_STEPS',
      version: '2024',
      meaning: 'Four steps, from nothing to done.',
      reason: 'For the yearly report.',
      values: [
        { value: 'Step 0', status: 'NOT_IMPLEMENTED' },
        { value: 'Step 2', status: 'PARTIALLY_IMPLEMENTED' },
        { value: 'Step 4', status: 'FULLY_IMPLEMENTED' },
      ],
    },
    admin,
  );
}
