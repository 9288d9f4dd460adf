import type { Actor } from '../domain/role.js';

/** What a statement looks at: null means the newest revision, and no day. */
export interface World {
  revision: number | null;
  day: string | null;
}

/** What is known now, and holds now. */
export const present: World = { revision: null, day: null };

/** The search path, revision and day for a world, as the views in `past` and `as_of` read them. */
export function settingsFor({ revision, day }: World, actor: Actor | null): string[] {
  const visible = actor ? 'permitted' : 'published';
  const path =
    revision !== null
      ? `past, ${visible}, heed`
      : day !== null
        ? `as_of, ${visible}, heed`
        : `${visible}, heed`;
  return [path, revision === null ? '' : String(revision), day ?? ''];
}
