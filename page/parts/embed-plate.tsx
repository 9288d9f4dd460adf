import { recommendationPath } from '../address.js';
import type { RecommendationQuery } from '../generated/operations.js';
import type { Visit } from '../visit.js';
import { plateHeight } from '../widgets/widget-height.js';
import { Embed } from './embed.js';

type Item = NonNullable<RecommendationQuery['recommendation']>;

/** The code for the plate of one recommendation. */
export function EmbedPlate({ item, visit }: { item: Item; visit: Visit }) {
  const path = recommendationPath(item.reference);
  const title = item.title?.value ?? item.reference;
  const isNoticed = Boolean(item.homeCollection?.isInvented || item.homeCollection?.notice);
  return <Embed path={path} title={title} height={plateHeight(isNoticed)} visit={visit} />;
}
