import type { Api } from '../setup/api.js';
import type { World } from './build-world.js';
import { write, type MutationName } from './write-through.js';

export const followUpKinds = ['relation', 'deadline', 'extension', 'report', 'followUp'] as const;

/** What is said of a private recommendation, with a canary in every note. @returns the ids */
export async function keepSecretFollowUps(
  api: Api,
  world: World,
  { recommendationId, canary }: { recommendationId: string; canary: string },
): Promise<Record<(typeof followUpKinds)[number], string>> {
  const make = async (name: MutationName, input: object) =>
    (await write(api, name, input, world.ours.tokens.EDITOR)).id as string;
  const note = `${canary} note`;
  const toId = world.ours.single.id;
  const relation = await make('relateRecommendations', {
    recommendationId,
    kind: 'REITERATES',
    toId,
    note,
  });
  const due = { recommendationId, kind: 'PERIODIC_REPORT', note };
  const deadline = await make('setDeadline', { ...due, dueOn: '2020-01-01' });
  const extendsId = deadline;
  const extension = await make('setDeadline', { ...due, dueOn: '2021-01-01', extendsId });
  const report = await make('recordReport', {
    deadlineId: deadline,
    reportedOn: '2020-01-01',
    note,
  });
  const followUp = await make('recordFollowUp', {
    recommendationId,
    organizationId: world.committee.id,
    state: 'SELECTED',
    decidedOn: '2020-01-01',
    note,
  });
  return { relation, deadline, extension, report, followUp };
}

/** Every place in an input of theirs that an id can stand in. */
export function followUpNamings({ theirs }: World): Array<[MutationName, (id: string) => object]> {
  const recommendationId = theirs.single.id;
  const relate = { recommendationId, kind: 'FOLLOWS_UP', toId: theirs.whole.id };
  const due = { recommendationId, kind: 'PERIODIC_REPORT', dueOn: '2020-01-01' };
  const decided = {
    recommendationId,
    organizationId: theirs.id,
    state: 'SELECTED',
    decidedOn: '2020-01-01',
  };
  const reason = 'An error.';
  return [
    ['relateRecommendations', (id) => ({ ...relate, recommendationId: id })],
    ['relateRecommendations', (id) => ({ ...relate, toId: id })],
    ['relateRecommendations', (id) => ({ ...relate, documentId: id })],
    ['endRelation', (id) => ({ relationId: id, reason })],
    ['setDeadline', (id) => ({ ...due, recommendationId: id })],
    ['setDeadline', (id) => ({ ...due, addresseeId: id })],
    ['setDeadline', (id) => ({ ...due, setById: id })],
    ['setDeadline', (id) => ({ ...due, extendsId: id })],
    ['setDeadline', (id) => ({ ...due, documentId: id })],
    ['endDeadline', (id) => ({ deadlineId: id, reason })],
    ['recordReport', (id) => ({ deadlineId: id, reportedOn: '2020-01-01' })],
    ['endReport', (id) => ({ reportId: id, reason })],
    ['recordFollowUp', (id) => ({ ...decided, recommendationId: id })],
    ['recordFollowUp', (id) => ({ ...decided, organizationId: id })],
    ['recordFollowUp', (id) => ({ ...decided, documentId: id })],
    ['endFollowUp', (id) => ({ followUpId: id, reason })],
  ];
}
