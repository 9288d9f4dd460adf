import { toOneOf, type Edge } from './plan.js';

/** `retraction` of what ends when it is withdrawn: the change that ended it says when, by whom and why. */
export function toWithdrawal(table: 'action_status' | 'measurement'): Edge {
  return toOneOf('Retraction', {
    from: `${table}
           join change ending on ending.revision = ${table}.ended_revision
          cross join lateral (
            select ending.revision, ending.reason, ending.organization_id as recorded_by_id
          ) retraction`,
    parent: `${table}.id`,
  });
}
