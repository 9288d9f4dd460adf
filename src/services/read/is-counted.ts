/** The SQL of whether `recommendation` has parts, and so stands through them. */
export const hasParts = `exists (select from recommendation part where part.parent_id = recommendation.id)`;

/** The SQL of whether figures count `recommendation`: see `StatusSummary`. */
export const isCounted = `recommendation.type = 'RECOMMENDATION' and not ${hasParts}`;
