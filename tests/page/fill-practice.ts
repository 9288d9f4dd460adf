import { write } from '../api/write-through.js';
import type { Api } from '../setup/api.js';
import { addActions, addIndicators } from './practice-actions.js';
import { addJudgements } from './practice-judgements.js';
import type { Place } from './practice-place.js';

/**
 * Adds to the invented collection what the first collections have none of: a legal act, a plan, actions, indicators,
 * deadlines, procedures, relations, a judgement of a whole cluster, one by a scale of the assessor's own, and
 * redactions. All of it hangs on PRACTICE-001.
 */
export async function fillPractice(api: Api) {
  const token = await api.tokenFor('heed', 'ADMIN');
  const found = (await api.get(`{
    one: recommendation(reference: "PRACTICE-001") { id revision } two: recommendation(reference: "PRACTICE-002") { id }
    three: recommendation(reference: "PRACTICE-003") { id } six: recommendation(reference: "PRACTICE-006") { id }
    later: recommendation(reference: "PRACTICE-040") { id }
    committee: organization(slug: "practice-penal-committee") { id } justice: organization(slug: "practice-ministry-justice") { id }
    interior: organization(slug: "practice-ministry-interior") { id } experts: organization(slug: "practice-expert-committee") { id }
    group: organization(slug: "practice-working-group") { id } reply: document(slug: "practice-government-reply-2018-03") { id }
    proposals: document(slug: "practice-working-group-proposals-1") { id }
    findings: document(slug: "practice-expert-committee-findings-2021") { id }
  }`)) as Record<string, { id: string; revision: number }>;
  const world = { api, token, id: (name: string) => found[name]!.id };
  await addActions(world, found.one!.revision);
  await addIndicators(world);
  await addDeadlines(world);
  await addRelations(world);
  await addJudgements(world);
}

/** One that was met, one that was extended and has passed. */
async function addDeadlines({ api, token, id }: Place) {
  const set = (input: object) =>
    write(api, 'setDeadline', { recommendationId: id('one'), ...input }, token) as Promise<{
      id: string;
    }>;
  const met = await set({
    kind: 'FOLLOW_UP_REPORT',
    dueOn: '2020-03-29',
    setById: id('experts'),
    setOn: '2019-03-29',
    documentId: id('findings'),
    paragraph: '31',
    addresseeId: id('committee'),
  });
  await write(
    api,
    'recordReport',
    { deadlineId: met.id, reportedOn: '2020-03-20', documentId: id('reply'), paragraph: '4' },
    token,
  );
  const first = await set({
    kind: 'IMPLEMENTATION',
    dueOn: '2020-12-31',
    dueOnPrecision: 'YEAR',
    setById: id('group'),
    setOn: '2017-05-18',
    documentId: id('proposals'),
    paragraph: '1',
  });
  await set({
    kind: 'IMPLEMENTATION',
    dueOn: '2022-06-30',
    setById: id('group'),
    setOn: '2021-01-15',
    extendsId: first.id,
    note: 'Extended because of the quarantine.',
  });
}

/** Procedures, a duplicate, a repetition and one that it replaces. */
async function addRelations({ api, token, id }: Place) {
  const relate = (input: object) => write(api, 'relateRecommendations', input, token);
  await relate({ recommendationId: id('three'), toId: id('one'), kind: 'DUPLICATES' });
  await relate({ recommendationId: id('two'), toId: id('one'), kind: 'FOLLOWS_UP' });
  await relate({ recommendationId: id('later'), toId: id('one'), kind: 'REITERATES' });
  await relate({ recommendationId: id('one'), toId: id('six'), kind: 'SUPERSEDES' });
  for (const [state, decidedOn] of [
    ['SELECTED', '2019-03-29'],
    ['DISCONTINUED', '2023-11-10'],
  ])
    await write(
      api,
      'recordFollowUp',
      {
        recommendationId: id('one'),
        organizationId: id('experts'),
        state,
        decidedOn,
        documentId: id('findings'),
        paragraph: '12',
      },
      token,
    );
}
