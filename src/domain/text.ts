import type { Problem } from './refusal.js';

/** Half of a surrogate pair, or NUL: PostgreSQL refuses the one, and the other is no character. */
const hostile = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

export function isHostile(text: string): boolean {
  return hostile.test(text);
}

/** Whether a reader would see nothing: only spaces, control characters or characters without a width. */
function isBlank(text: string): boolean {
  return !/[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(text);
}

/** What is wrong with a text that must not be over `lengthMax` characters (UTF-16 units) nor blank. */
export function textProblems(
  path: string[],
  text: string | null | undefined,
  lengthMax: number,
): Problem[] {
  const where = path.at(-1) ?? 'text';
  if (text === null || text === undefined) return [];
  if (isHostile(text)) {
    return [
      {
        code: 'HOSTILE_TEXT',
        path,
        message: `${where} contains a NUL or half of a surrogate pair; remove it.`,
      },
    ];
  }
  if (isBlank(text)) {
    return [
      { code: 'REQUIRED', path, message: `${where} is empty; write something or leave it out.` },
    ];
  }
  if (text.length > lengthMax) {
    return [
      {
        code: 'TOO_LONG',
        path,
        message: `${where} has ${text.length} characters; at most ${lengthMax} are allowed.`,
      },
    ];
  }
  return [];
}

/** The same, and the text must be there. */
export function requiredTextProblems(
  path: string[],
  text: string | null | undefined,
  lengthMax: number,
): Problem[] {
  if (text === null || text === undefined || (isBlank(text) && !isHostile(text))) {
    return [{ code: 'REQUIRED', path, message: `${path.at(-1)} is needed and must not be empty.` }];
  }
  return textProblems(path, text, lengthMax);
}

/** Whether the text is an absolute http or https address without a user name or password in it. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return url.username === '' && url.password === '';
}

/** Whether the text is the id of an entry: a UUID in lower case. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}
