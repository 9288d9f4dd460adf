import type { Perspective } from '../../../src/domain/perspective.js';
import { buildOrganization } from '../../factories/build-organization.js';
import { buildTerm } from '../../factories/build-term.js';
import type { Api } from '../../setup/api.js';

/** Who and what all histories have in common. */
export interface Stage {
  api: Api;
  /** The administrator's token of the organization that keeps all collections and recommendations. */
  keeper: string;
  actors: Array<{ id: string; perspective: Perspective; token: string }>;
  /** Three that can receive, or issue, a recommendation. */
  bodies: string[];
  themes: string[];
}

/** Six assessors, so that some perspectives have several; three bodies and three themes. */
export async function buildStage(api: Api): Promise<Stage> {
  const perspectives: Perspective[] = [
    'CIVIL_SOCIETY',
    'CIVIL_SOCIETY',
    'CIVIL_SOCIETY',
    'STATE',
    'STATE',
    'JOINT',
  ];
  const actors: Stage['actors'] = [];
  for (const perspective of perspectives) {
    const { id, slug } = await buildOrganization(api.db, { perspective });
    actors.push({ id, perspective, token: await api.tokenFor(slug, 'CONTRIBUTOR') });
  }
  const keeper = await buildOrganization(api.db);
  const three = async (build: () => Promise<{ id: string }>) => [
    (await build()).id,
    (await build()).id,
    (await build()).id,
  ];
  return {
    api,
    keeper: await api.tokenFor(keeper.slug, 'ADMIN'),
    actors,
    bodies: await three(() => buildOrganization(api.db)),
    themes: await three(() => buildTerm(api.db)),
  };
}
