import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  textReasons,
  translationKinds,
  type TextReason,
  type TranslationKind,
} from '../domain/vocabulary.js';
import { Change } from './change.js';
import { oneOf } from './one-of.js';
import { Organization } from './organization.js';
import { Recommendation } from './recommendation.js';

/** The words of a recommendation in one language, from one revision on. */
@Entity('recommendation_text')
@Check('recommendation_text_language_length', 'length(language) between 2 and 35')
@Check('recommendation_text_title_length', 'length(title) between 1 and 500')
@Check('recommendation_text_text_length', 'length(text) between 1 and 20000')
@Check(
  'recommendation_text_issuer_description_length',
  'length(issuer_description) between 1 and 500',
)
@Check(
  'recommendation_text_says_something',
  'title is not null or text is not null or redacted_revision is not null',
)
@Check('recommendation_text_translation_kind_known', oneOf('translation_kind', translationKinds))
@Check('recommendation_text_original_or_translation', 'is_original = (translation_kind is null)')
@Check('recommendation_text_reason_known', oneOf('reason', textReasons))
@Check('recommendation_text_revision_ordered', 'revision < ended_revision')
@Index('recommendation_text_current', ['recommendationId', 'language'], {
  unique: true,
  where: 'ended_revision is null',
})
@Index('recommendation_text_one_original', ['recommendationId'], {
  unique: true,
  where: 'is_original and ended_revision is null',
})
@Index('recommendation_text_history', ['recommendationId', 'revision'])
@Index('recommendation_text_revision_index', ['revision'])
@Index('recommendation_text_ended_revision_index', ['endedRevision'], {
  where: 'ended_revision is not null',
})
export class RecommendationText {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Recommendation)
  @Column('uuid')
  recommendationId: string;

  /** A BCP 47 tag, such as `kk-Cyrl`. */
  @Column('text')
  language: string;

  @Column('text', { nullable: true })
  title: string | null;

  @Column('text', { nullable: true })
  text: string | null;

  /** Who issued it, quoted, where no organization exists: "participants of the side event". */
  @Column('text', { nullable: true })
  issuerDescription: string | null;

  @Column('boolean')
  isOriginal: boolean;

  /** Null for the original. */
  @Column('text', { nullable: true })
  translationKind: TranslationKind | null;

  @ForeignKey(() => Organization)
  @Column('uuid', { nullable: true })
  translatorId: string | null;

  /** The revision of the original that was translated. */
  @Column('integer', { nullable: true })
  sourceRevision: number | null;

  /** Why it took the place of an earlier text; null for the first. */
  @Column('text', { nullable: true })
  reason: TextReason | null;

  @ForeignKey(() => Change)
  @Column('integer')
  revision: number;

  /** The revision that took the row out of use; null while it stands. */
  @ForeignKey(() => Change)
  @Column('integer', { nullable: true })
  endedRevision: number | null;

  /** The revision of the last redaction that emptied some of it. */
  @ForeignKey(() => Change)
  @Column('integer', { nullable: true })
  redactedRevision: number | null;
}
