import { BarChart, PieChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import type { EChartsOption } from 'echarts';
import { SVGRenderer } from 'echarts/renderers';
import { chartInk } from './chart-ink.js';
import { statusColours } from './status-colours.js';
import { textWidth } from './text-width.js';

use([BarChart, PieChart, GridComponent, SVGRenderer]);
// Its own guess takes Cyrillic letters for as wide as Chinese ones.
setPlatformAPI({
  measureText: (text, font) => ({
    width: textWidth(text, Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? 12)),
  }),
});

/**
 * A chart as SVG text, made without a browser, to be set into another SVG or a page. It has no inline style, which
 * content security policies forbid.
 */
export function drawChart(option: EChartsOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return (
    withoutInlineStyle(svg)
      .replace(/<svg [^>]*>/, `<svg viewBox="0 0 ${width} ${height}" aria-hidden="true">`)
      .replace(/ class="zr\d+-cls-\d+"/g, '')
      // It numbers its drawings; the same figure is to be the same text each time.
      .replace(/\bzr\d+-/g, `chart-${Math.round(width)}-${Math.round(height)}-`)
  );
}

/** The same for inside a page: font and colours are the page's, for light and dark. */
export function drawChartForPage(option: EChartsOption, width: number, height: number): string {
  return withPageColours(drawChart(option, width, height)).replace(/ font-family="[^"]*"/g, '');
}

function withoutInlineStyle(svg: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) =>
      style
        .split(';')
        .map((rule) => rule.split(':'))
        .filter((parts) => parts.length === 2)
        .map(([name, value]) => ` ${name!.trim()}="${value!.trim()}"`)
        .join(''),
    );
}

function withPageColours(svg: string): string {
  const variables = [
    ...Object.entries(statusColours).map(([bucket, colour]) => [colour, cssName(bucket)] as const),
    ...Object.entries(chartInk).map(([name, colour]) => [colour, `chart-${name}`] as const),
  ];
  return variables.reduce((text, [colour, name]) => text.replaceAll(colour, `var(--${name})`), svg);
}

function cssName(bucket: string): string {
  return `status-${bucket.toLowerCase().replaceAll('_', '-')}`;
}
