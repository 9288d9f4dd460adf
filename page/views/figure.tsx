import { changedAddress, collectionPath, addressOf } from '../address.js';
import { loadDays, type Days } from '../days.js';
import { figureDrawing } from '../figures/figure-drawing.js';
import {
  figureKindsFor,
  figurePath,
  figurePattern,
  nothingIn,
  type Figure,
  type FigureKind,
} from '../figures/figure.js';
import { loadFigure } from '../figures/load-figure.js';
import { Cite } from '../parts/cite.js';
import { Embed, embedAddress } from '../parts/embed.js';
import { FigureChart } from '../parts/figure-chart.js';
import { FigureTable } from '../parts/figure-table.js';
import { Explained } from '../parts/explained.js';
import { WorldForm } from '../parts/world-form.js';
import { defineView } from '../view.js';
import type { Visit } from '../visit.js';
import { widgetHeight } from '../widgets/widget-height.js';

interface FigureData extends Figure {
  days: Days;
}

interface Props {
  data: FigureData;
  visit: Visit;
}

/** `/charts/{kind}` and `/collections/{slug}/charts/{kind}`: a chart, its table, and how to take them along. */
export const figureView = defineView<FigureData>({
  pattern: new RegExp(`^${figurePattern}$`),
  async load(visit, [slug, kind]) {
    const figure = await loadFigure(visit, slug || undefined, kind as FigureKind);
    return { ...figure, days: await loadDays(visit, figure.collectionId) };
  },
  frame: ({ title, subtitle, notices }) => ({ title: `${subtitle} · ${title}`, notices }),
  Body({ data: figure, visit }) {
    const { words } = visit;
    const { basis, slug, kind, title, subtitle, rows } = figure;
    const left = figureDrawing(figure, visit)?.left;
    const list = slug ? collectionPath(slug) : '/recommendations';
    return (
      <>
        <div class="opening">
          <p class="listed-mark">
            <a href={slug ? addressOf(visit, list) : changedAddressOfList(visit)}>{title}</a>
          </p>
          <div class="with-help">
            <h1>{subtitle}</h1>
            {!slug && <Explained word="facets.headline" about="help.headline" visit={visit} />}
            <Explained word="explained.divided" about="help.divided" visit={visit} />
          </div>
        </div>
        <Others data={figure} visit={visit} />
        <WorldForm visit={visit} days={figure.days} />
        {rows.length === 0 ? (
          <p class="empty">{words.say(nothingIn(figure))}</p>
        ) : (
          <>
            <div class={`figure figure-${kind}`}>
              <FigureChart figure={figure} visit={visit} />
              <FigureTable figure={figure} visit={visit} />
            </div>
            {left && <p class="aside">{left}</p>}
            {figure.groupsOverlap && <p class="aside">{words.say('groups.overlap')}</p>}
          </>
        )}
        <p class="figure-files">
          <a href={embedAddress(visit, `${figurePath(slug, kind)}.svg`)}>
            {words.say('figure.image')}
          </a>{' '}
          ·{' '}
          <a href={embedAddress(visit, `${figurePath(slug, kind)}.csv`)}>
            {words.say('figure.table')}
          </a>
        </p>
        <Embed
          path={figurePath(slug, kind)}
          title={`${title}: ${subtitle}`}
          height={widgetHeight(figure, visit)}
          visit={visit}
        />
        <Cite visit={visit} asOf={basis.asOf} revision={basis.revision} />
      </>
    );
  },
});

function Others({ data: { slug, kind }, visit }: Props) {
  const { words, search } = visit;
  const query = search.toString();
  return (
    <nav class="perspectives" aria-label={words.say('figure.others')}>
      {figureKindsFor(search).map((other) => (
        <a
          href={`/${visit.language}${figurePath(slug, other)}${query && `?${query}`}`}
          aria-current={other === kind ? 'true' : undefined}
        >
          {words.say(`figureName.${other}`)}
        </a>
      ))}
    </nav>
  );
}

/** The list with the same filter. */
function changedAddressOfList(visit: Visit): string {
  return changedAddress({ ...visit, path: '/recommendations' }, {});
}
