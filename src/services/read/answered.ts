/** The SQL of whether `response`, which is published, was given by the day; always when no day is asked for. */
function isGiven(day: string | null): string {
  return day
    ? ` and heed.last_day(response.responded_on, response.responded_on_precision) <= ${day}::date`
    : '';
}

/** Its word on the recommendation that something is a part of is a word on the part, as in `completeness`. */
const isOnIt = 'response.recommendation_id in (recommendation.id, recommendation.parent_id)';

/** The SQL of whether any of these organizations has answered `recommendation`, or its whole, by the day. */
export function isAnswered(organizations: string, day: string | null): string {
  return `exists (select from response where ${isOnIt} and response.organization_id = ${organizations}
    and response.published_revision is not null${isGiven(day)})`;
}

/** The SQL of whether any of these organizations received `recommendation` and has not answered it by the day. */
export function isUnanswered(organizations: string, day: string | null): string {
  return `exists (select from addressee link where link.recommendation_id = recommendation.id
    and link.organization_id = ${organizations} and link.ended_revision is null
    and not ${isAnswered('link.organization_id', day)})`;
}
