import type { EChartsOption } from 'echarts';
import type { Bucket } from '../generated/operations.js';
import { chartInk } from './chart-ink.js';
import { statusColours, statusOrder } from './status-colours.js';

/** Where one group stands. */
export interface StatusGroup {
  label: string;
  counts: ReadonlyMap<Bucket, number>;
}

/** Stacked bars that lie, one for each group, the first on top; long names break into lines. */
export function statusGroupsOption(
  groups: readonly StatusGroup[],
  labelWidth: number,
): EChartsOption {
  const shown = statusOrder.filter((bucket) =>
    groups.some(({ counts }) => (counts.get(bucket) ?? 0) > 0),
  );
  return {
    animation: false,
    grid: { left: 8, right: 16, top: 4, bottom: 4, outerBoundsMode: 'same' },
    xAxis: {
      type: 'value',
      minInterval: 1,
      // The longest bar fills the width: what is short must still be seen.
      max: 'dataMax',
      splitLine: { lineStyle: { color: chartInk.line } },
      axisLabel: { color: chartInk.text, fontSize: 13 },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: groups.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: chartInk.line } },
      axisLabel: {
        color: chartInk.text,
        fontSize: 13,
        lineHeight: 15,
        width: labelWidth,
        overflow: 'break',
        interval: 0,
      },
    },
    series: shown.map((bucket) => ({
      type: 'bar' as const,
      name: bucket,
      stack: 'statuses',
      barCategoryGap: '35%',
      itemStyle: { color: statusColours[bucket], borderColor: chartInk.ground, borderWidth: 0.5 },
      data: groups.map(({ counts }) => counts.get(bucket) ?? 0),
    })),
  };
}
