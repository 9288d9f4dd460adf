/** The check of a slug: lower-case letters and digits, in groups joined by hyphens, at most 80 characters. */
export const slugForm = `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80`;
