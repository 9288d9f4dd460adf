import { drawChartForPage } from '../charts/draw-chart.js';
import { drawingWidths, figureDrawing } from '../figures/figure-drawing.js';
import type { Figure } from '../figures/figure.js';
import type { Visit } from '../visit.js';

interface FigureChartProps {
  figure: Figure;
  visit: Visit;
}

/** The chart of a figure in the page's colours: drawn for a screen and for a phone, of which the style shows one. */
export function FigureChart({ figure, visit }: FigureChartProps) {
  const widths = figure.kind === 'status' ? (['wide'] as const) : (['wide', 'narrow'] as const);
  return (
    <>
      {widths.map((name) => {
        const drawing = figureDrawing(figure, visit, drawingWidths[name]);
        if (!drawing) return null;
        const svg = drawChartForPage(drawing.option, drawing.width, drawing.height);
        const classes = ['chart', `chart-${figure.kind}`];
        if (widths.length > 1) classes.push(`chart-${name}`);
        return <div class={classes.join(' ')} dangerouslySetInnerHTML={{ __html: svg }} />;
      })}
    </>
  );
}
