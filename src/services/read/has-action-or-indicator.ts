const linked = (table: 'action' | 'indicator') => `
    select link.recommendation_id from ${table}_recommendation link join ${table} on ${table}.id = link.${table}_id
     where link.ended_revision is null`;

/** Every recommendation that a visible action or indicator is linked to. Asked once in a statement, not for each row. */
const followed = `${linked('action')} union all ${linked('indicator')}`;

/**
 * The SQL of whether something is done or measured about `recommendation`: a visible action, abandoned ones too, or
 * indicator is linked to it, or to the recommendation that it is a part of. Never null.
 */
export const hasActionOrIndicator = `(recommendation.id in (${followed})
  or coalesce(recommendation.parent_id in (${followed}), false))`;
