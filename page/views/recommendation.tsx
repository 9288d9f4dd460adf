import type { Place } from '../address.js';
import { PageProblem } from '../ask.js';
import { loadDays, type Days } from '../days.js';
import {
  Recommendation,
  RecommendationRecord,
  type RecommendationQuery,
  type RecommendationRecordQuery,
} from '../generated/operations.js';
import { Cite } from '../parts/cite.js';
import { EmbedPlate } from '../parts/embed-plate.js';
import { Deadlines } from '../parts/deadlines.js';
import { Disputes } from '../parts/disputes.js';
import { Help } from '../parts/help.js';
import { LocalText } from '../parts/local-text.js';
import { noticesOf } from '../parts/notices.js';
import { placeOf } from '../parts/pager.js';
import { Actions, History, Indicators } from '../parts/record.js';
import { FollowUps, Related } from '../parts/related.js';
import { Addressees, Responses, Source, Texts } from '../parts/request.js';
import { Standing, type PartStanding } from '../parts/standing.js';
import { Timeline } from '../parts/timeline.js';
import { WorldForm } from '../parts/world-form.js';
import { defineView } from '../view.js';

export interface RecommendationData {
  item: NonNullable<RecommendationQuery['recommendation']>;
  record: NonNullable<RecommendationRecordQuery['recommendation']>;
  byParts: PartStanding[];
  days: Days;
  basis: RecommendationQuery['statusSummary']['basis'];
}

/** `/recommendations/{reference}`: who asked whom for what, and all that is known of what became of it. */
export const recommendationView = defineView<RecommendationData>({
  pattern: /^\/recommendations\/([^/]+)$/,
  async load(visit, [reference]) {
    const variables = { reference: reference!, ...visit.world };
    const after = (place: Place) => placeOf(visit, place).after;
    const [days, asked, recorded] = await Promise.all([
      loadDays(visit, null),
      visit.ask(Recommendation, variables),
      visit.ask(RecommendationRecord, {
        ...variables,
        judgements: after('judgements'),
        actions: after('actions'),
        indicators: after('indicators'),
        history: after('history'),
      }),
    ]);
    if (!asked.recommendation || !recorded.recommendation) {
      throw new PageProblem(404, 'problem.notFound');
    }
    const { issuedOn } = asked.recommendation;
    return {
      days: issuedOn ? { ...days, since: `${issuedOn.slice(0, 4)}-01-01` } : days,
      byParts: byPartsOf(asked),
      item: asked.recommendation,
      record: recorded.recommendation,
      basis: asked.statusSummary.basis,
    };
  },
  frame: ({ item }, visit) => ({
    title: item.title?.value ?? item.reference,
    notices: noticesOf(item.homeCollection, visit),
  }),
  Body({ data: { item, record, byParts, days, basis }, visit }) {
    return (
      <article class="recommendation">
        <div class="listed-mark">
          {item.reference}
          <span class="tag" title={item.typeLabel.definition}>
            {item.typeLabel.label}
          </span>
          {item.type === 'CONCERN' && <Help about="help.concern" visit={visit} />}
          {item.isDisputed && (
            <>
              <span class="tag tag-disputed">{visit.words.say('recommendation.disputed')}</span>{' '}
              <Help about="help.disputed" visit={visit} />
            </>
          )}
        </div>
        <h1>
          <LocalText text={item.title} visit={visit} />
        </h1>
        <div class="asked">
          <Texts item={item} visit={visit} />
          <Source item={item} visit={visit} />
          <Addressees item={item} visit={visit} />
        </div>
        <WorldForm visit={visit} days={days} />
        <Standing item={item} byParts={byParts} visit={visit} />
        <Disputes disputes={record.disputes} visit={visit} />
        <Responses item={item} visit={visit} />
        <Deadlines item={item} visit={visit} />
        <Timeline assessments={record.assessments} asOf={basis.asOf} visit={visit} />
        <Actions actions={record.actions} visit={visit} />
        <Indicators indicators={record.indicators} visit={visit} />
        <FollowUps record={record} visit={visit} />
        <Related item={item} record={record} visit={visit} />
        <History history={record.history} visit={visit} />
        <EmbedPlate item={item} visit={visit} />
        <Cite visit={visit} asOf={basis.asOf} revision={basis.revision} />
      </article>
    );
  },
});

/** The perspectives that have judged any part, each with how many of the parts it sees where. */
function byPartsOf({ recommendation, labels }: RecommendationQuery): PartStanding[] {
  const { state, civilSociety, nationalInstitution, international, joint } = recommendation!;
  const byPerspective: Record<string, PartStanding['statuses']> = {
    STATE: state,
    CIVIL_SOCIETY: civilSociety,
    NATIONAL_INSTITUTION: nationalInstitution,
    INTERNATIONAL: international,
    JOINT: joint,
  };
  return labels
    .flatMap(({ values }) => values)
    .map(({ value, label }) => ({ label, statuses: byPerspective[value] ?? [] }))
    .filter(({ statuses }) =>
      statuses.some(({ bucket, count }) => bucket !== 'NOT_ASSESSED' && count > 0),
    );
}
