/** The questions in GraphQL, as one asks Heed. */
export const documents = {
  list: `query List($after: String) {
  recommendations(first: 50, after: $after) {
    nodes {
      reference
      issuedOn
      title(language: "en") { value }
      issuers { slug name(language: "en") { value } }
      terms { slug label(language: "en") { value } }
      addressees { role organization { slug name(language: "en") { value } } }
      assessments(first: 3) { nodes { status effectiveOn precision assessor { slug } } }
    }
  }
}`,
  detail: `query Detail($reference: String!) {
  recommendation(reference: $reference) {
    reference
    type
    issuedOn
    paragraph
    title(language: "en") { value }
    text(language: "en") { value }
    document { slug symbol }
    issuers { slug }
    terms { slug }
    addressees { role organization { slug } }
    responses { position respondedOn organization { slug } }
    assessments(first: 100) {
      nodes {
        id status effectiveOn precision rationale revision
        assessor { slug }
        addressee { slug }
        supersedes { id }
        retraction { reason revision }
        evidence { url quote paragraph document { slug } }
      }
    }
  }
}`,
  summary: `query Summary($filter: RecommendationFilter) {
  byTheme: statusSummary(groupBy: THEME, filter: $filter) {
    recommendationCount
    statuses { bucket count }
    groups { subject { ... on Term { slug } } recommendationCount statuses { bucket count } }
  }
  byAddressee: statusSummary(groupBy: ADDRESSEE, filter: $filter) {
    groups { subject { ... on Organization { slug } } recommendationCount statuses { bucket count } }
  }
}`,
  trend: `query Trend($from: Date!, $to: Date!, $filter: RecommendationFilter) {
  statusTrend(from: $from, to: $to, interval: MONTH, filter: $filter) {
    points { asOf recommendationCount statuses { bucket count } }
  }
}`,
  search: `query Search($query: String!) {
  search(query: $query, first: 20) {
    nodes {
      reference
      title(language: "en") { value }
      issuers { slug }
      addressees { organization { slug } }
      status { bucket }
    }
  }
}`,
  pages: `query Pages($after: String) {
  recommendations(first: 50, after: $after) { nodes { reference } pageInfo { endCursor } }
}`,
};
