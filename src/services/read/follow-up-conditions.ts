/** The SQL of whether any of these organizations last decided, by the day, to follow `recommendation` up. */
export function isFollowedUp(organizations: string, day: string): string {
  return `exists (select from follow_up
    where follow_up.recommendation_id = recommendation.id and follow_up.organization_id = ${organizations}
      and follow_up.state = 'SELECTED' and follow_up.ended_revision is null and follow_up.counts_from <= ${day}::date
      and not exists (select from follow_up later
        where later.recommendation_id = follow_up.recommendation_id and later.organization_id = follow_up.organization_id
          and later.ended_revision is null and later.counts_from <= ${day}::date
          and (later.counts_from, later.revision, later.id) > (follow_up.counts_from, follow_up.revision, follow_up.id)))`;
}
