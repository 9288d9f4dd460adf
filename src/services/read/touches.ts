import { actionTouches, redactableInActions } from './action-touches.js';
import { narrowBy, type Narrow, type Narrowing } from './narrowing.js';

/** Links and texts begin in one change and end in another; both are changes of the recommendation. */
const linked = (narrow: Narrow, table: string, thing: string, condition = '') => `
  select link.recommendation_id as id, stamp.revision, '${thing}' as thing
    from heed.${table} link, lateral (values (link.revision), (link.ended_revision)) stamp (revision)
   where ${narrow('link.recommendation_id', 'link.revision', 'link.ended_revision')}${condition}`;

/** Who speaks in a collection decides where its items stand, so a list that changes touches all that are in it then. */
const spoken = (narrow: Narrow) => `
  select item.recommendation_id as id, stamp.revision, 'SPEAKERS' as thing
    from heed.collection_item item
    join published.collection on collection.id = item.collection_id
    join heed.collection_speaker speaker on speaker.collection_id = item.collection_id,
         lateral (values (speaker.revision), (speaker.ended_revision)) stamp (revision)
   where ${narrow('item.recommendation_id', 'speaker.revision', 'speaker.ended_revision')}
     and item.revision <= stamp.revision and (item.ended_revision is null or item.ended_revision > stamp.revision)`;

/** The assessments of a recommendation: of itself and of what it is a target of. One may come twice. */
const assessed = `(
    select own.recommendation_id as id, own.id as assessment_id from heed.assessment own
    union all select target.recommendation_id, target.assessment_id from heed.assessment_target target
  ) assessed`;

const judged = (narrow: Narrow) => `
  select assessed.id, assessment.revision, 'ASSESSMENTS' as thing
    from heed.assessment join ${assessed} on assessed.assessment_id = assessment.id
   where ${narrow('assessed.id', 'assessment.revision')}
  union all
  select assessed.id, retraction.revision, 'ASSESSMENTS'
    from heed.retraction join ${assessed} on assessed.assessment_id = retraction.assessment_id
   where ${narrow('assessed.id', 'retraction.revision')}`;

/** A relation is a matter of both ends, from the day on which both are public. */
const related = (narrow: Narrow, own: 'from_id' | 'to_id', other: 'from_id' | 'to_id') => `
  select relation.${own} as id, stamp.revision, 'RELATIONS' as thing
    from heed.relation join heed.recommendation other on other.id = relation.${other},
         lateral (values (relation.revision), (relation.ended_revision)) stamp (revision)
   where ${narrow(`relation.${own}`, 'relation.revision', 'relation.ended_revision')} and stamp.revision >= other.published_revision
     and (relation.ended_revision is null or relation.ended_revision > other.published_revision)
  union all
  select relation.${own}, other.published_revision, 'RELATIONS'
    from heed.relation join heed.recommendation other on other.id = relation.${other}
   where ${narrow(`relation.${own}`, 'other.published_revision')} and relation.revision < other.published_revision
     and (relation.ended_revision is null or relation.ended_revision > other.published_revision)`;

const reported = (narrow: Narrow) => `
  select deadline.recommendation_id as id, stamp.revision, 'DEADLINES' as thing
    from heed.deadline_report report join heed.deadline on deadline.id = report.deadline_id,
         lateral (values (report.revision), (report.ended_revision)) stamp (revision)
   where ${narrow('deadline.recommendation_id', 'report.revision', 'report.ended_revision')}`;

/** Whatever of a recommendation can be redacted: the column of the recommendation, and the join to `redaction`. */
const redactable: Array<[id: string, join: string]> = [
  ['one.id', 'heed.recommendation one on one.id = redaction.subject_id'],
  ['assessed.id', `${assessed} on assessed.assessment_id = redaction.subject_id`],
  [
    'assessed.id',
    `published.evidence on evidence.id = redaction.subject_id join ${assessed} on assessed.assessment_id = evidence.assessment_id`,
  ],
  ['response.recommendation_id', 'published.response on response.id = redaction.subject_id'],
  ['relation.from_id', 'published.relation on relation.id = redaction.subject_id'],
  ['relation.to_id', 'published.relation on relation.id = redaction.subject_id'],
  ['deadline.recommendation_id', 'heed.deadline on deadline.id = redaction.subject_id'],
  [
    'deadline.recommendation_id',
    'heed.deadline_report report on report.id = redaction.subject_id join heed.deadline on deadline.id = report.deadline_id',
  ],
  ['follow_up.recommendation_id', 'heed.follow_up on follow_up.id = redaction.subject_id'],
  ...redactableInActions,
];

const redacted = (narrow: Narrow) =>
  redactable
    .map(
      ([id, join]) => `
  select ${id} as id, redaction.revision, 'REDACTION' as thing
    from heed.redaction join ${join}
   where ${narrow(id, 'redaction.revision')}`,
    )
    .join(' union all ');

/** What touched which recommendation in which revision. That it went into a private collection is nobody's business. */
const touches = (narrow: Narrow) =>
  [
    `select one.id, one.revision, 'ENTRY' as thing from heed.recommendation one where ${narrow('one.id', 'one.revision')}`,
    `select history.subject_id, history.revision, 'ENTRY' from heed.history where ${narrow('history.subject_id', 'history.revision')}`,
    linked(narrow, 'recommendation_text', 'TEXT'),
    linked(narrow, 'recommendation_issuer', 'ISSUERS'),
    linked(narrow, 'addressee', 'ADDRESSEES'),
    linked(narrow, 'recommendation_term', 'TERMS'),
    linked(narrow, 'recommendation_legal_act', 'LEGAL_ACTS'),
    linked(narrow, 'external_id', 'EXTERNAL_IDS'),
    linked(
      narrow,
      'collection_item',
      'COLLECTIONS',
      ' and exists (select from published.collection where collection.id = link.collection_id)',
    ),
    linked(narrow, 'deadline', 'DEADLINES'),
    linked(narrow, 'follow_up', 'FOLLOW_UPS'),
    actionTouches(narrow),
    spoken(narrow),
    related(narrow, 'from_id', 'to_id'),
    related(narrow, 'to_id', 'from_id'),
    reported(narrow),
    `select response.recommendation_id, response.published_revision, 'RESPONSES' from heed.response
      where ${narrow('response.recommendation_id', 'response.published_revision')}`,
    judged(narrow),
    redacted(narrow),
  ].join('\n  union all ');

/** What touched which recommendation, one row for each change of it, from its publication on. */
export function touched(narrowing: Narrowing): string {
  const narrow = narrowBy(narrowing);
  return `
  select touch.id, touch.revision, touch.things
    from (
      select one.id, one.revision, array_agg(distinct one.thing order by one.thing) as things
        from (${touches(narrow)}) one
       where ${narrow('one.id', 'one.revision')}
       group by one.id, one.revision
    ) touch
    join published.recommendation on recommendation.id = touch.id and touch.revision >= recommendation.published_revision`;
}
