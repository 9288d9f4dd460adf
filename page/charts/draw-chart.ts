import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import type { EChartsOption } from 'echarts';
import { SVGRenderer } from 'echarts/renderers';
import { chartInk } from './status-trend.js';
import { statusColours } from './status-colours.js';

use([BarChart, GridComponent, SVGRenderer]);

/** A chart as SVG text, made without a browser. */
export function drawChart(option: EChartsOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/**
 * The same for inside a page: no inline style, which its content security policy forbids, and colours that follow the
 * page's, for light and dark.
 */
export function drawChartForPage(option: EChartsOption, width: number, height: number): string {
  return withPageColours(withoutInlineStyle(drawChart(option, width, height)))
    .replace(/<svg [^>]*>/, `<svg viewBox="0 0 ${width} ${height}" aria-hidden="true">`)
    .replace(/ (?:font-family|font-size)="[^"]*"/g, '');
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
