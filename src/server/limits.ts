/** Every limit of the HTTP server: bytes, characters, milliseconds or items, as the name says. */
export const serverLimits = {
  /** The body of a POST; a larger one is refused with 413. */
  bodyBytesMax: 256 * 1024,
  /** Path and query string together; a longer one is refused with 414. */
  urlLengthMax: 8_192,
  /** The request line and all headers together; Node answers 431 beyond it. */
  headerBytesMax: 16_384,
  /** Open sockets; further ones are closed at once. */
  connectionsMax: 1_000,
  /** Requests being answered at the same time; further ones are refused with 503. */
  requestsInFlightMax: 500,
  /** How long a client may take to send its headers; Node answers 408 after it. */
  headersTimeoutMs: 10_000,
  /** How long a client may take to send a whole request; Node answers 408 after it. */
  requestTimeoutMs: 30_000,
  /** How often the two above are looked at. */
  timeoutCheckMs: 1_000,
  /** How long a connection without a request is kept open. */
  keepAliveMs: 30_000,
  /** A connection on which nothing moves is closed after this time, in the middle of an answer too. */
  silenceMs: 120_000,
  /** After a refused body the client may go on sending for so long before the connection is cut. */
  lingerMs: 1_000,
  /** How long requests in flight may take to finish when the server closes. */
  shutdownMs: 10_000,
  /** A readiness check that takes longer counts as failed. */
  readinessMs: 2_000,
  /** What `Retry-After` says when the database is away or the server is full. */
  retryAfterSeconds: 5,

  /** Answers that are kept in memory. */
  keptAnswersMax: 10_000,
  /** One that is larger is not kept. */
  keptAnswerBytesMax: 4 * 1024 * 1024,
  /** All of them together, with their headers. */
  keptBytesMax: 64 * 1024 * 1024,
  /** Requests by GET of which it is known what they ask. */
  recalledRequestsMax: 10_000,
  /** Characters of the addresses and headers by which they are known. */
  recalledCharactersMax: 5_000_000,

  /** Documents that are kept parsed and validated. */
  cachedDocumentsMax: 1_000,
  /** Characters of all of them together; parsed, a character of a dense query takes 230 bytes of memory. */
  cachedCharactersMax: 250_000,
  /** Lexical tokens of a GraphQL document. */
  tokensMax: 1_000,
  /** Selections of an operation once every fragment is written out. */
  selectionsMax: 5_000,
  /** Milliseconds that a query may read in all. */
  readMs: 20_000,
  /** Levels of fields in an operation, introspection apart. */
  depthMax: 12,
  /** How many values an answer may hold at most, by the estimate of `measureQuery`. */
  costMax: 20_000,
  /** How many items the estimate gives a list of which nothing is known. */
  listSizeAssumed: 10,
  /** The same for the lists of introspection, so that the usual full query is within `costMax`. */
  introspectionListSizeAssumed: 5,
  /** What `types` of introspection, and each object or list with an alias in introspection, costs by itself. */
  wholeSchemaCost: 6_000,
  /** Characters of a message of GraphQL's own, which quotes what the client sent. */
  messageLengthMax: 1_000,
  /** Unexpected errors of one request that are logged; the rest are counted. */
  loggedErrorsMax: 10,
} as const;

export type ServerLimits = { [Name in keyof typeof serverLimits]: number };
