/**
 * Tells one state of a database from all its others: what can be read changes only with a new change, which is
 * committed together with everything that belongs to it, one after the other. The instant stands beside the revision
 * because a database that was restored counts on from where its back-up ended.
 */
export type DatabaseState = string;

/** The SQL of the state, whoever asks and whatever world is looked at. */
export const databaseState = `coalesce((
    select change.revision || ' ' || floor(extract(epoch from change.recorded_at) * 1000)
      from heed.change order by change.revision desc limit 1), 'empty')`;

/** The newest revision of a state; 0 where nothing was written yet. */
export function revisionOf(state: DatabaseState): number {
  return state === 'empty' ? 0 : Number(state.split(' ', 1)[0]);
}
