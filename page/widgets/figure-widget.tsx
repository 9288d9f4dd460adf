import { changedAddress } from '../address.js';
import { figureDrawing } from '../figures/figure-drawing.js';
import { figureImage } from '../figures/figure-image.js';
import { figureTable } from '../figures/figure-table.js';
import {
  figurePath,
  figurePattern,
  nothingIn,
  type Figure,
  type FigureKind,
} from '../figures/figure.js';
import { loadFigure } from '../figures/load-figure.js';
import { FigureChart } from '../parts/figure-chart.js';
import { headlineFigure } from '../parts/headline-figure.js';
import { StatusIcon, statusClass } from '../parts/status.js';
import type { Visit } from '../visit.js';
import type { EmbeddedView } from './widget.js';

/** `/embed/…/charts/{kind}`: a widget; with `.svg` an image, with `.csv` a table. */
export const figureEmbedded: EmbeddedView = {
  pattern: new RegExp(`^${figurePattern}(\\.svg|\\.csv)?$`),
  async open(visit, [slug, kind, ending]) {
    const figure = await loadFigure(visit, slug || undefined, kind as FigureKind);
    if (ending === '.svg') return { kind: 'image', text: figureImage(figure, visit) };
    if (ending === '.csv') {
      const name = [figure.slug, figure.kind].filter(Boolean).join('-');
      return { kind: 'table', text: figureTable(figure, visit), name: `${name}.csv` };
    }
    const path = figurePath(figure.slug, figure.kind);
    return {
      kind: 'widget',
      widget: {
        title: `${figure.title}: ${figure.subtitle}`,
        notices: figure.notices,
        basis: figure.basis,
        view: changedAddress({ ...visit, path }, {}),
        body: <FigureWidget figure={figure} visit={visit} />,
      },
    };
  },
};

function FigureWidget({ figure, visit }: { figure: Figure; visit: Visit }) {
  const { words } = visit;
  const drawing = figureDrawing(figure, visit);
  return (
    <>
      <h1>{figure.title}</h1>
      <p class="subtitle">{figure.subtitle}</p>
      {drawing ? (
        <div class={`figure figure-${figure.kind}`}>
          <FigureChart figure={figure} visit={visit} />
          <Legend figure={figure} visit={visit} />
        </div>
      ) : (
        <p>{words.say(nothingIn(figure))}</p>
      )}
      {drawing?.left && <p class="aside">{drawing.left}</p>}
      {figure.groupsOverlap && <p class="aside">{words.say('groups.overlap')}</p>}
    </>
  );
}

/** The statuses with their counts at the day that is looked at; for groups, that add up to nothing, without. */
function Legend({ figure, visit: { words } }: { figure: Figure; visit: Visit }) {
  const { kind, rows, statuses, total } = figure;
  const counts = kind === 'status' ? rows[0]!.counts : null;
  return (
    <div>
      {counts && <p>{headlineFigure(counts, total, words).text}</p>}
      <ul class="legend">
        {statuses.map(({ bucket, label }) => (
          <li class={statusClass(bucket)}>
            <StatusIcon bucket={bucket} />
            <span>{label}</span>
            {counts && <b>{words.number(counts.get(bucket) ?? 0)}</b>}
          </li>
        ))}
      </ul>
      {!counts && <Latest figure={figure} words={words} />}
    </div>
  );
}

/** What the chart shows, for those who cannot see it; the widget has no room for a table. */
function Latest({ figure, words }: { figure: Figure; words: Visit['words'] }) {
  return (
    <ul class="for-ears">
      {figure.rows.map(({ label, counts }) => (
        <li>
          {label}:{' '}
          {figure.statuses
            .filter(({ bucket }) => counts.has(bucket))
            .map((status) => `${status.label} ${words.number(counts.get(status.bucket)!)}`)
            .join(', ')}
        </li>
      ))}
    </ul>
  );
}
