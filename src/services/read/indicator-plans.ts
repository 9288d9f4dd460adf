import { recordedAt } from './instant.js';
import { toLatest } from './latest-edge.js';
import { localizedColumn } from './localized.js';
import { byDay, toPages } from './paged-edge.js';
import { definePlan, toMany, toOne, toOneOf } from './plan.js';
import { entryColumns } from './register-plans.js';
import { toWithdrawal } from './withdrawal-edge.js';

export const measurementPlan = definePlan({
  typeName: 'Measurement',
  table: 'measurement',
  columns: {
    id: 'measurement.id',
    revision: 'measurement.revision',
    recordedAt: recordedAt('measurement.revision'),
    value: 'measurement.value::text',
    measuredOn: 'measurement.measured_on',
    measuredOnPrecision: 'measurement.measured_on_precision',
    countsFrom: 'measurement.counts_from',
    periodFrom: 'measurement.period_from',
    paragraph: 'measurement.paragraph',
    url: 'measurement.url',
    note: 'measurement.note',
    isRedacted: 'measurement.redacted_revision is not null',
    $indicatorId: 'measurement.indicator_id',
    $documentId: 'measurement.document_id',
    $supersedesId: 'measurement.supersedes_id',
    $recordedById: 'measurement.recorded_by_id',
  },
  edges: {
    indicator: toOne('Indicator', '$indicatorId'),
    document: toOne('Document', '$documentId'),
    supersedes: toOne('Measurement', '$supersedesId'),
    supersededBy: toOneOf('Measurement', {
      from: 'measurement',
      parent: 'measurement.supersedes_id',
    }),
    recordedBy: toOne('Organization', '$recordedById'),
    retraction: toWithdrawal('measurement'),
  },
});

const counted = {
  parent: 'measurement.indicator_id',
  where: 'measurement.counts_from <= (select heed.at_day())',
};
/** Neither withdrawn nor corrected, be it by one that was withdrawn. */
const isCurrent =
  'measurement.ended_revision is null and not exists (select from measurement later where later.supersedes_id = measurement.id)';

export const indicatorPlan = definePlan({
  typeName: 'Indicator',
  table: 'indicator',
  columns: {
    ...entryColumns('indicator'),
    slug: 'indicator.slug',
    unit: 'indicator.unit',
    direction: 'indicator.direction',
    baselineValue: 'indicator.baseline_value::text',
    baselineOn: 'indicator.baseline_on',
    targetValue: 'indicator.target_value::text',
    targetOn: 'indicator.target_on',
    isInvented: 'indicator.is_invented',
    $titles: 'indicator.titles',
    $language: 'indicator.language',
    $organizationId: 'indicator.organization_id',
    $documentId: 'indicator.document_id',
  },
  edges: {
    title: localizedColumn('$titles', '$language'),
    organization: toOne('Organization', '$organizationId'),
    document: toOne('Document', '$documentId'),
    recordedBy: toOne('Organization', '$recordedById'),
    recommendations: toMany('Recommendation', {
      from: 'indicator_recommendation link join recommendation on recommendation.id = link.recommendation_id',
      parent: 'link.indicator_id',
      where: 'link.ended_revision is null',
      orderBy: 'recommendation.reference collate "C"',
    }),
    latestMeasurement: toLatest(measurementPlan, {
      ...counted,
      where: `${counted.where} and ${isCurrent}`,
    }),
    measurements: toPages({
      ...counted,
      name: 'measurements of an indicator',
      plan: measurementPlan,
      from: 'measurement',
      sort: byDay('measurement'),
      direction: 'desc',
    }),
  },
});

/** `indicators` of a recommendation, by slug. */
export const indicatorsEdge = toPages({
  name: 'indicators of a recommendation',
  plan: indicatorPlan,
  from: 'indicator_recommendation link join indicator on indicator.id = link.indicator_id',
  parent: 'link.recommendation_id',
  where: 'link.ended_revision is null',
  sort: 'indicator.slug',
  direction: 'asc',
});
