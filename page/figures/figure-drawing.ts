import type { EChartsOption } from 'echarts';
import { statusDonutOption } from '../charts/status-donut.js';
import { statusGroupsOption } from '../charts/status-groups.js';
import { statusTrendOption, trendHeight } from '../charts/status-trend.js';
import { wrapText } from '../charts/text-width.js';
import type { Visit } from '../visit.js';
import type { Figure } from './figure.js';

/** How many groups are drawn; the table has them all. */
const drawnGroupsMax = 12;

export interface FigureDrawing {
  option: EChartsOption;
  width: number;
  height: number;
  /** What is not drawn, in a sentence. */
  left: string | null;
}

/** How wide a chart is drawn, so that its letters are of a size to be read: on a screen, on a phone. */
export const drawingWidths = { wide: 688, narrow: 340 };

/** The chart of a figure; null where there is nothing to draw. */
export function figureDrawing(
  figure: Figure,
  { words }: Visit,
  width = drawingWidths.wide,
): FigureDrawing | null {
  const { kind, rows, total } = figure;
  const [first] = rows;
  if (!first) return null;
  if (kind === 'status') {
    const option = statusDonutOption(first.counts, words.number(total));
    return { option, width: 300, height: 240, left: null };
  }
  if (kind === 'trend') {
    const days = rows.map(({ counts, day }) => ({ label: words.day(day, 'YEAR'), counts }));
    return { option: statusTrendOption(days), width, height: trendHeight(width), left: null };
  }
  const shown = rows.slice(0, drawnGroupsMax);
  const values = { shown: shown.length, count: rows.length };
  const labelWidth = width * (width < drawingWidths.wide ? 0.44 : 0.36);
  const linesMax = Math.max(...shown.map(({ label }) => wrapText(label, 13, labelWidth).length));
  return {
    option: statusGroupsOption(shown, labelWidth),
    width,
    height: 36 + shown.length * Math.max(34, linesMax * 15 + 12),
    left: rows.length > shown.length ? words.say('figure.largest', values) : null,
  };
}
