/** What each work must reach against the limit and PostGraphile, and by how much it may grow up to a million. */
export const goals = {
  list: { limit: 0.8, postgraphile: 2.3, growth: 2 },
  detail: { limit: 0.65, postgraphile: 2, growth: 2 },
  summary: { growth: 5 },
  'summary-filtered': { limit: 0.85, postgraphile: 2, growth: 2 },
  trend: { growth: 5 },
  'trend-filtered': { limit: 0.85, postgraphile: 2, growth: 2 },
  search: { limit: 0.8, postgraphile: 2, growth: 2 },
  'dashboard-16': { limit: 0.6, postgraphile: 10 },
  'dashboard-64': { limit: 0.8, postgraphile: 10 },
  record: { limit: 0.6, growth: 2 },
  import: { limit: 0.4 },
};

/** The sizes between which growth is judged. */
export const growthSizes = { from: 20_000, to: 1_000_000 };

/**
 * How each goal of a run stands.
 * @param base the run at the smaller size, where there is one
 */
export function judge({ rows, results }, base) {
  return results.flatMap((result) => {
    const goal = goals[result.work] ?? {};
    const lines = [];
    const add = (against, wanted, reached, isReached) =>
      lines.push({ title: result.title, against, wanted, reached, isReached });
    if (goal.limit && result.ratioToLimit !== null)
      add('the limit', `≥ ${goal.limit}`, result.ratioToLimit, result.ratioToLimit >= goal.limit);
    if (goal.postgraphile && result.ratioToPostgraphile !== null)
      add(
        'PostGraphile',
        `≥ ${goal.postgraphile}`,
        result.ratioToPostgraphile,
        result.ratioToPostgraphile >= goal.postgraphile,
      );
    const before = base?.results.find(({ work }) => work === result.work);
    if (goal.growth && before && rows === growthSizes.to) {
      const growth = result.ours.rps > 0 ? before.ours.rps / result.ours.rps : Infinity;
      add(
        `itself at ${growthSizes.from.toLocaleString('en')}`,
        `≤ ${goal.growth} times as long`,
        growth,
        growth <= goal.growth,
      );
    }
    return lines;
  });
}
