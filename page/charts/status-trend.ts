import type { EChartsOption } from 'echarts';
import type { Bucket } from '../generated/operations.js';
import { chartInk } from './chart-ink.js';
import { statusColours, statusOrder } from './status-colours.js';

/** Where recommendations stood on one day. */
export interface TrendDay {
  /** What stands below the bar. */
  label: string;
  counts: ReadonlyMap<Bucket, number>;
}

/** The statuses that occur on any of the days, in their order. */
export function statusesOf(days: readonly TrendDay[]): Bucket[] {
  return statusOrder.filter((bucket) => days.some(({ counts }) => (counts.get(bucket) ?? 0) > 0));
}

/** How high the bars of a trend are drawn in a width. */
export function trendHeight(width: number): number {
  return Math.round(200 + width * 0.15);
}

/**
 * Stacked bars through time, one for each day. The legend is the table beside the chart, which says in words what the
 * colours mean; page and reports share this.
 */
export function statusTrendOption(days: readonly TrendDay[]): EChartsOption {
  return {
    animation: false,
    grid: { left: 8, right: 8, top: 12, bottom: 4, outerBoundsMode: 'same' },
    xAxis: {
      type: 'category',
      data: days.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: chartInk.line } },
      axisLabel: { color: chartInk.text, fontSize: 13 },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitLine: { lineStyle: { color: chartInk.line } },
      axisLabel: { color: chartInk.text, fontSize: 13 },
    },
    series: statusesOf(days).map((bucket) => ({
      type: 'bar' as const,
      name: bucket,
      stack: 'statuses',
      barCategoryGap: '30%',
      itemStyle: { color: statusColours[bucket], borderColor: chartInk.ground, borderWidth: 1 },
      data: days.map(({ counts }) => counts.get(bucket) ?? 0),
    })),
  };
}
