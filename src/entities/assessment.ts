import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { precisions, type Day, type Precision } from '../domain/day.js';
import { statusNames, type Status } from '../domain/status.js';
import { Change } from './change.js';
import { oneOf } from './one-of.js';
import { Organization } from './organization.js';
import { Recommendation } from './recommendation.js';

const lastDayOfPeriod = `case precision
    when 'DAY' then effective_on
    when 'MONTH' then (date_trunc('month', effective_on::timestamp) + interval '1 month - 1 day')::date
    else (date_trunc('year', effective_on::timestamp) + interval '1 year - 1 day')::date end`;

/** Somebody's judgement of implementation, from a date on. Written once; a correction is a new one. */
@Entity('assessment')
@Unique('assessment_supersedes_unique', ['supersedesId'])
@Check('assessment_status_known', oneOf('status', statusNames))
@Check('assessment_precision_known', oneOf('precision', precisions))
@Check(
  'assessment_counts_from_within_period',
  `counts_from between effective_on and ${lastDayOfPeriod}`,
)
@Check('assessment_effective_on_first_day', 'heed.is_first_day(effective_on, precision)')
@Check(
  'assessment_scale_whole',
  '(scale is null) = (scale_version is null) and (scale is null) = (native_value is null) and (scale is null) = (mapping_version is null)',
)
@Check('assessment_derived_from_scale', 'scale is not null or not is_derived')
@Check('assessment_evidence_period_whole', '(evidence_from is null) = (evidence_until is null)')
@Check('assessment_evidence_period_ordered', 'evidence_from <= evidence_until')
@Check(
  'assessment_rationale_not_empty',
  `(rationale is not null and rationale ~ '[^[:space:]]') or redacted_revision is not null`,
)
@Check('assessment_rationale_length', 'length(rationale) <= 5000')
@Check('assessment_rationale_language_length', 'length(rationale_language) between 2 and 35')
@Check('assessment_not_its_own_correction', 'supersedes_id <> id')
@Index('assessment_recommendation_index', ['recommendationId', 'countsFrom', 'revision', 'id'])
@Index('assessment_assessor_index', ['assessorId'])
@Index('assessment_cluster_index', ['clusterId'], { where: 'cluster_id is not null' })
@Index('assessment_revision_index', ['revision'])
export class Assessment {
  @PrimaryColumn('uuid')
  id: string;

  /** The recommendation that it is about. What it judges, this or some of its parts, stands in `assessment_target`. */
  @ForeignKey(() => Recommendation)
  @Column('uuid')
  recommendationId: string;

  /** Set where only one addressee's doing is judged. */
  @ForeignKey(() => Organization)
  @Column('uuid', { nullable: true })
  addresseeId: string | null;

  /** Whose judgement it is. */
  @ForeignKey(() => Organization)
  @Column('uuid')
  assessorId: string;

  /** The organization whose token wrote it. Where it is not the assessor the assessment is attributed. */
  @ForeignKey(() => Organization)
  @Column('uuid')
  recordedById: string;

  @Column('text')
  status: Status;

  /** The assessor's own scale; null where it speaks in the canonical statuses. */
  @Column('text', { nullable: true })
  scale: string | null;

  @Column('text', { nullable: true })
  scaleVersion: string | null;

  /** The value on that scale, word for word. */
  @Column('text', { nullable: true })
  nativeValue: string | null;

  /** Which mapping of the scale gave the status, so that old figures do not move. */
  @Column('integer', { nullable: true })
  mappingVersion: number | null;

  /** Whether the mapping gave the status; otherwise the assessor, or who wrote it down, did. */
  @Column('boolean', { default: false })
  isDerived: boolean;

  /** Since when it holds in the world: the first day that the date, as precise as it is known, can mean. */
  @Column('date')
  effectiveOn: Day;

  @Column('text')
  precision: Precision;

  /** The last day that the date can mean, and no later than the day of recording. Orders the history. */
  @Column('date')
  countsFrom: Day;

  /** The first day of what its evidence tells of; null where that was not said. */
  @Column('date', { nullable: true })
  evidenceFrom: Day | null;

  /** The last day of what its evidence tells of. */
  @Column('date', { nullable: true })
  evidenceUntil: Day | null;

  /** Never empty, unless it was redacted. */
  @Column('text', { nullable: true })
  rationale: string | null;

  @Column('text')
  rationaleLanguage: string;

  /** The revision of the text that was judged. */
  @Column('integer')
  textRevision: number;

  /** Shared by the assessments of one act that judged a cluster: the id of the first of them. */
  @Column('uuid', { nullable: true })
  clusterId: string | null;

  /** The assessment that this one corrects. */
  @ForeignKey(() => Assessment)
  @Column('uuid', { nullable: true })
  supersedesId: string | null;

  /** That of its publication: what is not published is a submission. */
  @ForeignKey(() => Change)
  @Column('integer')
  revision: number;

  /** The revision of the redaction that emptied its rationale. */
  @ForeignKey(() => Change)
  @Column('integer', { nullable: true })
  redactedRevision: number | null;
}
