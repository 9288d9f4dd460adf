import { figureEmbedded } from './figure-widget.js';
import { recommendationPlate } from './recommendation-plate.js';
import type { EmbeddedView } from './widget.js';

/** Everything below `/embed`. The first whose pattern fits answers. */
export const embeddedViews: EmbeddedView[] = [figureEmbedded, recommendationPlate];
