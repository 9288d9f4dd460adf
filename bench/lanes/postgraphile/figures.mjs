import { rowsOf } from '../limit-statements.mjs';

/** Functions for figures and search, of the same statements as those of the limit: what a good user would write. */
export function figureFunctions() {
  const all = `select 'WHOLE', null::text, total.bucket, total.count from total
union all select 'THEME', term.slug, theme.bucket, theme.count from theme left join term on term.id = theme.id
union all select 'ADDRESSEE', organization.slug, body.bucket, body.count from body left join organization on organization.id = body.id`;
  const points = 'select grid.day, grid.name, grid.count from grid where grid.count > 0';
  const filter = 'theme uuid, addressee uuid';
  return [
    ...[false, true].flatMap((isFiltered) => {
      const name = (text) => (isFiltered ? `filtered_${text}` : text);
      const figures = rowsOf('summary', isFiltered);
      const given = isFiltered ? filter : '';
      return [
        define(name('summary'), given, 'bench_api.figure', `${figures} ${all}`),
        define(
          name('trend'),
          `days date[]${isFiltered ? `, ${filter}` : ''}`,
          'bench_api.dated_figure',
          `${rowsOf('trend', isFiltered)} ${points}`,
        ),
      ];
    }),
    define(
      'search',
      'words text[]',
      'bench_api.recommendation',
      `${rowsOf('search')} select recommendation.* from hit join bench_api.recommendation on recommendation.id = hit.id order by hit.rank desc, hit.id desc`,
    ),
  ].join('\n');
}

function define(name, parameters, row, body) {
  const types = parameters
    .split(', ')
    .filter(Boolean)
    .map((each) => each.split(' ')[1]);
  return `create function bench_api.${name}(${parameters}) returns setof ${row} language sql stable set search_path = published, heed as $body$
${body}
$body$;
comment on function bench_api.${name}(${types.join(', ')}) is '@simpleCollections only';`;
}
