/** The figures of each work as programs read them. */
export function compose(found, rows) {
  return found.map(({ work, title, lanes: { ours, limit, postgraphile } }) => ({
    work,
    title,
    rows,
    ours,
    limit,
    postgraphile: postgraphile ?? null,
    ratioToLimit: ratio(ours, limit),
    ratioToPostgraphile: postgraphile ? ratio(ours, postgraphile) : null,
  }));
}

function ratio(ours, other) {
  return other.rps > 0 ? Math.round((ours.rps / other.rps) * 1000) / 1000 : null;
}
