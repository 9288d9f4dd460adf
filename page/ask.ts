/** A GraphQL operation of the page, as `npm run operations` writes it. */
export interface Operation<Data, Variables> {
  name: string;
  /** `sha256:` and the digest of the text: what stands in dist/page/documents.json. */
  documentId: string;
  text: string;
  /** Never set: it carries the types. */
  types?: (variables: Variables) => Data;
}

/** Sends one GraphQL request; the server that mounts the page gives it. */
export type Ask = (
  body: { query: string; operationName: string; variables: object },
  acceptLanguage: string,
) => Promise<Answered>;

export interface Answered {
  data?: unknown;
  errors?: Array<{ message: string; extensions?: { code?: string } }>;
}

/** What the page answers instead of a view: its words are in the catalogues under `problem.…`. */
export class PageProblem extends Error {
  constructor(
    readonly status: 400 | 404 | 503,
    readonly key: 'problem.notFound' | 'problem.badRequest' | 'problem.unavailable',
    /** What the API said, for people who mend an address by hand. */
    readonly detail: string | null = null,
  ) {
    super(detail ?? key);
    this.name = 'PageProblem';
  }
}

const codesOfPassingTrouble = new Set(['DATABASE_UNAVAILABLE', 'OVERLOADED']);

/** The data of an answer. An answer with errors is a problem of the address or passing trouble, or a bug. */
export function dataOf<Data>({ data, errors }: Answered): Data {
  if (!errors) return data as Data;
  const [{ message, extensions } = { message: 'no answer' }] = errors;
  const code = extensions?.code ?? 'INTERNAL_SERVER_ERROR';
  if (codesOfPassingTrouble.has(code)) throw new PageProblem(503, 'problem.unavailable');
  if (code === 'INTERNAL_SERVER_ERROR') throw new Error(`The API answered: ${message}`);
  throw new PageProblem(400, 'problem.badRequest', message);
}
