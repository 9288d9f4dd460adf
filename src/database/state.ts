/**
 * Tells one state of a database from all its others: what can be read changes only with a new change, which is
 * committed together with everything that belongs to it, one after the other. The instant stands beside the revision
 * because a database that was restored counts on from where its back-up ended.
 */
export type DatabaseState = string;

export interface NewestChange {
  revision: number;
  recordedAt: Date;
}

/** Asks for the newest change, whoever asks and whatever world is looked at. */
export const newestChange = `select change.revision, change.recorded_at as "recordedAt"
    from heed.change order by change.revision desc limit 1`;

export function stateOf(newest: NewestChange | undefined): DatabaseState {
  return newest ? `${newest.revision} ${newest.recordedAt.getTime()}` : 'empty';
}
