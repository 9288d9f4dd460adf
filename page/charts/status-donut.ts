import type { EChartsOption } from 'echarts';
import type { Bucket } from '../generated/operations.js';
import { chartInk } from './chart-ink.js';
import { statusColours, statusOrder } from './status-colours.js';

/** A ring of the statuses, each slice with its count beside it and the total within. */
export function statusDonutOption(
  counts: ReadonlyMap<Bucket, number>,
  total: string,
): EChartsOption {
  const shown = statusOrder.filter((bucket) => (counts.get(bucket) ?? 0) > 0);
  const ring = { type: 'pie' as const, silent: true, startAngle: 90 };
  return {
    animation: false,
    series: [
      {
        ...ring,
        radius: ['52%', '76%'],
        label: { formatter: '{c}', color: chartInk.text, fontSize: 13, distanceToLabelLine: 2 },
        labelLine: { length: 5, length2: 5, lineStyle: { color: chartInk.line } },
        itemStyle: { borderColor: chartInk.ground, borderWidth: shown.length > 1 ? 2 : 0 },
        data: shown.map((bucket) => ({
          name: bucket,
          value: counts.get(bucket) ?? 0,
          itemStyle: { color: statusColours[bucket] },
        })),
      },
      {
        ...ring,
        radius: [0, 0],
        label: { position: 'center', formatter: total, color: chartInk.text, fontSize: 26 },
        data: [{ value: 1 }],
      },
    ],
  };
}
