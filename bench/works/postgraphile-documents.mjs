/** The same questions as those of documents.mjs, as one asks PostGraphile. */
export const postgraphileDocuments = {
  list: `query List($after: Cursor) {
  allRecommendations(first: 50, after: $after, orderBy: REFERENCE_ASC) {
    nodes {
      reference
      issuedOn
      title
      issuersList(orderBy: POSITION_ASC) { organization { slug name } }
      taggedList(orderBy: POSITION_ASC) { term { slug label } }
      addresseesList(orderBy: [ROLE_ASC, POSITION_ASC]) { role organization { slug name } }
      lastAssessmentsList { status effectiveOn precision assessor { slug } }
    }
  }
}`,
  detail: `query Detail($reference: String!) {
  recommendationByReference(reference: $reference) {
    reference
    type
    issuedOn
    paragraph
    title
    text
    document { slug symbol }
    issuersList(orderBy: POSITION_ASC) { organization { slug } }
    taggedList(orderBy: POSITION_ASC) { term { slug } }
    addresseesList(orderBy: [ROLE_ASC, POSITION_ASC]) { role organization { slug } }
    responsesList(orderBy: [RESPONDED_ON_ASC, REVISION_ASC]) { position respondedOn organization { slug } }
    assessmentsList {
      rowId status effectiveOn precision rationale revision supersedesId
      assessor { slug }
      addressee { slug }
      retraction { reason revision }
      evidenceList(orderBy: POSITION_ASC) { url quote paragraph document { slug } }
    }
  }
}`,
  summary: `query Summary {
  summaryList { grouping subject bucket count }
}`,
  filteredSummary: `query FilteredSummary($theme: UUID!, $addressee: UUID!) {
  summaryList: filteredSummaryList(theme: $theme, addressee: $addressee) { grouping subject bucket count }
}`,
  trend: `query Trend($days: [Date!]!) {
  trendList(days: $days) { asOf bucket count }
}`,
  filteredTrend: `query FilteredTrend($days: [Date!]!, $theme: UUID!, $addressee: UUID!) {
  trendList: filteredTrendList(days: $days, theme: $theme, addressee: $addressee) { asOf bucket count }
}`,
  search: `query Search($words: [String!]!) {
  searchList(words: $words) {
    reference
    title
    issuersList(orderBy: POSITION_ASC) { organization { slug } }
    addresseesList(orderBy: [ROLE_ASC, POSITION_ASC]) { organization { slug } }
    bucket
  }
}`,
  pages: `query Pages($after: Cursor) {
  allRecommendations(first: 50, after: $after, orderBy: REFERENCE_ASC) { pageInfo { endCursor } }
}`,
};
