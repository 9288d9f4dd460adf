import { drawChartForPage } from '../charts/draw-chart.js';
import { drawingWidths, figureDrawing, type FigureDrawing } from '../figures/figure-drawing.js';
import type { Figure } from '../figures/figure.js';
import type { Visit } from '../visit.js';

interface FigureChartProps {
  figure: Figure;
  visit: Visit;
}

/** The chart of a figure in the page's colours. */
export function FigureChart({ figure, visit }: FigureChartProps) {
  const draw = (width: number) => figureDrawing(figure, visit, width);
  return figure.kind === 'status' ? (
    <Chart kind="status" drawing={draw(drawingWidths.wide)} />
  ) : (
    <ChartForScreens kind={figure.kind} draw={draw} />
  );
}

type Drawing = Omit<FigureDrawing, 'left'>;

interface ChartForScreensProps {
  kind: Figure['kind'];
  draw(width: number): Drawing | null;
}

/** A chart drawn for a screen and for a phone, of which the style shows one. */
export function ChartForScreens({ kind, draw }: ChartForScreensProps) {
  return (
    <>
      {(['wide', 'narrow'] as const).map((name) => (
        <Chart kind={kind} className={`chart-${name}`} drawing={draw(drawingWidths[name])} />
      ))}
    </>
  );
}

interface ChartProps {
  kind: Figure['kind'];
  className?: string;
  drawing: Drawing | null;
}

function Chart({ kind, className = '', drawing }: ChartProps) {
  if (!drawing) return null;
  const svg = drawChartForPage(drawing.option, drawing.width, drawing.height);
  const classes = `chart chart-${kind} ${className}`.trim();
  return <div class={classes} dangerouslySetInnerHTML={{ __html: svg }} />;
}
