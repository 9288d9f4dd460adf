import type { Writing } from '../write.js';

/**
 * Whether any of the entries that a new one names is invented; then it is, too. Documents and laws do not decide: an
 * invented action may rest on a real one.
 */
export async function isAnyInvented(
  { query }: Writing,
  ids: Array<string | null | undefined>,
): Promise<boolean> {
  const [row] = await query<{ isInvented: boolean }>(
    `select exists (select from heed.recommendation where recommendation.id = any ($1::uuid[]) and recommendation.origin = 'INVENTED')
         or exists (select from heed.organization where organization.id = any ($1::uuid[]) and organization.is_invented)
         or exists (select from heed.plan where plan.id = any ($1::uuid[]) and plan.is_invented) as "isInvented"`,
    [ids.filter((id) => id)],
  );
  return row!.isInvented;
}
