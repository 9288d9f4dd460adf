import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * The words by which an organization, document, term or legal act is found, as they sound, from one revision until
 * another. Kept beside the names, in the same transaction.
 */
@Entity('entry_search')
@Check('entry_search_revision_ordered', 'from_revision < until_revision')
@Index('entry_search_current', ['entryId'], { unique: true, where: '(until_revision IS NULL)' })
@Index('entry_search_vector', { synchronize: false })
export class EntrySearch {
  @PrimaryColumn('uuid')
  entryId: string;

  @PrimaryColumn('integer')
  fromRevision: number;

  /** Null while it holds. */
  @Column('integer', { nullable: true })
  untilRevision: number | null;

  @Column('tsvector')
  vector: string;
}
