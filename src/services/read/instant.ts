/** The SQL of an instant as answers show it: a text in UTC with milliseconds. */
export function instantText(instant: string): string {
  return `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** The SQL of the instant at which a revision was recorded. */
export function recordedAt(revision: string, changes = 'change'): string {
  return `(select ${instantText('change.recorded_at')} from ${changes} where change.revision = ${revision})`;
}
