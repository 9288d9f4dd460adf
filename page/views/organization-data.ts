import { PageProblem } from '../ask.js';
import { loadDays, type Days } from '../days.js';
import { collectionPath, type Parameters } from '../address.js';
import {
  Organization,
  OrganizationExamples,
  OrganizationFigures,
  OrganizationScores,
  type CollectionHeadFragment,
  type ListedFragment,
  type OrganizationFiguresQuery,
  type OrganizationQuery,
  type OrganizationScoresQuery,
  type Perspective,
  type RecommendationFilter,
  type ScoresFragment,
} from '../generated/operations.js';
import type { Visit } from '../visit.js';
import { filterOf } from './recommendations-address.js';

export type FoundOrganization = NonNullable<OrganizationQuery['organization']>;

/** How one perspective sees what an organization received or issued. */
export interface Score {
  perspective: Perspective;
  group: ScoresFragment['groups'][number];
}

export interface OrganizationData {
  days: Days;
  organization: FoundOrganization;
  /** The collection that is looked at; null for all of them together. */
  collection: CollectionHeadFragment | null;
  /** Nothing for an invented organization of no collection: what is invented is met in its collection only. */
  figures: OrganizationFiguresQuery | null;
  received: Score[];
  issued: Score[];
  /** Some of what it received, or issued where it received nothing. */
  latest: { of: 'received' | 'issued'; items: ListedFragment[] };
}

/** What an organization can have to do with a recommendation, as the addresses of lists name it. */
export function listParameters(id: string) {
  return {
    issued: { issuer: id, counted: 1 },
    received: { addressee: id, counted: 1 },
    answered: { answeredBy: id, counted: 1 },
    unanswered: { unansweredBy: id, counted: 1 },
    judged: { assessor: id, counted: 1 },
    overdue: { addressee: id, overdue: 1, counted: 1 },
  } satisfies Record<string, Parameters>;
}

/** Where the lists behind the figures are. */
export function listPath({ collection }: Pick<OrganizationData, 'collection'>): string {
  return collection ? `${collectionPath(collection.slug)}/recommendations` : '/recommendations';
}

export async function loadOrganization(visit: Visit, slug: string): Promise<OrganizationData> {
  const { organization } = await visit.ask(Organization, { slug });
  if (!organization) throw new PageProblem(404, 'problem.notFound');
  const collection = collectionOf(visit, organization);
  const id = collection?.id ?? null;
  if (organization.isInvented && !collection) {
    const days = await loadDays(visit, id);
    const latest: OrganizationData['latest'] = { of: 'received', items: [] };
    return { days, organization, collection, figures: null, received: [], issued: [], latest };
  }
  const filters = filtersOf(organization.id, id);
  const { world } = visit;
  const scores = (filter: RecommendationFilter, groupBy: 'ADDRESSEE' | 'ISSUER') =>
    visit.ask(OrganizationScores, { ...world, filter, groupBy });
  const [days, figures] = await Promise.all([
    loadDays(visit, id),
    visit.ask(OrganizationFigures, { ...world, ...filters }),
  ]);
  const { received, issued } = figures;
  const of = received.totalCount > 0 ? 'received' : 'issued';
  const [ofReceived, ofIssued, examples] = await Promise.all([
    received.totalCount > 0 ? scores(filters.received, 'ADDRESSEE') : null,
    issued.totalCount > 0 ? scores(filters.issued, 'ISSUER') : null,
    visit.ask(OrganizationExamples, {
      ...world,
      collection: id,
      filter: filters[of],
    }),
  ]);
  return {
    days,
    organization,
    collection,
    figures,
    received: ofReceived ? scoresOf(ofReceived, organization.id) : [],
    issued: ofIssued ? scoresOf(ofIssued, organization.id) : [],
    latest: { of, items: examples.recommendations.nodes },
  };
}

/** The collection that the address names; of an invented organization the first of its own. */
function collectionOf({ search }: Visit, { isInvented, collections }: FoundOrganization) {
  const slug = search.get('collection');
  if (!slug) return isInvented ? (collections[0] ?? null) : null;
  const named = collections.find((each) => each.slug === slug);
  if (!named) throw new PageProblem(404, 'problem.notFound');
  return named;
}

/** The very filters of the lists behind the figures. */
function filtersOf(id: string, collectionId: string | null) {
  const parameters = Object.entries(listParameters(id));
  return Object.fromEntries(
    parameters.map(([name, values]) => {
      const search = new URLSearchParams(
        Object.entries(values).map(([key, value]): [string, string] => [key, String(value)]),
      );
      return [name, filterOf(search, collectionId)];
    }),
  ) as Record<keyof ReturnType<typeof listParameters>, RecommendationFilter>;
}

/** The perspectives that have judged any of it, each with the organization's own group. */
function scoresOf(summaries: OrganizationScoresQuery, id: string): Score[] {
  const byPerspective = {
    STATE: summaries.state,
    CIVIL_SOCIETY: summaries.civilSociety,
    NATIONAL_INSTITUTION: summaries.nationalInstitution,
    INTERNATIONAL: summaries.international,
    JOINT: summaries.joint,
  };
  return (Object.keys(byPerspective) as Perspective[]).flatMap((perspective) => {
    const group = byPerspective[perspective].groups.find(({ subject }) => subject?.id === id);
    const isJudged = group?.statuses.some(
      ({ bucket, count }) => bucket !== 'NOT_ASSESSED' && count > 0,
    );
    return group && isJudged ? [{ perspective, group }] : [];
  });
}
