// Written by `npm run operations` from page/operations and schema.graphql; never by hand.

import type { Operation } from '../ask.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What an addressee is asked for. */
export type AddresseeRole =
  /** It is asked to carry the recommendation out. */
  | 'LEAD'
  /** It is asked to help. */
  | 'SUPPORTING';

/** Where a recommendation stands in a count: a status, or divided, or not assessed. */
export type Bucket =
  /** What was done is contrary to what was asked, or it was rejected. */
  | 'CONTRARY_OR_REJECTED'
  /** The assessors of the perspective disagree and the collection lists no speaker for it. */
  | 'DIVIDED'
  /** All of what was asked is done. */
  | 'FULLY_IMPLEMENTED'
  /** A measure has begun; no result yet. */
  | 'IN_PROGRESS'
  /** Most of what was asked is done. */
  | 'MOSTLY_IMPLEMENTED'
  /** Nobody who speaks for the perspective has judged. It never means inaction. */
  | 'NOT_ASSESSED'
  /** Nothing of what was asked has been done. */
  | 'NOT_IMPLEMENTED'
  /** The assessor looked and found no information, or got no cooperation. */
  | 'NO_INFORMATION'
  /** Events have overtaken the recommendation. */
  | 'NO_LONGER_APPLICABLE'
  /** Some of what was asked is done. */
  | 'PARTIALLY_IMPLEMENTED'
  /** A measure is announced or planned; nothing has begun. */
  | 'PLANNED'
  /** A measure was begun and has stopped. */
  | 'STALLED';

/** What a body decided on following a recommendation up. */
export type FollowUpState =
  /** The procedure came to its end, because enough was done. */
  | 'CONCLUDED'
  /** It was taken out of the procedure without being carried out. */
  | 'DISCONTINUED'
  /** It was taken into the follow-up procedure. */
  | 'SELECTED';

/** In which direction a list runs. */
export type OrderDirection =
  /** The smallest or earliest first. */
  | 'ASC'
  /** The largest or latest first. */
  | 'DESC';

/** What kind of body an organization is. */
export type OrganizationKind =
  /** A consultative council. */
  | 'ADVISORY_COUNCIL'
  /** A State agency outside the ministries. */
  | 'AGENCY'
  /** A coalition of organizations. */
  | 'COALITION'
  /** A national mechanism for implementation, reporting and follow-up (NMIRF). */
  | 'COORDINATING_BODY'
  /** A court. */
  | 'COURT'
  /** A place of detention or another facility, such as one prison. */
  | 'FACILITY'
  /** An international organization or one of its bodies. */
  | 'INTERNATIONAL_ORGANIZATION'
  /** A local executive or council (akimat, maslikhat). */
  | 'LOCAL_GOVERNMENT'
  /** A newspaper, broadcaster or other medium. */
  | 'MEDIA'
  /** A ministry, or a committee within one. */
  | 'MINISTRY'
  /** A non-governmental organization. */
  | 'NGO'
  /** A national human rights institution, such as an ombudsman. */
  | 'NHRI'
  /** A national preventive mechanism under OPCAT. */
  | 'NPM'
  /** None of these, or not known. */
  | 'OTHER'
  /** A parliament or one of its chambers. */
  | 'PARLIAMENT'
  /** A political party. */
  | 'POLITICAL_PARTY'
  /** A prosecutor's office. */
  | 'PROSECUTOR'
  /** A special rapporteur, independent expert or working group of the UN Human Rights Council. */
  | 'SPECIAL_PROCEDURE'
  /** A State as a whole. */
  | 'STATE'
  /** A trade union. */
  | 'TRADE_UNION'
  /** A committee of a treaty. */
  | 'TREATY_BODY'
  /** A working group, often mixed. */
  | 'WORKING_GROUP';

/** Where a recommendation comes from. */
export type Origin =
  /** An invented example, in an invented collection. Nobody issued it; no authority received it. Never to be cited. */
  | 'INVENTED'
  /** It stands in a document. */
  | 'SOURCED'
  /** An organization's own entry, without a document. */
  | 'UNSOURCED';

/** From where somebody judges. */
export type Perspective =
  /** Non-governmental organizations and their coalitions. */
  | 'CIVIL_SOCIETY'
  /** Treaty bodies, special procedures and other international bodies; published findings only. */
  | 'INTERNATIONAL'
  /** Bodies in which State and civil society judge together, with one voice. */
  | 'JOINT'
  /** The national human rights institution and the national preventive mechanism. */
  | 'NATIONAL_INSTITUTION'
  /** The State's own word: ministries, parliament, courts, the State itself. */
  | 'STATE';

/** How exactly a day is known. Days are shown as they were given. */
export type Precision =
  /** The day itself. */
  | 'DAY'
  /** The month; counts from its last day. */
  | 'MONTH'
  /** The year; counts from its last day. */
  | 'YEAR';

/** Which recommendations: all conditions hold together, within a list any one does. What is invented is found only when its collection is named, alone. Statuses are those that the speakers of the collection give when exactly one is named, otherwise those of each home collection. */
export type RecommendationFilter = {
  /** Received by any of these organizations. From 1 to 100 ids; one that names nothing is refused. */
  addressees?: Array<string | number> | null | undefined;
  /** Any of these organizations gave a published response to it, or to the recommendation that it is a part of; with `asOf`, by that day. From 1 to 100 ids; one that names nothing is refused. */
  answeredBy?: Array<string | number> | null | undefined;
  /** Any of these organizations has a standing published judgement of it or of a part of it. From 1 to 100 ids; one that names nothing is refused. */
  assessors?: Array<string | number> | null | undefined;
  /** In any of these collections. From 1 to 100 ids; one that names nothing is refused. */
  collections?: Array<string | number> | null | undefined;
  /** From any of these documents. From 1 to 100 ids; one that names nothing is refused. */
  documents?: Array<string | number> | null | undefined;
  /** With a deadline that is in force and not met, whose last day is this day or later: together with `dueUntil`, what comes up. */
  dueFrom?: string | null | undefined;
  /** With a deadline that is in force and not met, whose last day is before this day; the same one that `dueFrom` is about. */
  dueUntil?: string | null | undefined;
  /** Whether an action, abandoned ones too, or an indicator is linked to it, or to the recommendation that it is a part of. Links follow `knownAt`; no day decides here. */
  hasActionOrIndicator?: boolean | null | undefined;
  /** In the follow-up procedure of any of these organizations: its last word, by the day `asOf` or today, is SELECTED. From 1 to 100 ids; one that names nothing is refused. */
  inFollowUpOf?: Array<string | number> | null | undefined;
  /** Whether figures count it: it is no concern and has no parts. With `true`, the list behind a figure; see `StatusSummary`. */
  isCounted?: boolean | null | undefined;
  /** Whether it is disputed, as `Recommendation.isDisputed` says. */
  isDisputed?: boolean | null | undefined;
  /** Whether any of its deadlines is overdue on the day `asOf`, or today, as the headline perspective of the collection sees it; see `Deadline.isOverdue`. */
  isOverdue?: boolean | null | undefined;
  /** Issued on this day or later. What has no day of issue is left out. */
  issuedFrom?: string | null | undefined;
  /** Issued before this day. What has no day of issue is left out. */
  issuedUntil?: string | null | undefined;
  /** Issued by any of these organizations. From 1 to 100 ids; one that names nothing is refused. */
  issuers?: Array<string | number> | null | undefined;
  /** Recorded and kept by any of these organizations. From 1 to 100 ids; one that names nothing is refused. */
  keptBy?: Array<string | number> | null | undefined;
  /** About any of these legal acts. From 1 to 100 ids; one that names nothing is refused. */
  legalActs?: Array<string | number> | null | undefined;
  /** Of one of these origins. */
  origins?: Array<Origin> | null | undefined;
  /** The last word of any organization that answered is one of these. */
  responses?: Array<ResponsePosition> | null | undefined;
  /** Not judged since, as `Recommendation.isStale` says. */
  stale?: StaleFilter | null | undefined;
  /** Standing where all of these say; one for each perspective, at most 6. */
  statuses?: Array<StatusFilter> | null | undefined;
  /** About any of these terms. From 1 to 100 ids; one that names nothing is refused. */
  terms?: Array<string | number> | null | undefined;
  /** In which this stands. */
  text?: TextFilter | null | undefined;
  /** Recommendations, concerns, or both, which is the default. */
  types?: Array<RecommendationType> | null | undefined;
  /** Received by any of these organizations that gave no such response: what it left unanswered. From 1 to 100 ids; one that names nothing is refused. */
  unansweredBy?: Array<string | number> | null | undefined;
};

/** The order of a list of recommendations. */
export type RecommendationOrder = {
  /** In which direction. */
  direction: OrderDirection;
  /** By what. */
  field: RecommendationOrderField;
};

/** By what recommendations are ordered; the id decides between equals. */
export type RecommendationOrderField =
  /** By the day of issue; those without one come first when ascending. */
  | 'ISSUED_ON'
  /** By reference, in the order of its Unicode code points. */
  | 'REFERENCE'
  /** By the revision of the last change of the recommendation itself. */
  | 'REVISION';

/** Whether something is asked for or criticised. */
export type RecommendationType =
  /** Something that is criticised, without asking; never counted as a recommendation. */
  | 'CONCERN'
  /** Something that is asked for. */
  | 'RECOMMENDATION';

/** How a recommendation hangs together with another one. */
export type RelationKind =
  /** Both ask for the same. That shares nothing by itself: each keeps its own judgements. */
  | 'DUPLICATES'
  /** It asks for more on the ground of what became of the other. */
  | 'FOLLOWS_UP'
  /** It says again what the other said, as a later cycle does. */
  | 'REITERATES'
  /** It replaces the other. */
  | 'SUPERSEDES';

/** What an addressee, or the State, said to a recommendation. */
export type ResponsePosition =
  /** It was noted, which in the UPR is not consent. */
  | 'NOTED'
  /** It was rejected. */
  | 'NOT_SUPPORTED'
  /** An answer was announced for later. */
  | 'PENDING'
  /** It was accepted. */
  | 'SUPPORTED'
  /** Some of it was accepted. */
  | 'SUPPORTED_IN_PART';

/** Of which nobody has said anything for long: no standing published judgement of it counts from this day or later. For a recommendation with parts, no judgement of it or of any part; what was never judged is stale. */
export type StaleFilter = {
  /** The first day that is late enough. */
  after: string;
  /** The organization whose judgements count; without it, anybody. */
  assessor?: string | number | null | undefined;
};

/** A canonical status of implementation, as an assessor judges it. */
export type Status =
  /** What was done is contrary to what was asked, or it was rejected. */
  | 'CONTRARY_OR_REJECTED'
  /** All of what was asked is done. */
  | 'FULLY_IMPLEMENTED'
  /** A measure has begun; no result yet. */
  | 'IN_PROGRESS'
  /** Most of what was asked is done. */
  | 'MOSTLY_IMPLEMENTED'
  /** Nothing of what was asked has been done. */
  | 'NOT_IMPLEMENTED'
  /** The assessor looked and found no information, or got no cooperation. */
  | 'NO_INFORMATION'
  /** Events have overtaken the recommendation. */
  | 'NO_LONGER_APPLICABLE'
  /** Some of what was asked is done. */
  | 'PARTIALLY_IMPLEMENTED'
  /** A measure is announced or planned; nothing has begun. */
  | 'PLANNED'
  /** A measure was begun and has stopped. */
  | 'STALLED';

/** Where a recommendation stands, as a perspective sees it. */
export type StatusFilter = {
  /** The addressee in whose share it stands there, as figures by addressee count: its own share where that was judged, otherwise the whole. Without it, the whole. */
  addressee?: string | number | null | undefined;
  /** Any one of these. */
  in: Array<Bucket>;
  /** The perspective; without it, the collection's headline perspective. */
  perspective?: Perspective | null | undefined;
};

/** By what a summary is grouped. Groups overlap where a recommendation has several. */
export type SummaryGrouping =
  /** By addressee; an addressee's own share counts where it was judged, otherwise the whole. */
  | 'ADDRESSEE'
  /** By collection; each is counted as its own speakers judge. */
  | 'COLLECTION'
  /** By issuing organization. */
  | 'ISSUER'
  /** By term of the vocabulary THEME. */
  | 'THEME';

/** In which something stands: in its titles and texts in any language, its reference or paragraph, or the names, symbols and numbers of the organizations, documents, terms and legal acts that it names. What `Query.search` finds, without its order. */
export type TextFilter = {
  /** The language of the query: it decides by which rules the forms of a word are found. Without it, its letters tell: Russian and Kazakh rules for Cyrillic, English and Kazakh ones for Latin letters. */
  language?: string | null | undefined;
  /** Words that must all stand there, in any of their forms and in either script of Kazakh; `"words in a row"`; `-word` that must not; `one OR another`; `begin*`. At most 500 characters and 32 words. */
  query: string;
};

/** Whose words a text is made of. */
export type TextKind =
  /** Our or the keeper's own words for what the source asks. */
  | 'PARAPHRASE'
  /** The words of the source. */
  | 'VERBATIM';

/** How a translation came about. */
export type TranslationKind =
  /** Made by a machine, not checked by a person. */
  | 'MACHINE'
  /** Published by the issuer or a body that may. */
  | 'OFFICIAL'
  /** Made by somebody else. */
  | 'UNOFFICIAL';

/** A vocabulary that terms belong to. */
export type Vocabulary =
  /** Whom a recommendation concerns. */
  | 'AFFECTED_PERSONS'
  /** A human right. */
  | 'RIGHT'
  /** A target of the Sustainable Development Goals. */
  | 'SDG_TARGET'
  /** What a recommendation is about. */
  | 'THEME';

export type CollectionQueryVariables = Exact<{
  language: string;
  slug: string;
}>;

export type CollectionQuery = {
  collection: {
    id: string;
    slug: string;
    isInvented: boolean;
    reportedCount: number | null;
    isReportedCountApproximate: boolean;
    headlinePerspective: Perspective;
    licence: string;
    statement: { value: string; language: string; isFallback: boolean } | null;
    issuer: {
      id: string;
      slug: string;
      name: { value: string; language: string; isFallback: boolean } | null;
    } | null;
    document: {
      symbol: string | null;
      url: string | null;
      title: { value: string; language: string; isFallback: boolean } | null;
    } | null;
    speakers: Array<{
      perspective: Perspective;
      position: number;
      perspectiveLabel: { label: string };
      organization: {
        id: string;
        slug: string;
        name: { value: string; language: string; isFallback: boolean } | null;
      } | null;
    }>;
    title: { value: string; language: string; isFallback: boolean } | null;
    description: { value: string; language: string; isFallback: boolean } | null;
    notice: { value: string; language: string; isFallback: boolean } | null;
    headlinePerspectiveLabel: { label: string };
  } | null;
};

export type CollectionFiguresQueryVariables = Exact<{
  language: string;
  collection: string | number;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  atRevision?: number | null | undefined;
}>;

export type CollectionFiguresQuery = {
  state: {
    recommendationCount: number;
    basis: {
      asOf: string;
      revision: number;
      recordedAt: string | null;
      concernCount: number;
      parentCount: number;
      notIssuedCount: number;
    };
    statuses: Array<{
      bucket: Bucket;
      count: number;
      bucketLabel: { label: string; definition: string };
    }>;
  };
  civilSociety: {
    recommendationCount: number;
    statuses: Array<{
      bucket: Bucket;
      count: number;
      bucketLabel: { label: string; definition: string };
    }>;
  };
  nationalInstitution: {
    recommendationCount: number;
    statuses: Array<{
      bucket: Bucket;
      count: number;
      bucketLabel: { label: string; definition: string };
    }>;
  };
  international: {
    recommendationCount: number;
    statuses: Array<{
      bucket: Bucket;
      count: number;
      bucketLabel: { label: string; definition: string };
    }>;
  };
  joint: {
    recommendationCount: number;
    statuses: Array<{
      bucket: Bucket;
      count: number;
      bucketLabel: { label: string; definition: string };
    }>;
  };
  disputed: {
    totalCount: number;
    nodes: Array<{
      id: string;
      reference: string;
      type: RecommendationType;
      origin: Origin;
      issuedOn: string | null;
      issuedOnPrecision: Precision | null;
      isDisputed: boolean;
      typeLabel: { label: string };
      title: { value: string; language: string; isFallback: boolean } | null;
      text: { value: string; language: string; isFallback: boolean } | null;
      issuers: Array<{
        id: string;
        slug: string;
        name: { value: string; language: string; isFallback: boolean } | null;
      }>;
      issuerDescription: { value: string; language: string; isFallback: boolean } | null;
      addressees: Array<{
        organization: {
          id: string;
          slug: string;
          name: { value: string; language: string; isFallback: boolean } | null;
        } | null;
      }>;
      statuses: Array<{
        perspective: Perspective;
        bucket: Bucket;
        hasDissent: boolean;
        addressee: { id: string } | null;
        perspectiveLabel: { label: string; definition: string };
        bucketLabel: { label: string; definition: string };
      }>;
    }>;
  };
  latest: {
    nodes: Array<{
      id: string;
      reference: string;
      type: RecommendationType;
      origin: Origin;
      issuedOn: string | null;
      issuedOnPrecision: Precision | null;
      isDisputed: boolean;
      history: {
        nodes: Array<{
          recordedAt: string;
          kindLabel: { label: string };
          organization: {
            id: string;
            slug: string;
            name: { value: string; language: string; isFallback: boolean } | null;
          } | null;
        }>;
      };
      typeLabel: { label: string };
      title: { value: string; language: string; isFallback: boolean } | null;
      text: { value: string; language: string; isFallback: boolean } | null;
      issuers: Array<{
        id: string;
        slug: string;
        name: { value: string; language: string; isFallback: boolean } | null;
      }>;
      issuerDescription: { value: string; language: string; isFallback: boolean } | null;
      addressees: Array<{
        organization: {
          id: string;
          slug: string;
          name: { value: string; language: string; isFallback: boolean } | null;
        } | null;
      }>;
      statuses: Array<{
        perspective: Perspective;
        bucket: Bucket;
        hasDissent: boolean;
        addressee: { id: string } | null;
        perspectiveLabel: { label: string; definition: string };
        bucketLabel: { label: string; definition: string };
      }>;
    }>;
  };
  facets: {
    responses: Array<{
      position: ResponsePosition;
      count: number;
      positionLabel: { label: string };
    }>;
  };
  labels: Array<{ values: Array<{ value: string; label: string; definition: string }> }>;
};

export type CollectionTrendQueryVariables = Exact<{
  language: string;
  collection: string | number;
  perspective?: Perspective | null | undefined;
  from: string;
  to?: string | null | undefined;
  knownAt?: string | null | undefined;
  atRevision?: number | null | undefined;
}>;

export type CollectionTrendQuery = {
  statusTrend: {
    points: Array<{
      asOf: string;
      recommendationCount: number;
      statuses: Array<{
        bucket: Bucket;
        count: number;
        bucketLabel: { label: string; definition: string };
      }>;
    }>;
  };
};

export type CollectionGroupsQueryVariables = Exact<{
  language: string;
  collection: string | number;
  perspective?: Perspective | null | undefined;
  groupBy: SummaryGrouping;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  atRevision?: number | null | undefined;
}>;

export type CollectionGroupsQuery = {
  statusSummary: {
    groupsOverlap: boolean;
    groups: Array<{
      recommendationCount: number;
      statuses: Array<{
        bucket: Bucket;
        count: number;
        bucketLabel: { label: string; definition: string };
      }>;
      subject:
        | { __typename: 'Action'; id: string }
        | { __typename: 'ActionStatus'; id: string }
        | { __typename: 'Assessment'; id: string }
        | { __typename: 'Collection'; id: string }
        | { __typename: 'Deadline'; id: string }
        | { __typename: 'DeadlineReport'; id: string }
        | { __typename: 'Document'; id: string }
        | { __typename: 'Evidence'; id: string }
        | { __typename: 'FollowUp'; id: string }
        | { __typename: 'Indicator'; id: string }
        | { __typename: 'LegalAct'; id: string }
        | { __typename: 'Measurement'; id: string }
        | {
            __typename: 'Organization';
            slug: string;
            id: string;
            name: { value: string; language: string; isFallback: boolean } | null;
          }
        | { __typename: 'Plan'; id: string }
        | { __typename: 'Recommendation'; id: string }
        | { __typename: 'Relation'; id: string }
        | { __typename: 'Response'; id: string }
        | {
            __typename: 'Term';
            id: string;
            label: { value: string; language: string; isFallback: boolean } | null;
          }
        | null;
    }>;
  };
};

export type FiguresFragment = {
  recommendationCount: number;
  statuses: Array<{
    bucket: Bucket;
    count: number;
    bucketLabel: { label: string; definition: string };
  }>;
};

export type CollectionsQueryVariables = Exact<{
  language: string;
  practice: string;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  atRevision?: number | null | undefined;
}>;

export type CollectionsQuery = {
  collections: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      slug: string;
      isInvented: boolean;
      reportedCount: number | null;
      isReportedCountApproximate: boolean;
      headlinePerspective: Perspective;
      licence: string;
      issuer: {
        id: string;
        slug: string;
        name: { value: string; language: string; isFallback: boolean } | null;
      } | null;
      title: { value: string; language: string; isFallback: boolean } | null;
      description: { value: string; language: string; isFallback: boolean } | null;
      notice: { value: string; language: string; isFallback: boolean } | null;
      headlinePerspectiveLabel: { label: string };
    }>;
  };
  statusSummary: {
    basis: { asOf: string; revision: number };
    groups: Array<{
      recommendationCount: number;
      subject:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | null;
      statuses: Array<{
        bucket: Bucket;
        count: number;
        bucketLabel: { label: string; definition: string };
      }>;
    }>;
  };
  practice: {
    id: string;
    slug: string;
    isInvented: boolean;
    reportedCount: number | null;
    isReportedCountApproximate: boolean;
    headlinePerspective: Perspective;
    licence: string;
    title: { value: string; language: string; isFallback: boolean } | null;
    description: { value: string; language: string; isFallback: boolean } | null;
    notice: { value: string; language: string; isFallback: boolean } | null;
    headlinePerspectiveLabel: { label: string };
  } | null;
};

export type PracticeFiguresQueryVariables = Exact<{
  language: string;
  practice: string | number;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  atRevision?: number | null | undefined;
}>;

export type PracticeFiguresQuery = {
  statusSummary: {
    groups: Array<{
      recommendationCount: number;
      subject:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | null;
      statuses: Array<{
        bucket: Bucket;
        count: number;
        bucketLabel: { label: string; definition: string };
      }>;
    }>;
  };
};

export type CollectionCountsFragment = {
  groups: Array<{
    recommendationCount: number;
    subject:
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | null;
    statuses: Array<{
      bucket: Bucket;
      count: number;
      bucketLabel: { label: string; definition: string };
    }>;
  }>;
};

export type DaysQueryVariables = Exact<{
  filter: RecommendationFilter;
  knownAt?: string | null | undefined;
  atRevision?: number | null | undefined;
}>;

export type DaysQuery = {
  oldest: { nodes: Array<{ issuedOn: string | null }> };
  present: { basis: { asOf: string } };
};

export type FigureOfStatusQueryVariables = Exact<{
  language: string;
  filter: RecommendationFilter;
  perspective?: Perspective | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  atRevision?: number | null | undefined;
}>;

export type FigureOfStatusQuery = {
  statusSummary: {
    recommendationCount: number;
    basis: {
      asOf: string;
      revision: number;
      recordedAt: string | null;
      perspectiveLabel: { label: string } | null;
    };
    statuses: Array<{
      bucket: Bucket;
      count: number;
      bucketLabel: { label: string; definition: string };
    }>;
  };
  facets: { years: Array<{ year: number | null }> };
  one: {
    nodes: Array<{
      homeCollection: {
        id: string;
        slug: string;
        isInvented: boolean;
        reportedCount: number | null;
        isReportedCountApproximate: boolean;
        headlinePerspective: Perspective;
        licence: string;
        title: { value: string; language: string; isFallback: boolean } | null;
        description: { value: string; language: string; isFallback: boolean } | null;
        notice: { value: string; language: string; isFallback: boolean } | null;
        headlinePerspectiveLabel: { label: string };
      } | null;
    }>;
  };
};

export type FigureOfGroupsQueryVariables = Exact<{
  language: string;
  filter: RecommendationFilter;
  perspective?: Perspective | null | undefined;
  groupBy: SummaryGrouping;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  atRevision?: number | null | undefined;
}>;

export type FigureOfGroupsQuery = {
  statusSummary: {
    groupsOverlap: boolean;
    groups: Array<{
      recommendationCount: number;
      statuses: Array<{
        bucket: Bucket;
        count: number;
        bucketLabel: { label: string; definition: string };
      }>;
      subject:
        | { __typename: 'Action'; id: string }
        | { __typename: 'ActionStatus'; id: string }
        | { __typename: 'Assessment'; id: string }
        | { __typename: 'Collection'; id: string }
        | { __typename: 'Deadline'; id: string }
        | { __typename: 'DeadlineReport'; id: string }
        | { __typename: 'Document'; id: string }
        | { __typename: 'Evidence'; id: string }
        | { __typename: 'FollowUp'; id: string }
        | { __typename: 'Indicator'; id: string }
        | { __typename: 'LegalAct'; id: string }
        | { __typename: 'Measurement'; id: string }
        | {
            __typename: 'Organization';
            id: string;
            name: { value: string; language: string; isFallback: boolean } | null;
          }
        | { __typename: 'Plan'; id: string }
        | { __typename: 'Recommendation'; id: string }
        | { __typename: 'Relation'; id: string }
        | { __typename: 'Response'; id: string }
        | {
            __typename: 'Term';
            id: string;
            label: { value: string; language: string; isFallback: boolean } | null;
          }
        | null;
    }>;
  };
};

export type FigureOfTrendQueryVariables = Exact<{
  language: string;
  filter: RecommendationFilter;
  perspective?: Perspective | null | undefined;
  from: string;
  to?: string | null | undefined;
  knownAt?: string | null | undefined;
  atRevision?: number | null | undefined;
}>;

export type FigureOfTrendQuery = {
  statusTrend: {
    points: Array<{
      asOf: string;
      recommendationCount: number;
      statuses: Array<{
        bucket: Bucket;
        count: number;
        bucketLabel: { label: string; definition: string };
      }>;
    }>;
  };
};

export type RecommendationPlateQueryVariables = Exact<{
  language: string;
  reference: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  atRevision?: number | null | undefined;
}>;

export type RecommendationPlateQuery = {
  statusSummary: {
    basis: {
      asOf: string;
      revision: number;
      recordedAt: string | null;
      perspectiveLabel: { label: string } | null;
    };
  };
  recommendation: {
    reference: string;
    isDisputed: boolean;
    title: { value: string; language: string; isFallback: boolean } | null;
    text: { value: string; language: string; isFallback: boolean } | null;
    statuses: Array<{
      perspective: Perspective;
      bucket: Bucket;
      hasDissent: boolean;
      addressee: { id: string } | null;
      perspectiveLabel: { label: string; definition: string };
      bucketLabel: { label: string; definition: string };
    }>;
    parts: Array<{ reference: string }>;
    homeCollection: {
      id: string;
      slug: string;
      isInvented: boolean;
      reportedCount: number | null;
      isReportedCountApproximate: boolean;
      headlinePerspective: Perspective;
      licence: string;
      title: { value: string; language: string; isFallback: boolean } | null;
      description: { value: string; language: string; isFallback: boolean } | null;
      notice: { value: string; language: string; isFallback: boolean } | null;
      headlinePerspectiveLabel: { label: string };
    } | null;
  } | null;
};

export type FigureBasisFragment = {
  asOf: string;
  revision: number;
  recordedAt: string | null;
  perspectiveLabel: { label: string } | null;
};

export type WordsFragment = { value: string; language: string; isFallback: boolean };

export type NamedFragment = {
  id: string;
  slug: string;
  name: { value: string; language: string; isFallback: boolean } | null;
};

export type StandingFragment = {
  perspective: Perspective;
  bucket: Bucket;
  hasDissent: boolean;
  perspectiveLabel: { label: string; definition: string };
  bucketLabel: { label: string; definition: string };
};

export type CountsFragment = {
  bucket: Bucket;
  count: number;
  bucketLabel: { label: string; definition: string };
};

export type ListedFragment = {
  id: string;
  reference: string;
  type: RecommendationType;
  origin: Origin;
  issuedOn: string | null;
  issuedOnPrecision: Precision | null;
  isDisputed: boolean;
  typeLabel: { label: string };
  title: { value: string; language: string; isFallback: boolean } | null;
  text: { value: string; language: string; isFallback: boolean } | null;
  issuers: Array<{
    id: string;
    slug: string;
    name: { value: string; language: string; isFallback: boolean } | null;
  }>;
  issuerDescription: { value: string; language: string; isFallback: boolean } | null;
  addressees: Array<{
    organization: {
      id: string;
      slug: string;
      name: { value: string; language: string; isFallback: boolean } | null;
    } | null;
  }>;
  statuses: Array<{
    perspective: Perspective;
    bucket: Bucket;
    hasDissent: boolean;
    addressee: { id: string } | null;
    perspectiveLabel: { label: string; definition: string };
    bucketLabel: { label: string; definition: string };
  }>;
};

export type CollectionHeadFragment = {
  id: string;
  slug: string;
  isInvented: boolean;
  reportedCount: number | null;
  isReportedCountApproximate: boolean;
  headlinePerspective: Perspective;
  licence: string;
  title: { value: string; language: string; isFallback: boolean } | null;
  description: { value: string; language: string; isFallback: boolean } | null;
  notice: { value: string; language: string; isFallback: boolean } | null;
  headlinePerspectiveLabel: { label: string };
};

export type OnwardFragment = { hasNextPage: boolean; endCursor: string | null };

export type OrganizationQueryVariables = Exact<{
  language: string;
  slug: string;
}>;

export type OrganizationQuery = {
  organization: {
    isInvented: boolean;
    country: string | null;
    perspective: Perspective | null;
    validFrom: string | null;
    validUntil: string | null;
    id: string;
    slug: string;
    kindLabel: { label: string; definition: string };
    perspectiveLabel: { label: string; definition: string } | null;
    acronym: { value: string; language: string; isFallback: boolean } | null;
    names: Array<{
      language: string;
      name: string;
      acronym: string | null;
      isAlias: boolean;
      validFrom: string | null;
      validUntil: string | null;
    }>;
    parent: {
      id: string;
      slug: string;
      name: { value: string; language: string; isFallback: boolean } | null;
    } | null;
    successor: {
      id: string;
      slug: string;
      name: { value: string; language: string; isFallback: boolean } | null;
    } | null;
    collections: Array<{
      id: string;
      slug: string;
      isInvented: boolean;
      reportedCount: number | null;
      isReportedCountApproximate: boolean;
      headlinePerspective: Perspective;
      licence: string;
      title: { value: string; language: string; isFallback: boolean } | null;
      description: { value: string; language: string; isFallback: boolean } | null;
      notice: { value: string; language: string; isFallback: boolean } | null;
      headlinePerspectiveLabel: { label: string };
    }>;
    name: { value: string; language: string; isFallback: boolean } | null;
  } | null;
};

export type OrganizationFiguresQueryVariables = Exact<{
  language: string;
  issued: RecommendationFilter;
  received: RecommendationFilter;
  answered: RecommendationFilter;
  unanswered: RecommendationFilter;
  judged: RecommendationFilter;
  overdue: RecommendationFilter;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  atRevision?: number | null | undefined;
}>;

export type OrganizationFiguresQuery = {
  issued: { totalCount: number };
  received: { totalCount: number };
  answered: { totalCount: number };
  unanswered: { totalCount: number };
  judged: { totalCount: number };
  overdue: { totalCount: number };
  statusSummary: { basis: { asOf: string; revision: number } };
  labels: Array<{ values: Array<{ value: string; label: string; definition: string }> }>;
};

export type OrganizationScoresQueryVariables = Exact<{
  language: string;
  filter: RecommendationFilter;
  groupBy: SummaryGrouping;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  atRevision?: number | null | undefined;
}>;

export type OrganizationScoresQuery = {
  state: {
    groups: Array<{
      recommendationCount: number;
      subject:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | null;
      statuses: Array<{
        bucket: Bucket;
        count: number;
        bucketLabel: { label: string; definition: string };
      }>;
    }>;
  };
  civilSociety: {
    groups: Array<{
      recommendationCount: number;
      subject:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | null;
      statuses: Array<{
        bucket: Bucket;
        count: number;
        bucketLabel: { label: string; definition: string };
      }>;
    }>;
  };
  nationalInstitution: {
    groups: Array<{
      recommendationCount: number;
      subject:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | null;
      statuses: Array<{
        bucket: Bucket;
        count: number;
        bucketLabel: { label: string; definition: string };
      }>;
    }>;
  };
  international: {
    groups: Array<{
      recommendationCount: number;
      subject:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | null;
      statuses: Array<{
        bucket: Bucket;
        count: number;
        bucketLabel: { label: string; definition: string };
      }>;
    }>;
  };
  joint: {
    groups: Array<{
      recommendationCount: number;
      subject:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | null;
      statuses: Array<{
        bucket: Bucket;
        count: number;
        bucketLabel: { label: string; definition: string };
      }>;
    }>;
  };
};

export type OrganizationExamplesQueryVariables = Exact<{
  language: string;
  filter: RecommendationFilter;
  collection?: string | number | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  atRevision?: number | null | undefined;
}>;

export type OrganizationExamplesQuery = {
  recommendations: {
    nodes: Array<{
      id: string;
      reference: string;
      type: RecommendationType;
      origin: Origin;
      issuedOn: string | null;
      issuedOnPrecision: Precision | null;
      isDisputed: boolean;
      typeLabel: { label: string };
      title: { value: string; language: string; isFallback: boolean } | null;
      text: { value: string; language: string; isFallback: boolean } | null;
      issuers: Array<{
        id: string;
        slug: string;
        name: { value: string; language: string; isFallback: boolean } | null;
      }>;
      issuerDescription: { value: string; language: string; isFallback: boolean } | null;
      addressees: Array<{
        organization: {
          id: string;
          slug: string;
          name: { value: string; language: string; isFallback: boolean } | null;
        } | null;
      }>;
      statuses: Array<{
        perspective: Perspective;
        bucket: Bucket;
        hasDissent: boolean;
        addressee: { id: string } | null;
        perspectiveLabel: { label: string; definition: string };
        bucketLabel: { label: string; definition: string };
      }>;
    }>;
  };
};

export type ScoresFragment = {
  groups: Array<{
    recommendationCount: number;
    subject:
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | null;
    statuses: Array<{
      bucket: Bucket;
      count: number;
      bucketLabel: { label: string; definition: string };
    }>;
  }>;
};

export type OrganizationsQueryVariables = Exact<{
  language: string;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  atRevision?: number | null | undefined;
}>;

export type OrganizationsQuery = {
  organizations: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      kind: OrganizationKind;
      id: string;
      slug: string;
      kindLabel: { label: string };
      name: { value: string; language: string; isFallback: boolean } | null;
    }>;
  };
  facets: {
    addressees: {
      counts: Array<{
        count: number;
        subject:
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string };
      }>;
    };
    issuers: {
      counts: Array<{
        count: number;
        subject:
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string };
      }>;
    };
  };
  statusSummary: { basis: { asOf: string; revision: number } };
};

export type InvolvedCountsFragment = {
  counts: Array<{
    count: number;
    subject:
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string };
  }>;
};

export type RecommendationQueryVariables = Exact<{
  language: string;
  reference: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  atRevision?: number | null | undefined;
}>;

export type RecommendationQuery = {
  statusSummary: { basis: { asOf: string; revision: number } };
  labels: Array<{ values: Array<{ value: string; label: string }> }>;
  recommendation: {
    id: string;
    reference: string;
    revision: number;
    type: RecommendationType;
    origin: Origin;
    textKind: TextKind;
    isContinuous: boolean;
    isDisputed: boolean;
    issuedOn: string | null;
    issuedOnPrecision: Precision | null;
    paragraph: string | null;
    typeLabel: { label: string; definition: string };
    originLabel: { label: string; definition: string };
    textKindLabel: { label: string; definition: string };
    title: { value: string; language: string; isFallback: boolean } | null;
    texts: Array<{
      language: string;
      title: string | null;
      text: string | null;
      isOriginal: boolean;
      isOutdated: boolean;
      isRedacted: boolean;
      translationKind: TranslationKind | null;
      translationKindLabel: { label: string } | null;
      translator: {
        id: string;
        slug: string;
        name: { value: string; language: string; isFallback: boolean } | null;
      } | null;
    }>;
    issuers: Array<{
      id: string;
      slug: string;
      name: { value: string; language: string; isFallback: boolean } | null;
    }>;
    issuerDescription: { value: string; language: string; isFallback: boolean } | null;
    document: {
      slug: string;
      symbol: string | null;
      url: string | null;
      publishedOn: string | null;
      publishedOnPrecision: Precision | null;
      title: { value: string; language: string; isFallback: boolean } | null;
    } | null;
    addressees: Array<{
      role: AddresseeRole;
      receivedOn: string | null;
      receivedOnPrecision: Precision | null;
      roleLabel: { label: string };
      organization: {
        id: string;
        slug: string;
        name: { value: string; language: string; isFallback: boolean } | null;
      } | null;
    }>;
    homeCollection: {
      id: string;
      slug: string;
      isInvented: boolean;
      reportedCount: number | null;
      isReportedCountApproximate: boolean;
      headlinePerspective: Perspective;
      licence: string;
      title: { value: string; language: string; isFallback: boolean } | null;
      description: { value: string; language: string; isFallback: boolean } | null;
      notice: { value: string; language: string; isFallback: boolean } | null;
      headlinePerspectiveLabel: { label: string };
    } | null;
    collections: Array<{
      slug: string;
      isInvented: boolean;
      title: { value: string; language: string; isFallback: boolean } | null;
    }>;
    parent: {
      reference: string;
      title: { value: string; language: string; isFallback: boolean } | null;
    } | null;
    parts: Array<{
      reference: string;
      title: { value: string; language: string; isFallback: boolean } | null;
    }>;
    state: Array<{
      bucket: Bucket;
      count: number;
      bucketLabel: { label: string; definition: string };
    }>;
    civilSociety: Array<{
      bucket: Bucket;
      count: number;
      bucketLabel: { label: string; definition: string };
    }>;
    nationalInstitution: Array<{
      bucket: Bucket;
      count: number;
      bucketLabel: { label: string; definition: string };
    }>;
    international: Array<{
      bucket: Bucket;
      count: number;
      bucketLabel: { label: string; definition: string };
    }>;
    joint: Array<{
      bucket: Bucket;
      count: number;
      bucketLabel: { label: string; definition: string };
    }>;
    legalActs: Array<{
      slug: string;
      number: string | null;
      url: string | null;
      title: { value: string; language: string; isFallback: boolean } | null;
    }>;
    terms: Array<{
      id: string;
      vocabulary: Vocabulary;
      vocabularyLabel: { label: string };
      label: { value: string; language: string; isFallback: boolean } | null;
    }>;
    responses: Array<{
      position: ResponsePosition;
      nativeWords: string | null;
      respondedOn: string;
      respondedOnPrecision: Precision;
      isRedacted: boolean;
      paragraph: string | null;
      positionLabel: { label: string; definition: string };
      organization: {
        id: string;
        slug: string;
        name: { value: string; language: string; isFallback: boolean } | null;
      } | null;
      document: {
        slug: string;
        symbol: string | null;
        url: string | null;
        publishedOn: string | null;
        publishedOnPrecision: Precision | null;
        title: { value: string; language: string; isFallback: boolean } | null;
      } | null;
    }>;
    statuses: Array<{
      perspective: Perspective;
      bucket: Bucket;
      hasDissent: boolean;
      addressee: {
        id: string;
        slug: string;
        name: { value: string; language: string; isFallback: boolean } | null;
      } | null;
      assessors: Array<{
        status: Status;
        countsFrom: string;
        assessor: {
          id: string;
          slug: string;
          name: { value: string; language: string; isFallback: boolean } | null;
        } | null;
        statusLabel: { label: string; definition: string };
      }>;
      perspectiveLabel: { label: string; definition: string };
      bucketLabel: { label: string; definition: string };
    }>;
    relations: Array<{
      kind: RelationKind;
      kindLabel: { label: string };
      from: {
        reference: string;
        title: { value: string; language: string; isFallback: boolean } | null;
      } | null;
      to: {
        reference: string;
        title: { value: string; language: string; isFallback: boolean } | null;
      } | null;
    }>;
    deadlines: Array<{
      dueOn: string;
      dueOnPrecision: Precision;
      isInForce: boolean;
      isMet: boolean;
      isOverdue: boolean;
      note: string | null;
      setOn: string | null;
      setOnPrecision: Precision | null;
      paragraph: string | null;
      kindLabel: { label: string };
      setBy: {
        id: string;
        slug: string;
        name: { value: string; language: string; isFallback: boolean } | null;
      } | null;
      addressee: {
        id: string;
        slug: string;
        name: { value: string; language: string; isFallback: boolean } | null;
      } | null;
      document: {
        slug: string;
        symbol: string | null;
        url: string | null;
        publishedOn: string | null;
        publishedOnPrecision: Precision | null;
        title: { value: string; language: string; isFallback: boolean } | null;
      } | null;
      reports: Array<{
        reportedOn: string;
        reportedOnPrecision: Precision;
        document: {
          slug: string;
          symbol: string | null;
          url: string | null;
          publishedOn: string | null;
          publishedOnPrecision: Precision | null;
          title: { value: string; language: string; isFallback: boolean } | null;
        } | null;
      }>;
    }>;
  } | null;
};

export type RecommendationRecordQueryVariables = Exact<{
  language: string;
  reference: string;
  judgements?: string | null | undefined;
  actions?: string | null | undefined;
  indicators?: string | null | undefined;
  history?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  atRevision?: number | null | undefined;
}>;

export type RecommendationRecordQuery = {
  recommendation: {
    assessments: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        id: string;
        revision: number;
        effectiveOn: string;
        precision: Precision;
        countsFrom: string;
        recordedAt: string;
        status: Status;
        nativeValue: string | null;
        scale: string | null;
        scaleVersion: string | null;
        isAttributed: boolean;
        isRedacted: boolean;
        rationale: string | null;
        rationaleLanguage: string;
        evidenceFrom: string | null;
        evidenceUntil: string | null;
        statusLabel: { label: string; definition: string };
        addressee: {
          id: string;
          slug: string;
          name: { value: string; language: string; isFallback: boolean } | null;
        } | null;
        assessor: {
          perspective: Perspective | null;
          id: string;
          slug: string;
          perspectiveLabel: { label: string } | null;
          name: { value: string; language: string; isFallback: boolean } | null;
        } | null;
        recordedBy: {
          id: string;
          slug: string;
          name: { value: string; language: string; isFallback: boolean } | null;
        } | null;
        retraction: { reason: string } | null;
        supersededBy: { id: string } | null;
        parts: Array<{ reference: string }>;
        evidence: Array<{
          quote: string | null;
          quoteLanguage: string | null;
          url: string | null;
          accessedOn: string | null;
          paragraph: string | null;
          isAnonymised: boolean;
          isRedacted: boolean;
          document: {
            slug: string;
            symbol: string | null;
            url: string | null;
            publishedOn: string | null;
            publishedOnPrecision: Precision | null;
            title: { value: string; language: string; isFallback: boolean } | null;
          } | null;
        }>;
      }>;
    };
    disputes: Array<{
      since: string;
      kindLabel: { label: string; definition: string };
      addressee: {
        id: string;
        slug: string;
        name: { value: string; language: string; isFallback: boolean } | null;
      } | null;
      one: {
        perspective: Perspective;
        bucket: Bucket;
        hasDissent: boolean;
        perspectiveLabel: { label: string; definition: string };
        bucketLabel: { label: string; definition: string };
      };
      other: {
        perspective: Perspective;
        bucket: Bucket;
        hasDissent: boolean;
        perspectiveLabel: { label: string; definition: string };
        bucketLabel: { label: string; definition: string };
      };
    }>;
    followUps: Array<{
      state: FollowUpState;
      decidedOn: string;
      decidedOnPrecision: Precision;
      paragraph: string | null;
      stateLabel: { label: string };
      organization: {
        id: string;
        slug: string;
        name: { value: string; language: string; isFallback: boolean } | null;
      } | null;
      document: {
        slug: string;
        symbol: string | null;
        url: string | null;
        publishedOn: string | null;
        publishedOnPrecision: Precision | null;
        title: { value: string; language: string; isFallback: boolean } | null;
      } | null;
    }>;
    reiterations: Array<{
      reference: string;
      issuedOn: string | null;
      issuedOnPrecision: Precision | null;
      title: { value: string; language: string; isFallback: boolean } | null;
    }>;
    actions: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        slug: string;
        startsOn: string | null;
        startsOnPrecision: Precision | null;
        dueOn: string | null;
        dueOnPrecision: Precision | null;
        title: { value: string; language: string; isFallback: boolean } | null;
        description: { value: string; language: string; isFallback: boolean } | null;
        bodies: Array<{
          organization: {
            id: string;
            slug: string;
            name: { value: string; language: string; isFallback: boolean } | null;
          } | null;
        }>;
        plans: Array<{
          slug: string;
          url: string | null;
          title: { value: string; language: string; isFallback: boolean } | null;
        }>;
        status: {
          effectiveOn: string;
          effectiveOnPrecision: Precision;
          note: string | null;
          url: string | null;
          statusLabel: { label: string };
        } | null;
      }>;
    };
    indicators: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        slug: string;
        unit: string;
        baselineValue: string | null;
        targetValue: string | null;
        title: { value: string; language: string; isFallback: boolean } | null;
        measurements: {
          totalCount: number;
          nodes: Array<{
            value: string;
            measuredOn: string;
            measuredOnPrecision: Precision;
            supersededBy: { id: string } | null;
            retraction: { reason: string } | null;
          }>;
        };
      }>;
    };
    history: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        revision: number;
        recordedAt: string;
        reason: string | null;
        kindLabel: { label: string };
        touchedLabels: Array<{ label: string }>;
        organization: {
          id: string;
          slug: string;
          name: { value: string; language: string; isFallback: boolean } | null;
        } | null;
      }>;
    };
  } | null;
};

export type MeasurementsQueryVariables = Exact<{
  slug: string;
}>;

export type MeasurementsQuery = {
  indicator: {
    unit: string;
    measurements: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        value: string;
        measuredOn: string;
        measuredOnPrecision: Precision;
        supersededBy: { id: string } | null;
        retraction: { reason: string } | null;
      }>;
    };
  } | null;
};

export type MeasuredFragment = {
  value: string;
  measuredOn: string;
  measuredOnPrecision: Precision;
  supersededBy: { id: string } | null;
  retraction: { reason: string } | null;
};

export type CitedFragment = {
  slug: string;
  symbol: string | null;
  url: string | null;
  publishedOn: string | null;
  publishedOnPrecision: Precision | null;
  title: { value: string; language: string; isFallback: boolean } | null;
};

export type JudgedFragment = {
  id: string;
  revision: number;
  effectiveOn: string;
  precision: Precision;
  countsFrom: string;
  recordedAt: string;
  status: Status;
  nativeValue: string | null;
  scale: string | null;
  scaleVersion: string | null;
  isAttributed: boolean;
  isRedacted: boolean;
  rationale: string | null;
  rationaleLanguage: string;
  evidenceFrom: string | null;
  evidenceUntil: string | null;
  statusLabel: { label: string; definition: string };
  addressee: {
    id: string;
    slug: string;
    name: { value: string; language: string; isFallback: boolean } | null;
  } | null;
  assessor: {
    perspective: Perspective | null;
    id: string;
    slug: string;
    perspectiveLabel: { label: string } | null;
    name: { value: string; language: string; isFallback: boolean } | null;
  } | null;
  recordedBy: {
    id: string;
    slug: string;
    name: { value: string; language: string; isFallback: boolean } | null;
  } | null;
  retraction: { reason: string } | null;
  supersededBy: { id: string } | null;
  parts: Array<{ reference: string }>;
  evidence: Array<{
    quote: string | null;
    quoteLanguage: string | null;
    url: string | null;
    accessedOn: string | null;
    paragraph: string | null;
    isAnonymised: boolean;
    isRedacted: boolean;
    document: {
      slug: string;
      symbol: string | null;
      url: string | null;
      publishedOn: string | null;
      publishedOnPrecision: Precision | null;
      title: { value: string; language: string; isFallback: boolean } | null;
    } | null;
  }>;
};

export type DoneFragment = {
  slug: string;
  startsOn: string | null;
  startsOnPrecision: Precision | null;
  dueOn: string | null;
  dueOnPrecision: Precision | null;
  title: { value: string; language: string; isFallback: boolean } | null;
  description: { value: string; language: string; isFallback: boolean } | null;
  bodies: Array<{
    organization: {
      id: string;
      slug: string;
      name: { value: string; language: string; isFallback: boolean } | null;
    } | null;
  }>;
  plans: Array<{
    slug: string;
    url: string | null;
    title: { value: string; language: string; isFallback: boolean } | null;
  }>;
  status: {
    effectiveOn: string;
    effectiveOnPrecision: Precision;
    note: string | null;
    url: string | null;
    statusLabel: { label: string };
  } | null;
};

export type RecommendationsQueryVariables = Exact<{
  language: string;
  filter: RecommendationFilter;
  orderBy?: RecommendationOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
  more: boolean;
  collection?: string | number | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  atRevision?: number | null | undefined;
}>;

export type RecommendationsQuery = {
  recommendations: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<
      {
        id: string;
        reference: string;
        type: RecommendationType;
        origin: Origin;
        issuedOn: string | null;
        issuedOnPrecision: Precision | null;
        isDisputed: boolean;
        typeLabel: { label: string };
        title: { value: string; language: string; isFallback: boolean } | null;
        text: { value: string; language: string; isFallback: boolean } | null;
        issuers: Array<{
          id: string;
          slug: string;
          name: { value: string; language: string; isFallback: boolean } | null;
        }>;
        issuerDescription: { value: string; language: string; isFallback: boolean } | null;
        addressees: Array<{
          organization: {
            id: string;
            slug: string;
            name: { value: string; language: string; isFallback: boolean } | null;
          } | null;
        }>;
        statuses: Array<{
          perspective: Perspective;
          bucket: Bucket;
          hasDissent: boolean;
          addressee: { id: string } | null;
          perspectiveLabel: { label: string; definition: string };
          bucketLabel: { label: string; definition: string };
        }>;
      } & {
        responses?: Array<{
          positionLabel: { label: string };
          organization: {
            id: string;
            slug: string;
            name: { value: string; language: string; isFallback: boolean } | null;
          } | null;
        }>;
        terms?: Array<{
          id: string;
          vocabulary: Vocabulary;
          label: { value: string; language: string; isFallback: boolean } | null;
        }>;
        deadlines?: Array<{
          dueOn: string;
          dueOnPrecision: Precision;
          isInForce: boolean;
          isOverdue: boolean;
          kindLabel: { label: string };
        }>;
      }
    >;
  };
};

export type FoundRecommendationsQueryVariables = Exact<{
  language: string;
  query: string;
  filter: RecommendationFilter;
  first: number;
  after?: string | null | undefined;
  more: boolean;
  collection?: string | number | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  atRevision?: number | null | undefined;
}>;

export type FoundRecommendationsQuery = {
  search: {
    totalCount: number;
    isNearSpelling: boolean;
    searchedFor: string;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: Array<{
      snippets: Array<{
        value: string;
        isCutBefore: boolean;
        isCutAfter: boolean;
        language: string | null;
        highlights: Array<{ start: number; end: number }>;
      }>;
      node: {
        id: string;
        reference: string;
        type: RecommendationType;
        origin: Origin;
        issuedOn: string | null;
        issuedOnPrecision: Precision | null;
        isDisputed: boolean;
        typeLabel: { label: string };
        title: { value: string; language: string; isFallback: boolean } | null;
        text: { value: string; language: string; isFallback: boolean } | null;
        issuers: Array<{
          id: string;
          slug: string;
          name: { value: string; language: string; isFallback: boolean } | null;
        }>;
        issuerDescription: { value: string; language: string; isFallback: boolean } | null;
        addressees: Array<{
          organization: {
            id: string;
            slug: string;
            name: { value: string; language: string; isFallback: boolean } | null;
          } | null;
        }>;
        statuses: Array<{
          perspective: Perspective;
          bucket: Bucket;
          hasDissent: boolean;
          addressee: { id: string } | null;
          perspectiveLabel: { label: string; definition: string };
          bucketLabel: { label: string; definition: string };
        }>;
      } & {
        responses?: Array<{
          positionLabel: { label: string };
          organization: {
            id: string;
            slug: string;
            name: { value: string; language: string; isFallback: boolean } | null;
          } | null;
        }>;
        terms?: Array<{
          id: string;
          vocabulary: Vocabulary;
          label: { value: string; language: string; isFallback: boolean } | null;
        }>;
        deadlines?: Array<{
          dueOn: string;
          dueOnPrecision: Precision;
          isInForce: boolean;
          isOverdue: boolean;
          kindLabel: { label: string };
        }>;
      };
    }>;
  };
};

export type FacetsQueryVariables = Exact<{
  language: string;
  filter: RecommendationFilter;
  perspective?: Perspective | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  atRevision?: number | null | undefined;
}>;

export type FacetsQuery = {
  statusSummary: { basis: { asOf: string; revision: number } };
  labels: Array<{ enum: string; values: Array<{ value: string; label: string }> }>;
  facets: {
    types: Array<{ type: RecommendationType; count: number; typeLabel: { label: string } }>;
    responses: Array<{
      position: ResponsePosition;
      count: number;
      positionLabel: { label: string };
    }>;
    statuses: Array<{
      bucket: Bucket;
      count: number;
      bucketLabel: { label: string; definition: string };
    }>;
    years: Array<{ year: number | null; count: number }>;
    collections: {
      subjectCount: number;
      counts: Array<{
        count: number;
        subject:
          | { __typename: 'Action'; id: string }
          | { __typename: 'ActionStatus'; id: string }
          | { __typename: 'Assessment'; id: string }
          | {
              __typename: 'Collection';
              id: string;
              title: { value: string; language: string; isFallback: boolean } | null;
            }
          | { __typename: 'Deadline'; id: string }
          | { __typename: 'DeadlineReport'; id: string }
          | { __typename: 'Document'; id: string }
          | { __typename: 'Evidence'; id: string }
          | { __typename: 'FollowUp'; id: string }
          | { __typename: 'Indicator'; id: string }
          | { __typename: 'LegalAct'; id: string }
          | { __typename: 'Measurement'; id: string }
          | {
              __typename: 'Organization';
              id: string;
              name: { value: string; language: string; isFallback: boolean } | null;
            }
          | { __typename: 'Plan'; id: string }
          | { __typename: 'Recommendation'; id: string }
          | { __typename: 'Relation'; id: string }
          | { __typename: 'Response'; id: string }
          | {
              __typename: 'Term';
              id: string;
              label: { value: string; language: string; isFallback: boolean } | null;
            };
      }>;
    };
    addressees: {
      subjectCount: number;
      counts: Array<{
        count: number;
        subject:
          | { __typename: 'Action'; id: string }
          | { __typename: 'ActionStatus'; id: string }
          | { __typename: 'Assessment'; id: string }
          | {
              __typename: 'Collection';
              id: string;
              title: { value: string; language: string; isFallback: boolean } | null;
            }
          | { __typename: 'Deadline'; id: string }
          | { __typename: 'DeadlineReport'; id: string }
          | { __typename: 'Document'; id: string }
          | { __typename: 'Evidence'; id: string }
          | { __typename: 'FollowUp'; id: string }
          | { __typename: 'Indicator'; id: string }
          | { __typename: 'LegalAct'; id: string }
          | { __typename: 'Measurement'; id: string }
          | {
              __typename: 'Organization';
              id: string;
              name: { value: string; language: string; isFallback: boolean } | null;
            }
          | { __typename: 'Plan'; id: string }
          | { __typename: 'Recommendation'; id: string }
          | { __typename: 'Relation'; id: string }
          | { __typename: 'Response'; id: string }
          | {
              __typename: 'Term';
              id: string;
              label: { value: string; language: string; isFallback: boolean } | null;
            };
      }>;
    };
    issuers: {
      subjectCount: number;
      counts: Array<{
        count: number;
        subject:
          | { __typename: 'Action'; id: string }
          | { __typename: 'ActionStatus'; id: string }
          | { __typename: 'Assessment'; id: string }
          | {
              __typename: 'Collection';
              id: string;
              title: { value: string; language: string; isFallback: boolean } | null;
            }
          | { __typename: 'Deadline'; id: string }
          | { __typename: 'DeadlineReport'; id: string }
          | { __typename: 'Document'; id: string }
          | { __typename: 'Evidence'; id: string }
          | { __typename: 'FollowUp'; id: string }
          | { __typename: 'Indicator'; id: string }
          | { __typename: 'LegalAct'; id: string }
          | { __typename: 'Measurement'; id: string }
          | {
              __typename: 'Organization';
              id: string;
              name: { value: string; language: string; isFallback: boolean } | null;
            }
          | { __typename: 'Plan'; id: string }
          | { __typename: 'Recommendation'; id: string }
          | { __typename: 'Relation'; id: string }
          | { __typename: 'Response'; id: string }
          | {
              __typename: 'Term';
              id: string;
              label: { value: string; language: string; isFallback: boolean } | null;
            };
      }>;
    };
    terms: {
      subjectCount: number;
      counts: Array<{
        count: number;
        subject:
          | { __typename: 'Action'; id: string }
          | { __typename: 'ActionStatus'; id: string }
          | { __typename: 'Assessment'; id: string }
          | {
              __typename: 'Collection';
              id: string;
              title: { value: string; language: string; isFallback: boolean } | null;
            }
          | { __typename: 'Deadline'; id: string }
          | { __typename: 'DeadlineReport'; id: string }
          | { __typename: 'Document'; id: string }
          | { __typename: 'Evidence'; id: string }
          | { __typename: 'FollowUp'; id: string }
          | { __typename: 'Indicator'; id: string }
          | { __typename: 'LegalAct'; id: string }
          | { __typename: 'Measurement'; id: string }
          | {
              __typename: 'Organization';
              id: string;
              name: { value: string; language: string; isFallback: boolean } | null;
            }
          | { __typename: 'Plan'; id: string }
          | { __typename: 'Recommendation'; id: string }
          | { __typename: 'Relation'; id: string }
          | { __typename: 'Response'; id: string }
          | {
              __typename: 'Term';
              id: string;
              label: { value: string; language: string; isFallback: boolean } | null;
            };
      }>;
    };
  };
};

export type FacetAloneQueryVariables = Exact<{
  language: string;
  filter: RecommendationFilter;
  perspective?: Perspective | null | undefined;
  types: boolean;
  responses: boolean;
  statuses: boolean;
  years: boolean;
  collections: boolean;
  addressees: boolean;
  issuers: boolean;
  terms: boolean;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  atRevision?: number | null | undefined;
}>;

export type FacetAloneQuery = {
  facets: {
    types?: Array<{ type: RecommendationType; count: number; typeLabel: { label: string } }>;
    responses?: Array<{
      position: ResponsePosition;
      count: number;
      positionLabel: { label: string };
    }>;
    statuses?: Array<{
      bucket: Bucket;
      count: number;
      bucketLabel: { label: string; definition: string };
    }>;
    years?: Array<{ year: number | null; count: number }>;
    collections?: {
      subjectCount: number;
      counts: Array<{
        count: number;
        subject:
          | { __typename: 'Action'; id: string }
          | { __typename: 'ActionStatus'; id: string }
          | { __typename: 'Assessment'; id: string }
          | {
              __typename: 'Collection';
              id: string;
              title: { value: string; language: string; isFallback: boolean } | null;
            }
          | { __typename: 'Deadline'; id: string }
          | { __typename: 'DeadlineReport'; id: string }
          | { __typename: 'Document'; id: string }
          | { __typename: 'Evidence'; id: string }
          | { __typename: 'FollowUp'; id: string }
          | { __typename: 'Indicator'; id: string }
          | { __typename: 'LegalAct'; id: string }
          | { __typename: 'Measurement'; id: string }
          | {
              __typename: 'Organization';
              id: string;
              name: { value: string; language: string; isFallback: boolean } | null;
            }
          | { __typename: 'Plan'; id: string }
          | { __typename: 'Recommendation'; id: string }
          | { __typename: 'Relation'; id: string }
          | { __typename: 'Response'; id: string }
          | {
              __typename: 'Term';
              id: string;
              label: { value: string; language: string; isFallback: boolean } | null;
            };
      }>;
    };
    addressees?: {
      subjectCount: number;
      counts: Array<{
        count: number;
        subject:
          | { __typename: 'Action'; id: string }
          | { __typename: 'ActionStatus'; id: string }
          | { __typename: 'Assessment'; id: string }
          | {
              __typename: 'Collection';
              id: string;
              title: { value: string; language: string; isFallback: boolean } | null;
            }
          | { __typename: 'Deadline'; id: string }
          | { __typename: 'DeadlineReport'; id: string }
          | { __typename: 'Document'; id: string }
          | { __typename: 'Evidence'; id: string }
          | { __typename: 'FollowUp'; id: string }
          | { __typename: 'Indicator'; id: string }
          | { __typename: 'LegalAct'; id: string }
          | { __typename: 'Measurement'; id: string }
          | {
              __typename: 'Organization';
              id: string;
              name: { value: string; language: string; isFallback: boolean } | null;
            }
          | { __typename: 'Plan'; id: string }
          | { __typename: 'Recommendation'; id: string }
          | { __typename: 'Relation'; id: string }
          | { __typename: 'Response'; id: string }
          | {
              __typename: 'Term';
              id: string;
              label: { value: string; language: string; isFallback: boolean } | null;
            };
      }>;
    };
    issuers?: {
      subjectCount: number;
      counts: Array<{
        count: number;
        subject:
          | { __typename: 'Action'; id: string }
          | { __typename: 'ActionStatus'; id: string }
          | { __typename: 'Assessment'; id: string }
          | {
              __typename: 'Collection';
              id: string;
              title: { value: string; language: string; isFallback: boolean } | null;
            }
          | { __typename: 'Deadline'; id: string }
          | { __typename: 'DeadlineReport'; id: string }
          | { __typename: 'Document'; id: string }
          | { __typename: 'Evidence'; id: string }
          | { __typename: 'FollowUp'; id: string }
          | { __typename: 'Indicator'; id: string }
          | { __typename: 'LegalAct'; id: string }
          | { __typename: 'Measurement'; id: string }
          | {
              __typename: 'Organization';
              id: string;
              name: { value: string; language: string; isFallback: boolean } | null;
            }
          | { __typename: 'Plan'; id: string }
          | { __typename: 'Recommendation'; id: string }
          | { __typename: 'Relation'; id: string }
          | { __typename: 'Response'; id: string }
          | {
              __typename: 'Term';
              id: string;
              label: { value: string; language: string; isFallback: boolean } | null;
            };
      }>;
    };
    terms?: {
      subjectCount: number;
      counts: Array<{
        count: number;
        subject:
          | { __typename: 'Action'; id: string }
          | { __typename: 'ActionStatus'; id: string }
          | { __typename: 'Assessment'; id: string }
          | {
              __typename: 'Collection';
              id: string;
              title: { value: string; language: string; isFallback: boolean } | null;
            }
          | { __typename: 'Deadline'; id: string }
          | { __typename: 'DeadlineReport'; id: string }
          | { __typename: 'Document'; id: string }
          | { __typename: 'Evidence'; id: string }
          | { __typename: 'FollowUp'; id: string }
          | { __typename: 'Indicator'; id: string }
          | { __typename: 'LegalAct'; id: string }
          | { __typename: 'Measurement'; id: string }
          | {
              __typename: 'Organization';
              id: string;
              name: { value: string; language: string; isFallback: boolean } | null;
            }
          | { __typename: 'Plan'; id: string }
          | { __typename: 'Recommendation'; id: string }
          | { __typename: 'Relation'; id: string }
          | { __typename: 'Response'; id: string }
          | {
              __typename: 'Term';
              id: string;
              label: { value: string; language: string; isFallback: boolean } | null;
            };
      }>;
    };
  };
};

export type NamedEntriesQueryVariables = Exact<{
  language: string;
  ids: Array<string | number> | string | number;
}>;

export type NamedEntriesQuery = {
  nodes: Array<
    | { __typename: 'Action'; id: string }
    | { __typename: 'ActionStatus'; id: string }
    | { __typename: 'Assessment'; id: string }
    | {
        __typename: 'Collection';
        id: string;
        title: { value: string; language: string; isFallback: boolean } | null;
      }
    | { __typename: 'Deadline'; id: string }
    | { __typename: 'DeadlineReport'; id: string }
    | { __typename: 'Document'; id: string }
    | { __typename: 'Evidence'; id: string }
    | { __typename: 'FollowUp'; id: string }
    | { __typename: 'Indicator'; id: string }
    | { __typename: 'LegalAct'; id: string }
    | { __typename: 'Measurement'; id: string }
    | {
        __typename: 'Organization';
        id: string;
        name: { value: string; language: string; isFallback: boolean } | null;
      }
    | { __typename: 'Plan'; id: string }
    | { __typename: 'Recommendation'; id: string }
    | { __typename: 'Relation'; id: string }
    | { __typename: 'Response'; id: string }
    | {
        __typename: 'Term';
        id: string;
        label: { value: string; language: string; isFallback: boolean } | null;
      }
    | null
  >;
};

export type ListedMoreFragment = {
  responses: Array<{
    positionLabel: { label: string };
    organization: {
      id: string;
      slug: string;
      name: { value: string; language: string; isFallback: boolean } | null;
    } | null;
  }>;
  terms: Array<{
    id: string;
    vocabulary: Vocabulary;
    label: { value: string; language: string; isFallback: boolean } | null;
  }>;
  deadlines: Array<{
    dueOn: string;
    dueOnPrecision: Precision;
    isInForce: boolean;
    isOverdue: boolean;
    kindLabel: { label: string };
  }>;
};

export type TypesFacetFragment = {
  type: RecommendationType;
  count: number;
  typeLabel: { label: string };
};

export type ResponsesFacetFragment = {
  position: ResponsePosition;
  count: number;
  positionLabel: { label: string };
};

export type EntriesFacetFragment = {
  subjectCount: number;
  counts: Array<{
    count: number;
    subject:
      | { __typename: 'Action'; id: string }
      | { __typename: 'ActionStatus'; id: string }
      | { __typename: 'Assessment'; id: string }
      | {
          __typename: 'Collection';
          id: string;
          title: { value: string; language: string; isFallback: boolean } | null;
        }
      | { __typename: 'Deadline'; id: string }
      | { __typename: 'DeadlineReport'; id: string }
      | { __typename: 'Document'; id: string }
      | { __typename: 'Evidence'; id: string }
      | { __typename: 'FollowUp'; id: string }
      | { __typename: 'Indicator'; id: string }
      | { __typename: 'LegalAct'; id: string }
      | { __typename: 'Measurement'; id: string }
      | {
          __typename: 'Organization';
          id: string;
          name: { value: string; language: string; isFallback: boolean } | null;
        }
      | { __typename: 'Plan'; id: string }
      | { __typename: 'Recommendation'; id: string }
      | { __typename: 'Relation'; id: string }
      | { __typename: 'Response'; id: string }
      | {
          __typename: 'Term';
          id: string;
          label: { value: string; language: string; isFallback: boolean } | null;
        };
  }>;
};

type NamedEntry_Action_Fragment = { __typename: 'Action'; id: string };

type NamedEntry_ActionStatus_Fragment = { __typename: 'ActionStatus'; id: string };

type NamedEntry_Assessment_Fragment = { __typename: 'Assessment'; id: string };

type NamedEntry_Collection_Fragment = {
  __typename: 'Collection';
  id: string;
  title: { value: string; language: string; isFallback: boolean } | null;
};

type NamedEntry_Deadline_Fragment = { __typename: 'Deadline'; id: string };

type NamedEntry_DeadlineReport_Fragment = { __typename: 'DeadlineReport'; id: string };

type NamedEntry_Document_Fragment = { __typename: 'Document'; id: string };

type NamedEntry_Evidence_Fragment = { __typename: 'Evidence'; id: string };

type NamedEntry_FollowUp_Fragment = { __typename: 'FollowUp'; id: string };

type NamedEntry_Indicator_Fragment = { __typename: 'Indicator'; id: string };

type NamedEntry_LegalAct_Fragment = { __typename: 'LegalAct'; id: string };

type NamedEntry_Measurement_Fragment = { __typename: 'Measurement'; id: string };

type NamedEntry_Organization_Fragment = {
  __typename: 'Organization';
  id: string;
  name: { value: string; language: string; isFallback: boolean } | null;
};

type NamedEntry_Plan_Fragment = { __typename: 'Plan'; id: string };

type NamedEntry_Recommendation_Fragment = { __typename: 'Recommendation'; id: string };

type NamedEntry_Relation_Fragment = { __typename: 'Relation'; id: string };

type NamedEntry_Response_Fragment = { __typename: 'Response'; id: string };

type NamedEntry_Term_Fragment = {
  __typename: 'Term';
  id: string;
  label: { value: string; language: string; isFallback: boolean } | null;
};

export type NamedEntryFragment =
  | NamedEntry_Action_Fragment
  | NamedEntry_ActionStatus_Fragment
  | NamedEntry_Assessment_Fragment
  | NamedEntry_Collection_Fragment
  | NamedEntry_Deadline_Fragment
  | NamedEntry_DeadlineReport_Fragment
  | NamedEntry_Document_Fragment
  | NamedEntry_Evidence_Fragment
  | NamedEntry_FollowUp_Fragment
  | NamedEntry_Indicator_Fragment
  | NamedEntry_LegalAct_Fragment
  | NamedEntry_Measurement_Fragment
  | NamedEntry_Organization_Fragment
  | NamedEntry_Plan_Fragment
  | NamedEntry_Recommendation_Fragment
  | NamedEntry_Relation_Fragment
  | NamedEntry_Response_Fragment
  | NamedEntry_Term_Fragment;

export type ListBasisQueryVariables = Exact<{
  language: string;
  filter: RecommendationFilter;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  atRevision?: number | null | undefined;
}>;

export type ListBasisQuery = {
  statusSummary: { basis: { asOf: string; revision: number } };
  labels: Array<{ values: Array<{ value: string; label: string }> }>;
};

export type RowsOfFileQueryVariables = Exact<{
  language: string;
  filter: RecommendationFilter;
  orderBy?: RecommendationOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
  collection?: string | number | null | undefined;
  issuers: boolean;
  addressees: boolean;
  response: boolean;
  deadline: boolean;
  theme: boolean;
  status: boolean;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  atRevision?: number | null | undefined;
}>;

export type RowsOfFileQuery = {
  revision: number;
  recommendations: {
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      reference: string;
      issuedOn: string | null;
      issuedOnPrecision: Precision | null;
      isDisputed?: boolean;
      typeLabel: { label: string };
      title: { value: string } | null;
      text: { value: string } | null;
      issuers?: Array<{ name: { value: string } | null }>;
      issuerDescription?: { value: string } | null;
      addressees?: Array<{ organization: { name: { value: string } | null } | null }>;
      responses?: Array<{
        positionLabel: { label: string };
        organization: { name: { value: string } | null } | null;
      }>;
      terms?: Array<{ vocabulary: Vocabulary; label: { value: string } | null }>;
      deadlines?: Array<{
        dueOn: string;
        dueOnPrecision: Precision;
        isInForce: boolean;
        isOverdue: boolean;
        kindLabel: { label: string };
      }>;
      statuses?: Array<{
        perspective: Perspective;
        bucket: Bucket;
        bucketLabel: { label: string };
        addressee: { id: string } | null;
      }>;
    }>;
  };
};

export type FoundRowsOfFileQueryVariables = Exact<{
  language: string;
  query: string;
  filter: RecommendationFilter;
  first: number;
  after?: string | null | undefined;
  collection?: string | number | null | undefined;
  issuers: boolean;
  addressees: boolean;
  response: boolean;
  deadline: boolean;
  theme: boolean;
  status: boolean;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  atRevision?: number | null | undefined;
}>;

export type FoundRowsOfFileQuery = {
  revision: number;
  search: {
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      reference: string;
      issuedOn: string | null;
      issuedOnPrecision: Precision | null;
      isDisputed?: boolean;
      typeLabel: { label: string };
      title: { value: string } | null;
      text: { value: string } | null;
      issuers?: Array<{ name: { value: string } | null }>;
      issuerDescription?: { value: string } | null;
      addressees?: Array<{ organization: { name: { value: string } | null } | null }>;
      responses?: Array<{
        positionLabel: { label: string };
        organization: { name: { value: string } | null } | null;
      }>;
      terms?: Array<{ vocabulary: Vocabulary; label: { value: string } | null }>;
      deadlines?: Array<{
        dueOn: string;
        dueOnPrecision: Precision;
        isInForce: boolean;
        isOverdue: boolean;
        kindLabel: { label: string };
      }>;
      statuses?: Array<{
        perspective: Perspective;
        bucket: Bucket;
        bucketLabel: { label: string };
        addressee: { id: string } | null;
      }>;
    }>;
  };
};

export type RowOfFileFragment = {
  reference: string;
  issuedOn: string | null;
  issuedOnPrecision: Precision | null;
  isDisputed?: boolean;
  typeLabel: { label: string };
  title: { value: string } | null;
  text: { value: string } | null;
  issuers?: Array<{ name: { value: string } | null }>;
  issuerDescription?: { value: string } | null;
  addressees?: Array<{ organization: { name: { value: string } | null } | null }>;
  responses?: Array<{
    positionLabel: { label: string };
    organization: { name: { value: string } | null } | null;
  }>;
  terms?: Array<{ vocabulary: Vocabulary; label: { value: string } | null }>;
  deadlines?: Array<{
    dueOn: string;
    dueOnPrecision: Precision;
    isInForce: boolean;
    isOverdue: boolean;
    kindLabel: { label: string };
  }>;
  statuses?: Array<{
    perspective: Perspective;
    bucket: Bucket;
    bucketLabel: { label: string };
    addressee: { id: string } | null;
  }>;
};

export type NameOfFileFragment = { name: { value: string } | null };

export const Collection: Operation<CollectionQuery, CollectionQueryVariables> = {
  name: 'Collection',
  documentId: 'sha256:36cd31b9ce8fcc31540291f416b43ce80081d451ec18d5fbb881901902207c69',
  text: 'query Collection($language: LanguageTag!, $slug: String!) {\n  collection(slug: $slug) {\n    ...CollectionHead\n    statement(language: $language) {\n      ...Words\n    }\n    issuer {\n      ...Named\n    }\n    document {\n      title(language: $language) {\n        ...Words\n      }\n      symbol\n      url\n    }\n    speakers {\n      perspective\n      perspectiveLabel(language: $language) {\n        label\n      }\n      position\n      organization {\n        ...Named\n      }\n    }\n  }\n}\n\nfragment CollectionHead on Collection {\n  id\n  slug\n  title(language: $language) {\n    ...Words\n  }\n  description(language: $language) {\n    ...Words\n  }\n  notice(language: $language) {\n    ...Words\n  }\n  isInvented\n  reportedCount\n  isReportedCountApproximate\n  headlinePerspective\n  headlinePerspectiveLabel(language: $language) {\n    label\n  }\n  licence\n}\n\nfragment Words on LocalizedText {\n  value\n  language\n  isFallback\n}\n\nfragment Named on Organization {\n  id\n  slug\n  name(language: $language) {\n    ...Words\n  }\n}\n',
};

export const CollectionFigures: Operation<CollectionFiguresQuery, CollectionFiguresQueryVariables> =
  {
    name: 'CollectionFigures',
    documentId: 'sha256:10623209d2190a194ee5803adacc82af7ba090a516687a25ce8dea8eae361d3f',
    text: 'query CollectionFigures(\n  $language: LanguageTag!\n  $collection: ID!\n  $asOf: Date\n  $knownAt: DateTime\n  $atRevision: Int\n) {\n  state: statusSummary(\n    filter: { collections: [$collection] }\n    perspective: STATE\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    ...Figures\n    basis {\n      asOf\n      revision\n      recordedAt\n      concernCount\n      parentCount\n      notIssuedCount\n    }\n  }\n  civilSociety: statusSummary(\n    filter: { collections: [$collection] }\n    perspective: CIVIL_SOCIETY\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    ...Figures\n  }\n  nationalInstitution: statusSummary(\n    filter: { collections: [$collection] }\n    perspective: NATIONAL_INSTITUTION\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    ...Figures\n  }\n  international: statusSummary(\n    filter: { collections: [$collection] }\n    perspective: INTERNATIONAL\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    ...Figures\n  }\n  joint: statusSummary(\n    filter: { collections: [$collection] }\n    perspective: JOINT\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    ...Figures\n  }\n  disputed: recommendations(\n    first: 5\n    filter: { collections: [$collection], isDisputed: true }\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    totalCount\n    nodes {\n      ...Listed\n    }\n  }\n  latest: recommendations(\n    first: 5\n    filter: { collections: [$collection] }\n    orderBy: { field: REVISION, direction: DESC }\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    nodes {\n      ...Listed\n      history(first: 1, knownAt: $knownAt, atRevision: $atRevision) {\n        nodes {\n          recordedAt\n          kindLabel(language: $language) {\n            label\n          }\n          organization {\n            ...Named\n          }\n        }\n      }\n    }\n  }\n  facets(\n    filter: { collections: [$collection], isCounted: true }\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    responses {\n      ...ResponsesFacet\n    }\n  }\n  labels(enums: ["Perspective"], language: $language) {\n    values {\n      value\n      label\n      definition\n    }\n  }\n}\n\nfragment Figures on StatusSummary {\n  recommendationCount\n  statuses {\n    ...Counts\n  }\n}\n\nfragment Counts on StatusCount {\n  bucket\n  bucketLabel(language: $language) {\n    label\n    definition\n  }\n  count\n}\n\nfragment Listed on Recommendation {\n  id\n  reference\n  type\n  origin\n  typeLabel(language: $language) {\n    label\n  }\n  title(language: $language) {\n    ...Words\n  }\n  text(language: $language) {\n    ...Words\n  }\n  issuedOn\n  issuedOnPrecision\n  issuers {\n    ...Named\n  }\n  issuerDescription(language: $language) {\n    ...Words\n  }\n  addressees {\n    organization {\n      ...Named\n    }\n  }\n  statuses(asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision, collection: $collection) {\n    ...Standing\n    addressee {\n      id\n    }\n  }\n  isDisputed(asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision, collection: $collection)\n}\n\nfragment Words on LocalizedText {\n  value\n  language\n  isFallback\n}\n\nfragment Named on Organization {\n  id\n  slug\n  name(language: $language) {\n    ...Words\n  }\n}\n\nfragment Standing on PerspectiveStatus {\n  perspective\n  perspectiveLabel(language: $language) {\n    label\n    definition\n  }\n  bucket\n  bucketLabel(language: $language) {\n    label\n    definition\n  }\n  hasDissent\n}\n\nfragment ResponsesFacet on ResponseCount {\n  position\n  positionLabel(language: $language) {\n    label\n  }\n  count\n}\n',
  };

export const CollectionTrend: Operation<CollectionTrendQuery, CollectionTrendQueryVariables> = {
  name: 'CollectionTrend',
  documentId: 'sha256:dcaef74af7cede6477ce4923053fd26126d9b5389ab0e7dd51793dc897645d68',
  text: 'query CollectionTrend(\n  $language: LanguageTag!\n  $collection: ID!\n  $perspective: Perspective\n  $from: Date!\n  $to: Date\n  $knownAt: DateTime\n  $atRevision: Int\n) {\n  statusTrend(\n    filter: { collections: [$collection] }\n    perspective: $perspective\n    from: $from\n    to: $to\n    interval: YEAR\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    points {\n      asOf\n      recommendationCount\n      statuses {\n        ...Counts\n      }\n    }\n  }\n}\n\nfragment Counts on StatusCount {\n  bucket\n  bucketLabel(language: $language) {\n    label\n    definition\n  }\n  count\n}\n',
};

export const CollectionGroups: Operation<CollectionGroupsQuery, CollectionGroupsQueryVariables> = {
  name: 'CollectionGroups',
  documentId: 'sha256:570e606cef8b6a58bcb3f8fb027f0faf153835b4a5a32d279e2eadabc24bf379',
  text: 'query CollectionGroups(\n  $language: LanguageTag!\n  $collection: ID!\n  $perspective: Perspective\n  $groupBy: SummaryGrouping!\n  $asOf: Date\n  $knownAt: DateTime\n  $atRevision: Int\n) {\n  statusSummary(\n    filter: { collections: [$collection] }\n    perspective: $perspective\n    groupBy: $groupBy\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    groupsOverlap\n    groups {\n      recommendationCount\n      statuses {\n        ...Counts\n      }\n      subject {\n        __typename\n        id\n        ... on Organization {\n          slug\n          name(language: $language) {\n            ...Words\n          }\n        }\n        ... on Term {\n          label(language: $language) {\n            ...Words\n          }\n        }\n      }\n    }\n  }\n}\n\nfragment Counts on StatusCount {\n  bucket\n  bucketLabel(language: $language) {\n    label\n    definition\n  }\n  count\n}\n\nfragment Words on LocalizedText {\n  value\n  language\n  isFallback\n}\n',
};

export const Collections: Operation<CollectionsQuery, CollectionsQueryVariables> = {
  name: 'Collections',
  documentId: 'sha256:fd1406a2458620fedbe950ced188f73df704b4e9da2a3fa6a0918380117bf5d1',
  text: 'query Collections(\n  $language: LanguageTag!\n  $practice: String!\n  $after: String\n  $asOf: Date\n  $knownAt: DateTime\n  $atRevision: Int\n) {\n  collections(first: 50, after: $after) {\n    totalCount\n    pageInfo {\n      ...Onward\n    }\n    nodes {\n      ...CollectionHead\n      issuer {\n        ...Named\n      }\n    }\n  }\n  statusSummary(groupBy: COLLECTION, asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision) {\n    ...CollectionCounts\n    basis {\n      asOf\n      revision\n    }\n  }\n  practice: collection(slug: $practice) {\n    ...CollectionHead\n  }\n}\n\nfragment Onward on PageInfo {\n  hasNextPage\n  endCursor\n}\n\nfragment CollectionHead on Collection {\n  id\n  slug\n  title(language: $language) {\n    ...Words\n  }\n  description(language: $language) {\n    ...Words\n  }\n  notice(language: $language) {\n    ...Words\n  }\n  isInvented\n  reportedCount\n  isReportedCountApproximate\n  headlinePerspective\n  headlinePerspectiveLabel(language: $language) {\n    label\n  }\n  licence\n}\n\nfragment Words on LocalizedText {\n  value\n  language\n  isFallback\n}\n\nfragment Named on Organization {\n  id\n  slug\n  name(language: $language) {\n    ...Words\n  }\n}\n\nfragment CollectionCounts on StatusSummary {\n  groups {\n    subject {\n      id\n    }\n    recommendationCount\n    statuses {\n      ...Counts\n    }\n  }\n}\n\nfragment Counts on StatusCount {\n  bucket\n  bucketLabel(language: $language) {\n    label\n    definition\n  }\n  count\n}\n',
};

export const PracticeFigures: Operation<PracticeFiguresQuery, PracticeFiguresQueryVariables> = {
  name: 'PracticeFigures',
  documentId: 'sha256:bc884a0cc45700916cda1c43b1d88a18c18e198b2b7dbb81c3c3b2b7e84c058c',
  text: 'query PracticeFigures(\n  $language: LanguageTag!\n  $practice: ID!\n  $asOf: Date\n  $knownAt: DateTime\n  $atRevision: Int\n) {\n  statusSummary(\n    filter: { collections: [$practice] }\n    groupBy: COLLECTION\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    ...CollectionCounts\n  }\n}\n\nfragment CollectionCounts on StatusSummary {\n  groups {\n    subject {\n      id\n    }\n    recommendationCount\n    statuses {\n      ...Counts\n    }\n  }\n}\n\nfragment Counts on StatusCount {\n  bucket\n  bucketLabel(language: $language) {\n    label\n    definition\n  }\n  count\n}\n',
};

export const Days: Operation<DaysQuery, DaysQueryVariables> = {
  name: 'Days',
  documentId: 'sha256:55ef27a8a3c317aebc1303b1291c7e460028512fb132a9db7a29fe350114e82f',
  text: 'query Days($filter: RecommendationFilter!, $knownAt: DateTime, $atRevision: Int) {\n  oldest: recommendations(\n    filter: $filter\n    first: 1\n    orderBy: { field: ISSUED_ON, direction: ASC }\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    nodes {\n      issuedOn\n    }\n  }\n  present: statusSummary(filter: $filter) {\n    basis {\n      asOf\n    }\n  }\n}\n',
};

export const FigureOfStatus: Operation<FigureOfStatusQuery, FigureOfStatusQueryVariables> = {
  name: 'FigureOfStatus',
  documentId: 'sha256:8ddc8ae3f572cde02bf997acbe41db521c8aea02a3ae6db4753101711fc0a531',
  text: 'query FigureOfStatus(\n  $language: LanguageTag!\n  $filter: RecommendationFilter!\n  $perspective: Perspective\n  $asOf: Date\n  $knownAt: DateTime\n  $atRevision: Int\n) {\n  statusSummary(\n    filter: $filter\n    perspective: $perspective\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    ...Figures\n    basis {\n      ...FigureBasis\n    }\n  }\n  facets(filter: $filter, asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision) {\n    years {\n      year\n    }\n  }\n  one: recommendations(\n    first: 1\n    filter: $filter\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    nodes {\n      homeCollection {\n        ...CollectionHead\n      }\n    }\n  }\n}\n\nfragment Figures on StatusSummary {\n  recommendationCount\n  statuses {\n    ...Counts\n  }\n}\n\nfragment Counts on StatusCount {\n  bucket\n  bucketLabel(language: $language) {\n    label\n    definition\n  }\n  count\n}\n\nfragment FigureBasis on Basis {\n  asOf\n  revision\n  recordedAt\n  perspectiveLabel(language: $language) {\n    label\n  }\n}\n\nfragment CollectionHead on Collection {\n  id\n  slug\n  title(language: $language) {\n    ...Words\n  }\n  description(language: $language) {\n    ...Words\n  }\n  notice(language: $language) {\n    ...Words\n  }\n  isInvented\n  reportedCount\n  isReportedCountApproximate\n  headlinePerspective\n  headlinePerspectiveLabel(language: $language) {\n    label\n  }\n  licence\n}\n\nfragment Words on LocalizedText {\n  value\n  language\n  isFallback\n}\n',
};

export const FigureOfGroups: Operation<FigureOfGroupsQuery, FigureOfGroupsQueryVariables> = {
  name: 'FigureOfGroups',
  documentId: 'sha256:340346cf129955e162334b5d38b29af2b7cc0788fe603e901c2e677e9f20a38b',
  text: 'query FigureOfGroups(\n  $language: LanguageTag!\n  $filter: RecommendationFilter!\n  $perspective: Perspective\n  $groupBy: SummaryGrouping!\n  $asOf: Date\n  $knownAt: DateTime\n  $atRevision: Int\n) {\n  statusSummary(\n    filter: $filter\n    perspective: $perspective\n    groupBy: $groupBy\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    groupsOverlap\n    groups {\n      recommendationCount\n      statuses {\n        ...Counts\n      }\n      subject {\n        __typename\n        id\n        ... on Organization {\n          name(language: $language) {\n            ...Words\n          }\n        }\n        ... on Term {\n          label(language: $language) {\n            ...Words\n          }\n        }\n      }\n    }\n  }\n}\n\nfragment Counts on StatusCount {\n  bucket\n  bucketLabel(language: $language) {\n    label\n    definition\n  }\n  count\n}\n\nfragment Words on LocalizedText {\n  value\n  language\n  isFallback\n}\n',
};

export const FigureOfTrend: Operation<FigureOfTrendQuery, FigureOfTrendQueryVariables> = {
  name: 'FigureOfTrend',
  documentId: 'sha256:9049ae8b8a7df0eb049f5f24d5a78eb339f141e90e4506ba3734cf4677cc6cac',
  text: 'query FigureOfTrend(\n  $language: LanguageTag!\n  $filter: RecommendationFilter!\n  $perspective: Perspective\n  $from: Date!\n  $to: Date\n  $knownAt: DateTime\n  $atRevision: Int\n) {\n  statusTrend(\n    filter: $filter\n    perspective: $perspective\n    from: $from\n    to: $to\n    interval: YEAR\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    points {\n      asOf\n      recommendationCount\n      statuses {\n        ...Counts\n      }\n    }\n  }\n}\n\nfragment Counts on StatusCount {\n  bucket\n  bucketLabel(language: $language) {\n    label\n    definition\n  }\n  count\n}\n',
};

export const RecommendationPlate: Operation<
  RecommendationPlateQuery,
  RecommendationPlateQueryVariables
> = {
  name: 'RecommendationPlate',
  documentId: 'sha256:f34903ddb9b8fc41a4a8bf3a95aa79a6acd0b3e065b325381161880ef23cb5ac',
  text: 'query RecommendationPlate(\n  $language: LanguageTag!\n  $reference: String!\n  $asOf: Date\n  $knownAt: DateTime\n  $atRevision: Int\n) {\n  statusSummary(asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision) {\n    basis {\n      ...FigureBasis\n    }\n  }\n  recommendation(reference: $reference, asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision) {\n    reference\n    title(language: $language) {\n      ...Words\n    }\n    text(language: $language) {\n      ...Words\n    }\n    isDisputed\n    statuses {\n      ...Standing\n      addressee {\n        id\n      }\n    }\n    parts {\n      reference\n    }\n    homeCollection {\n      ...CollectionHead\n    }\n  }\n}\n\nfragment FigureBasis on Basis {\n  asOf\n  revision\n  recordedAt\n  perspectiveLabel(language: $language) {\n    label\n  }\n}\n\nfragment Words on LocalizedText {\n  value\n  language\n  isFallback\n}\n\nfragment Standing on PerspectiveStatus {\n  perspective\n  perspectiveLabel(language: $language) {\n    label\n    definition\n  }\n  bucket\n  bucketLabel(language: $language) {\n    label\n    definition\n  }\n  hasDissent\n}\n\nfragment CollectionHead on Collection {\n  id\n  slug\n  title(language: $language) {\n    ...Words\n  }\n  description(language: $language) {\n    ...Words\n  }\n  notice(language: $language) {\n    ...Words\n  }\n  isInvented\n  reportedCount\n  isReportedCountApproximate\n  headlinePerspective\n  headlinePerspectiveLabel(language: $language) {\n    label\n  }\n  licence\n}\n',
};

export const Organization: Operation<OrganizationQuery, OrganizationQueryVariables> = {
  name: 'Organization',
  documentId: 'sha256:46f89344f202df18eff6776d4cf0c2bfc2cac38ae9a37c98119c084dee040fb4',
  text: 'query Organization($language: LanguageTag!, $slug: String!) {\n  organization(slug: $slug) {\n    ...Named\n    isInvented\n    country\n    kindLabel(language: $language) {\n      label\n      definition\n    }\n    perspective\n    perspectiveLabel(language: $language) {\n      label\n      definition\n    }\n    acronym(language: $language) {\n      ...Words\n    }\n    validFrom\n    validUntil\n    names {\n      language\n      name\n      acronym\n      isAlias\n      validFrom\n      validUntil\n    }\n    parent {\n      ...Named\n    }\n    successor {\n      ...Named\n    }\n    collections {\n      ...CollectionHead\n    }\n  }\n}\n\nfragment Named on Organization {\n  id\n  slug\n  name(language: $language) {\n    ...Words\n  }\n}\n\nfragment Words on LocalizedText {\n  value\n  language\n  isFallback\n}\n\nfragment CollectionHead on Collection {\n  id\n  slug\n  title(language: $language) {\n    ...Words\n  }\n  description(language: $language) {\n    ...Words\n  }\n  notice(language: $language) {\n    ...Words\n  }\n  isInvented\n  reportedCount\n  isReportedCountApproximate\n  headlinePerspective\n  headlinePerspectiveLabel(language: $language) {\n    label\n  }\n  licence\n}\n',
};

export const OrganizationFigures: Operation<
  OrganizationFiguresQuery,
  OrganizationFiguresQueryVariables
> = {
  name: 'OrganizationFigures',
  documentId: 'sha256:f41f8f5aae932c38ee1b5f1d8c1b16d0bae53f7cbbe8575343c22e236d6d604b',
  text: 'query OrganizationFigures(\n  $language: LanguageTag!\n  $issued: RecommendationFilter!\n  $received: RecommendationFilter!\n  $answered: RecommendationFilter!\n  $unanswered: RecommendationFilter!\n  $judged: RecommendationFilter!\n  $overdue: RecommendationFilter!\n  $asOf: Date\n  $knownAt: DateTime\n  $atRevision: Int\n) {\n  issued: recommendations(\n    filter: $issued\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    totalCount\n  }\n  received: recommendations(\n    filter: $received\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    totalCount\n  }\n  answered: recommendations(\n    filter: $answered\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    totalCount\n  }\n  unanswered: recommendations(\n    filter: $unanswered\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    totalCount\n  }\n  judged: recommendations(\n    filter: $judged\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    totalCount\n  }\n  overdue: recommendations(\n    filter: $overdue\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    totalCount\n  }\n  statusSummary(filter: $received, asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision) {\n    basis {\n      asOf\n      revision\n    }\n  }\n  labels(enums: ["Perspective"], language: $language) {\n    values {\n      value\n      label\n      definition\n    }\n  }\n}\n',
};

export const OrganizationScores: Operation<
  OrganizationScoresQuery,
  OrganizationScoresQueryVariables
> = {
  name: 'OrganizationScores',
  documentId: 'sha256:5099bc56ec5cdaaee06f7d24f96c768425f27d3e2197b9bf84307ebc58b602f4',
  text: 'query OrganizationScores(\n  $language: LanguageTag!\n  $filter: RecommendationFilter!\n  $groupBy: SummaryGrouping!\n  $asOf: Date\n  $knownAt: DateTime\n  $atRevision: Int\n) {\n  state: statusSummary(\n    filter: $filter\n    perspective: STATE\n    groupBy: $groupBy\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    ...Scores\n  }\n  civilSociety: statusSummary(\n    filter: $filter\n    perspective: CIVIL_SOCIETY\n    groupBy: $groupBy\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    ...Scores\n  }\n  nationalInstitution: statusSummary(\n    filter: $filter\n    perspective: NATIONAL_INSTITUTION\n    groupBy: $groupBy\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    ...Scores\n  }\n  international: statusSummary(\n    filter: $filter\n    perspective: INTERNATIONAL\n    groupBy: $groupBy\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    ...Scores\n  }\n  joint: statusSummary(\n    filter: $filter\n    perspective: JOINT\n    groupBy: $groupBy\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    ...Scores\n  }\n}\n\nfragment Scores on StatusSummary {\n  groups {\n    recommendationCount\n    subject {\n      id\n    }\n    statuses {\n      ...Counts\n    }\n  }\n}\n\nfragment Counts on StatusCount {\n  bucket\n  bucketLabel(language: $language) {\n    label\n    definition\n  }\n  count\n}\n',
};

export const OrganizationExamples: Operation<
  OrganizationExamplesQuery,
  OrganizationExamplesQueryVariables
> = {
  name: 'OrganizationExamples',
  documentId: 'sha256:b4a54cbc07115c83c04d61814679a42f10dd2b6465b0e248b28cb52584e12ac4',
  text: 'query OrganizationExamples(\n  $language: LanguageTag!\n  $filter: RecommendationFilter!\n  $collection: ID\n  $asOf: Date\n  $knownAt: DateTime\n  $atRevision: Int\n) {\n  recommendations(\n    filter: $filter\n    first: 5\n    orderBy: { field: REVISION, direction: DESC }\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    nodes {\n      ...Listed\n    }\n  }\n}\n\nfragment Listed on Recommendation {\n  id\n  reference\n  type\n  origin\n  typeLabel(language: $language) {\n    label\n  }\n  title(language: $language) {\n    ...Words\n  }\n  text(language: $language) {\n    ...Words\n  }\n  issuedOn\n  issuedOnPrecision\n  issuers {\n    ...Named\n  }\n  issuerDescription(language: $language) {\n    ...Words\n  }\n  addressees {\n    organization {\n      ...Named\n    }\n  }\n  statuses(asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision, collection: $collection) {\n    ...Standing\n    addressee {\n      id\n    }\n  }\n  isDisputed(asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision, collection: $collection)\n}\n\nfragment Words on LocalizedText {\n  value\n  language\n  isFallback\n}\n\nfragment Named on Organization {\n  id\n  slug\n  name(language: $language) {\n    ...Words\n  }\n}\n\nfragment Standing on PerspectiveStatus {\n  perspective\n  perspectiveLabel(language: $language) {\n    label\n    definition\n  }\n  bucket\n  bucketLabel(language: $language) {\n    label\n    definition\n  }\n  hasDissent\n}\n',
};

export const Organizations: Operation<OrganizationsQuery, OrganizationsQueryVariables> = {
  name: 'Organizations',
  documentId: 'sha256:790f014e74bab2ba84bc0dfc126e44d2d71aeaac437e187a7a8b6b09eb5a3a06',
  text: 'query Organizations(\n  $language: LanguageTag!\n  $after: String\n  $asOf: Date\n  $knownAt: DateTime\n  $atRevision: Int\n) {\n  organizations(first: 100, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...Named\n      kind\n      kindLabel(language: $language) {\n        label\n      }\n    }\n  }\n  facets(filter: { isCounted: true }, asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision) {\n    addressees(first: 100) {\n      ...InvolvedCounts\n    }\n    issuers(first: 100) {\n      ...InvolvedCounts\n    }\n  }\n  statusSummary(asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision) {\n    basis {\n      asOf\n      revision\n    }\n  }\n}\n\nfragment Named on Organization {\n  id\n  slug\n  name(language: $language) {\n    ...Words\n  }\n}\n\nfragment Words on LocalizedText {\n  value\n  language\n  isFallback\n}\n\nfragment InvolvedCounts on SubjectFacet {\n  counts {\n    count\n    subject {\n      id\n    }\n  }\n}\n',
};

export const Recommendation: Operation<RecommendationQuery, RecommendationQueryVariables> = {
  name: 'Recommendation',
  documentId: 'sha256:43c1a95da3db9441105c9c93b64222cdb7497cc95313155f27e547e8df4fe422',
  text: 'query Recommendation(\n  $language: LanguageTag!\n  $reference: String!\n  $asOf: Date\n  $knownAt: DateTime\n  $atRevision: Int\n) {\n  statusSummary(asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision) {\n    basis {\n      asOf\n      revision\n    }\n  }\n  labels(enums: ["Perspective"], language: $language) {\n    values {\n      value\n      label\n    }\n  }\n  recommendation(reference: $reference, asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision) {\n    id\n    reference\n    revision\n    type\n    typeLabel(language: $language) {\n      label\n      definition\n    }\n    origin\n    originLabel(language: $language) {\n      label\n      definition\n    }\n    textKind\n    textKindLabel(language: $language) {\n      label\n      definition\n    }\n    title(language: $language) {\n      ...Words\n    }\n    texts {\n      language\n      title\n      text\n      isOriginal\n      isOutdated\n      isRedacted\n      translationKind\n      translationKindLabel(language: $language) {\n        label\n      }\n      translator {\n        ...Named\n      }\n    }\n    isContinuous\n    isDisputed\n    issuedOn\n    issuedOnPrecision\n    issuers {\n      ...Named\n    }\n    issuerDescription(language: $language) {\n      ...Words\n    }\n    paragraph\n    document {\n      ...Cited\n    }\n    addressees {\n      role\n      roleLabel(language: $language) {\n        label\n      }\n      receivedOn\n      receivedOnPrecision\n      organization {\n        ...Named\n      }\n    }\n    homeCollection {\n      ...CollectionHead\n    }\n    collections {\n      slug\n      isInvented\n      title(language: $language) {\n        ...Words\n      }\n    }\n    parent {\n      reference\n      title(language: $language) {\n        ...Words\n      }\n    }\n    parts {\n      reference\n      title(language: $language) {\n        ...Words\n      }\n    }\n    state: partStatuses(perspective: STATE) {\n      ...Counts\n    }\n    civilSociety: partStatuses(perspective: CIVIL_SOCIETY) {\n      ...Counts\n    }\n    nationalInstitution: partStatuses(perspective: NATIONAL_INSTITUTION) {\n      ...Counts\n    }\n    international: partStatuses(perspective: INTERNATIONAL) {\n      ...Counts\n    }\n    joint: partStatuses(perspective: JOINT) {\n      ...Counts\n    }\n    legalActs {\n      slug\n      number\n      title(language: $language) {\n        ...Words\n      }\n      url\n    }\n    terms {\n      id\n      vocabulary\n      vocabularyLabel(language: $language) {\n        label\n      }\n      label(language: $language) {\n        ...Words\n      }\n    }\n    responses {\n      position\n      positionLabel(language: $language) {\n        label\n        definition\n      }\n      nativeWords\n      respondedOn\n      respondedOnPrecision\n      isRedacted\n      organization {\n        ...Named\n      }\n      document {\n        ...Cited\n      }\n      paragraph\n    }\n    statuses {\n      ...Standing\n      addressee {\n        ...Named\n      }\n      assessors {\n        assessor {\n          ...Named\n        }\n        status\n        statusLabel(language: $language) {\n          label\n          definition\n        }\n        countsFrom\n      }\n    }\n    relations {\n      kind\n      kindLabel(language: $language) {\n        label\n      }\n      from {\n        reference\n        title(language: $language) {\n          ...Words\n        }\n      }\n      to {\n        reference\n        title(language: $language) {\n          ...Words\n        }\n      }\n    }\n    deadlines {\n      dueOn\n      dueOnPrecision\n      kindLabel(language: $language) {\n        label\n      }\n      isInForce\n      isMet\n      isOverdue\n      note\n      setBy {\n        ...Named\n      }\n      setOn\n      setOnPrecision\n      addressee {\n        ...Named\n      }\n      document {\n        ...Cited\n      }\n      paragraph\n      reports {\n        reportedOn\n        reportedOnPrecision\n        document {\n          ...Cited\n        }\n      }\n    }\n  }\n}\n\nfragment Words on LocalizedText {\n  value\n  language\n  isFallback\n}\n\nfragment Named on Organization {\n  id\n  slug\n  name(language: $language) {\n    ...Words\n  }\n}\n\nfragment Cited on Document {\n  slug\n  symbol\n  url\n  publishedOn\n  publishedOnPrecision\n  title(language: $language) {\n    ...Words\n  }\n}\n\nfragment CollectionHead on Collection {\n  id\n  slug\n  title(language: $language) {\n    ...Words\n  }\n  description(language: $language) {\n    ...Words\n  }\n  notice(language: $language) {\n    ...Words\n  }\n  isInvented\n  reportedCount\n  isReportedCountApproximate\n  headlinePerspective\n  headlinePerspectiveLabel(language: $language) {\n    label\n  }\n  licence\n}\n\nfragment Counts on StatusCount {\n  bucket\n  bucketLabel(language: $language) {\n    label\n    definition\n  }\n  count\n}\n\nfragment Standing on PerspectiveStatus {\n  perspective\n  perspectiveLabel(language: $language) {\n    label\n    definition\n  }\n  bucket\n  bucketLabel(language: $language) {\n    label\n    definition\n  }\n  hasDissent\n}\n',
};

export const RecommendationRecord: Operation<
  RecommendationRecordQuery,
  RecommendationRecordQueryVariables
> = {
  name: 'RecommendationRecord',
  documentId: 'sha256:8ec42239af5ec1bda315932b0b95085e03c7ef8d8808b5df5a3540904fe2bb48',
  text: 'query RecommendationRecord(\n  $language: LanguageTag!\n  $reference: String!\n  $judgements: String\n  $actions: String\n  $indicators: String\n  $history: String\n  $asOf: Date\n  $knownAt: DateTime\n  $atRevision: Int\n) {\n  recommendation(reference: $reference, asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision) {\n    assessments(first: 50, after: $judgements) {\n      totalCount\n      pageInfo {\n        ...Onward\n      }\n      nodes {\n        ...Judged\n      }\n    }\n    disputes {\n      kindLabel(language: $language) {\n        label\n        definition\n      }\n      since\n      addressee {\n        ...Named\n      }\n      one {\n        ...Standing\n      }\n      other {\n        ...Standing\n      }\n    }\n    followUps {\n      state\n      stateLabel(language: $language) {\n        label\n      }\n      decidedOn\n      decidedOnPrecision\n      organization {\n        ...Named\n      }\n      document {\n        ...Cited\n      }\n      paragraph\n    }\n    reiterations {\n      reference\n      issuedOn\n      issuedOnPrecision\n      title(language: $language) {\n        ...Words\n      }\n    }\n    actions(first: 20, after: $actions) {\n      totalCount\n      pageInfo {\n        ...Onward\n      }\n      nodes {\n        ...Done\n      }\n    }\n    indicators(first: 10, after: $indicators) {\n      totalCount\n      pageInfo {\n        ...Onward\n      }\n      nodes {\n        slug\n        title(language: $language) {\n          ...Words\n        }\n        unit\n        baselineValue\n        targetValue\n        measurements(first: 20) {\n          totalCount\n          nodes {\n            ...Measured\n          }\n        }\n      }\n    }\n    history(first: 20, after: $history) {\n      totalCount\n      pageInfo {\n        ...Onward\n      }\n      nodes {\n        revision\n        recordedAt\n        kindLabel(language: $language) {\n          label\n        }\n        touchedLabels(language: $language) {\n          label\n        }\n        organization {\n          ...Named\n        }\n        reason\n      }\n    }\n  }\n}\n\nfragment Onward on PageInfo {\n  hasNextPage\n  endCursor\n}\n\nfragment Judged on Assessment {\n  id\n  revision\n  effectiveOn\n  precision\n  countsFrom\n  recordedAt\n  status\n  statusLabel(language: $language) {\n    label\n    definition\n  }\n  nativeValue\n  scale\n  scaleVersion\n  isAttributed\n  isRedacted\n  rationale\n  rationaleLanguage\n  addressee {\n    ...Named\n  }\n  evidenceFrom\n  evidenceUntil\n  assessor {\n    ...Named\n    perspective\n    perspectiveLabel(language: $language) {\n      label\n    }\n  }\n  recordedBy {\n    ...Named\n  }\n  retraction {\n    reason\n  }\n  supersededBy {\n    id\n  }\n  parts {\n    reference\n  }\n  evidence {\n    quote\n    quoteLanguage\n    url\n    accessedOn\n    paragraph\n    isAnonymised\n    isRedacted\n    document {\n      ...Cited\n    }\n  }\n}\n\nfragment Named on Organization {\n  id\n  slug\n  name(language: $language) {\n    ...Words\n  }\n}\n\nfragment Words on LocalizedText {\n  value\n  language\n  isFallback\n}\n\nfragment Cited on Document {\n  slug\n  symbol\n  url\n  publishedOn\n  publishedOnPrecision\n  title(language: $language) {\n    ...Words\n  }\n}\n\nfragment Standing on PerspectiveStatus {\n  perspective\n  perspectiveLabel(language: $language) {\n    label\n    definition\n  }\n  bucket\n  bucketLabel(language: $language) {\n    label\n    definition\n  }\n  hasDissent\n}\n\nfragment Done on Action {\n  slug\n  title(language: $language) {\n    ...Words\n  }\n  description(language: $language) {\n    ...Words\n  }\n  startsOn\n  startsOnPrecision\n  dueOn\n  dueOnPrecision\n  bodies {\n    organization {\n      ...Named\n    }\n  }\n  plans {\n    slug\n    url\n    title(language: $language) {\n      ...Words\n    }\n  }\n  status {\n    statusLabel(language: $language) {\n      label\n    }\n    effectiveOn\n    effectiveOnPrecision\n    note\n    url\n  }\n}\n\nfragment Measured on Measurement {\n  value\n  measuredOn\n  measuredOnPrecision\n  supersededBy {\n    id\n  }\n  retraction {\n    reason\n  }\n}\n',
};

export const Measurements: Operation<MeasurementsQuery, MeasurementsQueryVariables> = {
  name: 'Measurements',
  documentId: 'sha256:13930e6cfd9de00cc913b41ad454b9c0ea27a23c4f75ba8053473a0e8387919e',
  text: 'query Measurements($slug: String!) {\n  indicator(slug: $slug) {\n    unit\n    measurements(first: 100) {\n      totalCount\n      pageInfo {\n        ...Onward\n      }\n      nodes {\n        ...Measured\n      }\n    }\n  }\n}\n\nfragment Onward on PageInfo {\n  hasNextPage\n  endCursor\n}\n\nfragment Measured on Measurement {\n  value\n  measuredOn\n  measuredOnPrecision\n  supersededBy {\n    id\n  }\n  retraction {\n    reason\n  }\n}\n',
};

export const Recommendations: Operation<RecommendationsQuery, RecommendationsQueryVariables> = {
  name: 'Recommendations',
  documentId: 'sha256:4a01d11d1c78134911d6794d9a135ffeb9f62a203bb2c80be6e0a254e7653a6f',
  text: 'query Recommendations(\n  $language: LanguageTag!\n  $filter: RecommendationFilter!\n  $orderBy: RecommendationOrder\n  $first: Int!\n  $after: String\n  $more: Boolean!\n  $collection: ID\n  $asOf: Date\n  $knownAt: DateTime\n  $atRevision: Int\n) {\n  recommendations(\n    filter: $filter\n    orderBy: $orderBy\n    first: $first\n    after: $after\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...Listed\n      ...ListedMore @include(if: $more)\n    }\n  }\n}\n\nfragment Listed on Recommendation {\n  id\n  reference\n  type\n  origin\n  typeLabel(language: $language) {\n    label\n  }\n  title(language: $language) {\n    ...Words\n  }\n  text(language: $language) {\n    ...Words\n  }\n  issuedOn\n  issuedOnPrecision\n  issuers {\n    ...Named\n  }\n  issuerDescription(language: $language) {\n    ...Words\n  }\n  addressees {\n    organization {\n      ...Named\n    }\n  }\n  statuses(asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision, collection: $collection) {\n    ...Standing\n    addressee {\n      id\n    }\n  }\n  isDisputed(asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision, collection: $collection)\n}\n\nfragment Words on LocalizedText {\n  value\n  language\n  isFallback\n}\n\nfragment Named on Organization {\n  id\n  slug\n  name(language: $language) {\n    ...Words\n  }\n}\n\nfragment Standing on PerspectiveStatus {\n  perspective\n  perspectiveLabel(language: $language) {\n    label\n    definition\n  }\n  bucket\n  bucketLabel(language: $language) {\n    label\n    definition\n  }\n  hasDissent\n}\n\nfragment ListedMore on Recommendation {\n  responses {\n    positionLabel(language: $language) {\n      label\n    }\n    organization {\n      ...Named\n    }\n  }\n  terms {\n    id\n    vocabulary\n    label(language: $language) {\n      ...Words\n    }\n  }\n  deadlines(asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision, collection: $collection) {\n    dueOn\n    dueOnPrecision\n    kindLabel(language: $language) {\n      label\n    }\n    isInForce\n    isOverdue\n  }\n}\n',
};

export const FoundRecommendations: Operation<
  FoundRecommendationsQuery,
  FoundRecommendationsQueryVariables
> = {
  name: 'FoundRecommendations',
  documentId: 'sha256:bf05134cb7b5ee562bbe1bf52b0684c97c66956dab7e454aefd9b909c0d36e5f',
  text: 'query FoundRecommendations(\n  $language: LanguageTag!\n  $query: String!\n  $filter: RecommendationFilter!\n  $first: Int!\n  $after: String\n  $more: Boolean!\n  $collection: ID\n  $asOf: Date\n  $knownAt: DateTime\n  $atRevision: Int\n) {\n  search(\n    query: $query\n    filter: $filter\n    first: $first\n    after: $after\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    totalCount\n    isNearSpelling\n    searchedFor\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      snippets {\n        value\n        highlights {\n          start\n          end\n        }\n        isCutBefore\n        isCutAfter\n        language\n      }\n      node {\n        ...Listed\n        ...ListedMore @include(if: $more)\n      }\n    }\n  }\n}\n\nfragment Listed on Recommendation {\n  id\n  reference\n  type\n  origin\n  typeLabel(language: $language) {\n    label\n  }\n  title(language: $language) {\n    ...Words\n  }\n  text(language: $language) {\n    ...Words\n  }\n  issuedOn\n  issuedOnPrecision\n  issuers {\n    ...Named\n  }\n  issuerDescription(language: $language) {\n    ...Words\n  }\n  addressees {\n    organization {\n      ...Named\n    }\n  }\n  statuses(asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision, collection: $collection) {\n    ...Standing\n    addressee {\n      id\n    }\n  }\n  isDisputed(asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision, collection: $collection)\n}\n\nfragment Words on LocalizedText {\n  value\n  language\n  isFallback\n}\n\nfragment Named on Organization {\n  id\n  slug\n  name(language: $language) {\n    ...Words\n  }\n}\n\nfragment Standing on PerspectiveStatus {\n  perspective\n  perspectiveLabel(language: $language) {\n    label\n    definition\n  }\n  bucket\n  bucketLabel(language: $language) {\n    label\n    definition\n  }\n  hasDissent\n}\n\nfragment ListedMore on Recommendation {\n  responses {\n    positionLabel(language: $language) {\n      label\n    }\n    organization {\n      ...Named\n    }\n  }\n  terms {\n    id\n    vocabulary\n    label(language: $language) {\n      ...Words\n    }\n  }\n  deadlines(asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision, collection: $collection) {\n    dueOn\n    dueOnPrecision\n    kindLabel(language: $language) {\n      label\n    }\n    isInForce\n    isOverdue\n  }\n}\n',
};

export const Facets: Operation<FacetsQuery, FacetsQueryVariables> = {
  name: 'Facets',
  documentId: 'sha256:e43e16dfee4980f22d295055f3fc0d7d4a0e92bea40abce37a41e0e20e2a04ee',
  text: 'query Facets(\n  $language: LanguageTag!\n  $filter: RecommendationFilter!\n  $perspective: Perspective\n  $asOf: Date\n  $knownAt: DateTime\n  $atRevision: Int\n) {\n  statusSummary(filter: $filter, asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision) {\n    basis {\n      asOf\n      revision\n    }\n  }\n  labels(\n    enums: ["Perspective", "Bucket", "ResponsePosition", "RecommendationType"]\n    language: $language\n  ) {\n    enum\n    values {\n      value\n      label\n    }\n  }\n  facets(filter: $filter, asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision) {\n    types {\n      ...TypesFacet\n    }\n    responses {\n      ...ResponsesFacet\n    }\n    statuses(perspective: $perspective) {\n      ...Counts\n    }\n    years {\n      year\n      count\n    }\n    collections(first: 50) {\n      ...EntriesFacet\n    }\n    addressees(first: 50) {\n      ...EntriesFacet\n    }\n    issuers(first: 50) {\n      ...EntriesFacet\n    }\n    terms(vocabulary: THEME, first: 50) {\n      ...EntriesFacet\n    }\n  }\n}\n\nfragment TypesFacet on TypeCount {\n  type\n  typeLabel(language: $language) {\n    label\n  }\n  count\n}\n\nfragment ResponsesFacet on ResponseCount {\n  position\n  positionLabel(language: $language) {\n    label\n  }\n  count\n}\n\nfragment Counts on StatusCount {\n  bucket\n  bucketLabel(language: $language) {\n    label\n    definition\n  }\n  count\n}\n\nfragment EntriesFacet on SubjectFacet {\n  subjectCount\n  counts {\n    count\n    subject {\n      ...NamedEntry\n    }\n  }\n}\n\nfragment NamedEntry on Node {\n  __typename\n  id\n  ... on Organization {\n    name(language: $language) {\n      ...Words\n    }\n  }\n  ... on Term {\n    label(language: $language) {\n      ...Words\n    }\n  }\n  ... on Collection {\n    title(language: $language) {\n      ...Words\n    }\n  }\n}\n\nfragment Words on LocalizedText {\n  value\n  language\n  isFallback\n}\n',
};

export const FacetAlone: Operation<FacetAloneQuery, FacetAloneQueryVariables> = {
  name: 'FacetAlone',
  documentId: 'sha256:cb76b95d3d69fa13b466a3cc8856c21e431a606e0f2beef9b7bb985c54d34bc3',
  text: 'query FacetAlone(\n  $language: LanguageTag!\n  $filter: RecommendationFilter!\n  $perspective: Perspective\n  $types: Boolean!\n  $responses: Boolean!\n  $statuses: Boolean!\n  $years: Boolean!\n  $collections: Boolean!\n  $addressees: Boolean!\n  $issuers: Boolean!\n  $terms: Boolean!\n  $asOf: Date\n  $knownAt: DateTime\n  $atRevision: Int\n) {\n  facets(filter: $filter, asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision) {\n    types @include(if: $types) {\n      ...TypesFacet\n    }\n    responses @include(if: $responses) {\n      ...ResponsesFacet\n    }\n    statuses(perspective: $perspective) @include(if: $statuses) {\n      ...Counts\n    }\n    years @include(if: $years) {\n      year\n      count\n    }\n    collections(first: 50) @include(if: $collections) {\n      ...EntriesFacet\n    }\n    addressees(first: 50) @include(if: $addressees) {\n      ...EntriesFacet\n    }\n    issuers(first: 50) @include(if: $issuers) {\n      ...EntriesFacet\n    }\n    terms(vocabulary: THEME, first: 50) @include(if: $terms) {\n      ...EntriesFacet\n    }\n  }\n}\n\nfragment TypesFacet on TypeCount {\n  type\n  typeLabel(language: $language) {\n    label\n  }\n  count\n}\n\nfragment ResponsesFacet on ResponseCount {\n  position\n  positionLabel(language: $language) {\n    label\n  }\n  count\n}\n\nfragment Counts on StatusCount {\n  bucket\n  bucketLabel(language: $language) {\n    label\n    definition\n  }\n  count\n}\n\nfragment EntriesFacet on SubjectFacet {\n  subjectCount\n  counts {\n    count\n    subject {\n      ...NamedEntry\n    }\n  }\n}\n\nfragment NamedEntry on Node {\n  __typename\n  id\n  ... on Organization {\n    name(language: $language) {\n      ...Words\n    }\n  }\n  ... on Term {\n    label(language: $language) {\n      ...Words\n    }\n  }\n  ... on Collection {\n    title(language: $language) {\n      ...Words\n    }\n  }\n}\n\nfragment Words on LocalizedText {\n  value\n  language\n  isFallback\n}\n',
};

export const NamedEntries: Operation<NamedEntriesQuery, NamedEntriesQueryVariables> = {
  name: 'NamedEntries',
  documentId: 'sha256:f11579f5e6cfa5798d1f5f4cda923e595d2a28d63054a3d4ad99e97d9a2f9237',
  text: 'query NamedEntries($language: LanguageTag!, $ids: [ID!]!) {\n  nodes(ids: $ids) {\n    ...NamedEntry\n  }\n}\n\nfragment NamedEntry on Node {\n  __typename\n  id\n  ... on Organization {\n    name(language: $language) {\n      ...Words\n    }\n  }\n  ... on Term {\n    label(language: $language) {\n      ...Words\n    }\n  }\n  ... on Collection {\n    title(language: $language) {\n      ...Words\n    }\n  }\n}\n\nfragment Words on LocalizedText {\n  value\n  language\n  isFallback\n}\n',
};

export const ListBasis: Operation<ListBasisQuery, ListBasisQueryVariables> = {
  name: 'ListBasis',
  documentId: 'sha256:186f44a174eaa2a6e0e1834d81a5033985bfce41a183fc4966faff6437727809',
  text: 'query ListBasis(\n  $language: LanguageTag!\n  $filter: RecommendationFilter!\n  $asOf: Date\n  $knownAt: DateTime\n  $atRevision: Int\n) {\n  statusSummary(filter: $filter, asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision) {\n    basis {\n      asOf\n      revision\n    }\n  }\n  labels(enums: ["Perspective"], language: $language) {\n    values {\n      value\n      label\n    }\n  }\n}\n',
};

export const RowsOfFile: Operation<RowsOfFileQuery, RowsOfFileQueryVariables> = {
  name: 'RowsOfFile',
  documentId: 'sha256:fd406d6661153d49567e26664796a08cb07825b8effda1e9db5d075506f34605',
  text: 'query RowsOfFile(\n  $language: LanguageTag!\n  $filter: RecommendationFilter!\n  $orderBy: RecommendationOrder\n  $first: Int!\n  $after: String\n  $collection: ID\n  $issuers: Boolean!\n  $addressees: Boolean!\n  $response: Boolean!\n  $deadline: Boolean!\n  $theme: Boolean!\n  $status: Boolean!\n  $asOf: Date\n  $knownAt: DateTime\n  $atRevision: Int\n) {\n  revision\n  recommendations(\n    filter: $filter\n    orderBy: $orderBy\n    first: $first\n    after: $after\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...RowOfFile\n    }\n  }\n}\n\nfragment RowOfFile on Recommendation {\n  reference\n  typeLabel(language: $language) {\n    label\n  }\n  title(language: $language) {\n    value\n  }\n  text(language: $language) {\n    value\n  }\n  issuedOn\n  issuedOnPrecision\n  issuers @include(if: $issuers) {\n    ...NameOfFile\n  }\n  issuerDescription(language: $language) @include(if: $issuers) {\n    value\n  }\n  addressees @include(if: $addressees) {\n    organization {\n      ...NameOfFile\n    }\n  }\n  responses @include(if: $response) {\n    positionLabel(language: $language) {\n      label\n    }\n    organization {\n      ...NameOfFile\n    }\n  }\n  terms @include(if: $theme) {\n    vocabulary\n    label(language: $language) {\n      value\n    }\n  }\n  deadlines(asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision, collection: $collection)\n    @include(if: $deadline) {\n    dueOn\n    dueOnPrecision\n    kindLabel(language: $language) {\n      label\n    }\n    isInForce\n    isOverdue\n  }\n  statuses(asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision, collection: $collection)\n    @include(if: $status) {\n    perspective\n    bucket\n    bucketLabel(language: $language) {\n      label\n    }\n    addressee {\n      id\n    }\n  }\n  isDisputed(asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision, collection: $collection)\n    @include(if: $status)\n}\n\nfragment NameOfFile on Organization {\n  name(language: $language) {\n    value\n  }\n}\n',
};

export const FoundRowsOfFile: Operation<FoundRowsOfFileQuery, FoundRowsOfFileQueryVariables> = {
  name: 'FoundRowsOfFile',
  documentId: 'sha256:bb6784a29e4dc4f07744a937eafe7dbd815832800477d3fd2faec435c4a46a0c',
  text: 'query FoundRowsOfFile(\n  $language: LanguageTag!\n  $query: String!\n  $filter: RecommendationFilter!\n  $first: Int!\n  $after: String\n  $collection: ID\n  $issuers: Boolean!\n  $addressees: Boolean!\n  $response: Boolean!\n  $deadline: Boolean!\n  $theme: Boolean!\n  $status: Boolean!\n  $asOf: Date\n  $knownAt: DateTime\n  $atRevision: Int\n) {\n  revision\n  search(\n    query: $query\n    filter: $filter\n    first: $first\n    after: $after\n    asOf: $asOf\n    knownAt: $knownAt\n    atRevision: $atRevision\n  ) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...RowOfFile\n    }\n  }\n}\n\nfragment RowOfFile on Recommendation {\n  reference\n  typeLabel(language: $language) {\n    label\n  }\n  title(language: $language) {\n    value\n  }\n  text(language: $language) {\n    value\n  }\n  issuedOn\n  issuedOnPrecision\n  issuers @include(if: $issuers) {\n    ...NameOfFile\n  }\n  issuerDescription(language: $language) @include(if: $issuers) {\n    value\n  }\n  addressees @include(if: $addressees) {\n    organization {\n      ...NameOfFile\n    }\n  }\n  responses @include(if: $response) {\n    positionLabel(language: $language) {\n      label\n    }\n    organization {\n      ...NameOfFile\n    }\n  }\n  terms @include(if: $theme) {\n    vocabulary\n    label(language: $language) {\n      value\n    }\n  }\n  deadlines(asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision, collection: $collection)\n    @include(if: $deadline) {\n    dueOn\n    dueOnPrecision\n    kindLabel(language: $language) {\n      label\n    }\n    isInForce\n    isOverdue\n  }\n  statuses(asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision, collection: $collection)\n    @include(if: $status) {\n    perspective\n    bucket\n    bucketLabel(language: $language) {\n      label\n    }\n    addressee {\n      id\n    }\n  }\n  isDisputed(asOf: $asOf, knownAt: $knownAt, atRevision: $atRevision, collection: $collection)\n    @include(if: $status)\n}\n\nfragment NameOfFile on Organization {\n  name(language: $language) {\n    value\n  }\n}\n',
};

/** All of them, for the manifest. */
export const operations: Operation<unknown, never>[] = [
  Collection,
  CollectionFigures,
  CollectionTrend,
  CollectionGroups,
  Collections,
  PracticeFigures,
  Days,
  FigureOfStatus,
  FigureOfGroups,
  FigureOfTrend,
  RecommendationPlate,
  Organization,
  OrganizationFigures,
  OrganizationScores,
  OrganizationExamples,
  Organizations,
  Recommendation,
  RecommendationRecord,
  Measurements,
  Recommendations,
  FoundRecommendations,
  Facets,
  FacetAlone,
  NamedEntries,
  ListBasis,
  RowsOfFile,
  FoundRowsOfFile,
] as never[];
