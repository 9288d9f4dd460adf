import { exploreView } from './explore/explore-view.js';
import type { OpenView } from './view.js';
import { collectionView } from './views/collection.js';
import { collectionsView } from './views/collections.js';
import { figureView } from './views/figure.js';
import { organizationView } from './views/organization.js';
import { organizationsView } from './views/organizations.js';
import { recommendationView } from './views/recommendation.js';
import { recommendationsView } from './views/recommendations.js';

/** Every view of the page. The first whose pattern fits answers. */
export const views: OpenView[] = [
  collectionsView,
  collectionView,
  recommendationsView,
  recommendationView,
  figureView,
  exploreView,
  organizationsView,
  organizationView,
];
