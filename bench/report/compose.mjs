/** The figures of a work as programs read them. */
export function compose({ work, title, lanes: { ours, limit, postgraphile } }, rows) {
  return {
    work,
    title,
    rows,
    ours,
    limit,
    postgraphile: postgraphile ?? null,
    ratioToLimit: ratio(ours, limit),
    ratioToPostgraphile: postgraphile ? ratio(ours, postgraphile) : null,
  };
}

function ratio(ours, other) {
  return other.rps > 0 ? Math.round((ours.rps / other.rps) * 1000) / 1000 : null;
}
