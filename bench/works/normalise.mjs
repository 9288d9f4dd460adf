const value = (text) => (text === null ? null : { value: text });
const organizations = (list) => list.map(({ organization }) => organization);
const named = ({ slug, name }) => ({ slug, name: value(name) });

/** PostGraphile's answers, in the shape of ours: the same data, in other words. */
export const fromPostgraphile = {
  list: ({ allRecommendations }) => ({
    recommendations: {
      nodes: allRecommendations.nodes.map((node) => ({
        reference: node.reference,
        issuedOn: node.issuedOn,
        title: value(node.title),
        issuers: organizations(node.issuersList).map(named),
        terms: node.taggedList.map(({ term }) => ({ slug: term.slug, label: value(term.label) })),
        addressees: node.addresseesList.map(({ role, organization }) => ({
          role,
          organization: named(organization),
        })),
        assessments: { nodes: node.lastAssessmentsList },
      })),
    },
  }),
  detail: ({ recommendationByReference: found }) => ({
    recommendation: {
      ...pick(found, ['reference', 'type', 'issuedOn', 'paragraph', 'document']),
      title: value(found.title),
      text: value(found.text),
      issuers: organizations(found.issuersList),
      terms: found.taggedList.map(({ term }) => term),
      addressees: found.addresseesList,
      responses: found.responsesList,
      assessments: {
        nodes: found.assessmentsList.map(({ rowId, supersedesId, evidenceList, ...rest }) => ({
          id: rowId,
          supersedes: supersedesId && { id: supersedesId },
          evidence: evidenceList,
          ...rest,
        })),
      },
    },
  }),
  summary: ({ summaryList }) => {
    const of = (grouping) => summaryList.filter((figure) => figure.grouping === grouping);
    return {
      byTheme: { ...countsOf(of('WHOLE')), groups: groupsOf(of('THEME')) },
      byAddressee: { groups: groupsOf(of('ADDRESSEE')) },
    };
  },
  trend: ({ trendList }, { days }) => ({
    statusTrend: {
      points: days.map((asOf) => ({
        asOf,
        ...countsOf(trendList.filter((figure) => figure.asOf === asOf)),
      })),
    },
  }),
  search: ({ searchList }) => ({
    search: {
      nodes: searchList.map((node) => ({
        reference: node.reference,
        title: value(node.title),
        issuers: organizations(node.issuersList),
        addressees: node.addresseesList,
        status: { bucket: node.bucket },
      })),
    },
  }),
};

/** Groups of the same size may stand in any order: no client can tell which comes first. */
export function inOneOrder(data) {
  if (!data.byTheme) return data;
  const sorted = ({ groups, ...rest }) => ({
    ...rest,
    groups: groups.toSorted((one, other) => slugOf(one).localeCompare(slugOf(other))),
  });
  return { byTheme: sorted(data.byTheme), byAddressee: sorted(data.byAddressee) };
}

function slugOf({ subject }) {
  return subject?.slug ?? '';
}

function groupsOf(figures) {
  const bySlug = new Map();
  for (const figure of figures)
    bySlug.set(figure.subject, [...(bySlug.get(figure.subject) ?? []), figure]);
  return [...bySlug].map(([slug, own]) => ({
    subject: slug === null ? null : { slug },
    ...countsOf(own),
  }));
}

function countsOf(figures) {
  const statuses = figures
    .map(({ bucket, count }) => ({ bucket, count: Number(count) }))
    .sort((one, other) => buckets.indexOf(one.bucket) - buckets.indexOf(other.bucket));
  return {
    recommendationCount: statuses.reduce((sum, { count }) => sum + count, 0),
    statuses,
  };
}

const buckets = [
  ...['NO_INFORMATION', 'NOT_IMPLEMENTED', 'PLANNED', 'IN_PROGRESS', 'STALLED'],
  ...['PARTIALLY_IMPLEMENTED', 'MOSTLY_IMPLEMENTED', 'FULLY_IMPLEMENTED'],
  ...['CONTRARY_OR_REJECTED', 'NO_LONGER_APPLICABLE', 'DIVIDED', 'NOT_ASSESSED'],
];

function pick(row, names) {
  return Object.fromEntries(names.map((name) => [name, row[name]]));
}
