import { randomUUID } from 'node:crypto';
import type { OrganizationName } from '../../src/entities/organization-name.js';
import type { Organization } from '../../src/entities/organization.js';
import { buildChange, installationId } from './build-change.js';
import { insert, type Queryable } from './insert.js';
import { nextNumber } from './next-number.js';
import { refreshSearch } from './refresh-search.js';

/** An NGO with an English name, published unless `publishedRevision` is null. */
export async function buildOrganization(
  db: Queryable,
  { name, ...overrides }: Partial<Organization> & { name?: string } = {},
): Promise<Organization> {
  const number = nextNumber();
  const revision = await buildChange(db);
  const organization = await insert<Organization>(db, 'organization', {
    id: randomUUID(),
    slug: `organization-${number}`,
    kind: 'NGO',
    perspective: 'CIVIL_SOCIETY',
    recordedById: installationId,
    revision,
    publishedRevision: revision,
    ...overrides,
  });
  await insert<OrganizationName>(db, 'organization_name', {
    id: randomUUID(),
    organizationId: organization.id,
    language: 'en',
    name: name ?? `Organization ${number}`,
    revision,
  });
  await refreshSearch(db, organization);
  return organization;
}
