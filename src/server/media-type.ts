import { HttpProblem } from './http-problem.js';

export const jsonType = 'application/json';
export const graphqlType = 'application/graphql-response+json';

/**
 * The type to answer GraphQL in, by the client's `Accept`. JSON when nothing is said.
 * Throws 406 when the client takes neither, before anything is executed.
 */
export function chooseMediaType(accept: string | undefined): string {
  if (!accept?.trim()) return jsonType;
  const ranges = accept.split(',').map(parseRange);
  const json = qualityOf(jsonType, ranges);
  const graphql = qualityOf(graphqlType, ranges);
  if (json === 0 && graphql === 0) {
    throw new HttpProblem(
      406,
      'NOT_ACCEPTABLE',
      `Answers come as ${graphqlType} or ${jsonType}; the Accept header takes neither.`,
    );
  }
  return graphql > json ? graphqlType : jsonType;
}

/** Throws 415 unless the body is `application/json` in UTF-8: this is what keeps foreign forms out. */
export function requireJson(contentType: string | undefined): void {
  const [essence, ...parameters] = (contentType ?? '').split(';');
  const isJson = essence!.trim().toLowerCase() === jsonType;
  if (isJson && parameters.every(isHarmless)) return;
  throw new HttpProblem(
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    `Send the request with "Content-Type: ${jsonType}", in UTF-8 and not compressed.`,
  );
}

function isHarmless(parameter: string): boolean {
  const [name, value = ''] = parameter.split('=');
  if (name!.trim().toLowerCase() !== 'charset') return true;
  return ['utf-8', '"utf-8"', 'utf8', '"utf8"'].includes(value.trim().toLowerCase());
}

interface MediaRange {
  type: string;
  quality: number;
}

function parseRange(text: string): MediaRange {
  const [type, ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  const isUtf8 = !charset || /^charset="?utf-?8"?$/.test(charset);
  const given = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = given ? Number(given.slice(2)) : 1;
  return { type: type!, quality: isUtf8 && quality >= 0 ? Math.min(quality, 1) : 0 };
}

/** The most precise range decides, and the later of two equal ones is the one that is heard. */
function qualityOf(type: string, ranges: MediaRange[]): number {
  for (const pattern of [type, 'application/*', '*/*']) {
    const range = ranges.findLast((candidate) => candidate.type === pattern);
    if (range) return range.quality;
  }
  return 0;
}
