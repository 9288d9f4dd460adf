import { Lexer, Source, TokenKind } from 'graphql';

/** What the log keeps of an error. */
export interface ErrorDescription {
  type: string;
  message: string;
  /** An SQLSTATE or an errno. */
  code?: string;
  /** What PostgreSQL names: identifiers of ours, never values. */
  constraint?: string;
  table?: string;
  routine?: string;
  stack: string[];
  cause?: ErrorDescription;
}

const causesMax = 3;
const framesMax = 20;
const messageMax = 500;
const sentTextsMax = 1_000;

/**
 * Describes an error without what it may quote of a request. Of the message, these become `…`: every text in
 * `sent`, every token, and whatever stands in quotes and is no plain identifier. Properties that drivers hang
 * on errors (the statement, its parameters, the row's values) are left out: the few that are kept are named here.
 */
export function describeError(
  error: unknown,
  sent: readonly string[] = [],
  level = 0,
): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: '…', stack: [] };
  const { code, constraint, table, routine } = error as unknown as Record<string, unknown>;
  const cause = error.cause ?? (error as { originalError?: unknown }).originalError;
  return {
    type: String(error.name),
    message: withoutQuotations(String(error.message), sent),
    ...named({ code, constraint, table, routine }),
    stack: framesOf(error),
    ...(cause instanceof Error && level < causesMax
      ? { cause: describeError(cause, sent, level + 1) }
      : {}),
  };
}

/** The texts of a GraphQL request that an error could quote: variables and literals, each of 3 characters or more. */
export function textsOf(query: string | undefined, variables: unknown): string[] {
  const texts = new Set<string>(literalsOf(query ?? ''));
  const waiting: unknown[] = [variables];
  while (waiting.length > 0 && texts.size < sentTextsMax) {
    const value = waiting.pop();
    if (typeof value === 'string' || typeof value === 'number') texts.add(String(value));
    else if (value && typeof value === 'object') {
      for (const inner of Object.values(value)) waiting.push(inner);
    }
  }
  return [...texts].filter((text) => text.length >= 3);
}

function withoutQuotations(message: string, sent: readonly string[]): string {
  let text = message;
  // The longest first, so that a shorter text inside it leaves no rest.
  for (const quoted of sent.toSorted((a, b) => b.length - a.length)) {
    text = text.replaceAll(quoted, '…');
  }
  return text
    .slice(0, messageMax)
    .replace(/heed_[\w-]*/g, '…')
    .replace(/"[^"]*("|$)|'[^']*('|$)/g, (quotation) =>
      /^.[a-z_][a-z0-9_.]{0,62}.$/i.test(quotation) ? quotation : '"…"',
    );
}

function literalsOf(query: string): string[] {
  const lexer = new Lexer(new Source(query));
  const literals: string[] = [];
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      if (kept.has(token.kind) && literals.length < sentTextsMax) literals.push(token.value);
    }
  } catch {
    // What does not lex was never executed; what came before the mistake is kept.
  }
  return literals;
}

const kept = new Set<string>([TokenKind.STRING, TokenKind.BLOCK_STRING, TokenKind.INT]);

function framesOf(error: Error): string[] {
  const stack = String(error.stack ?? '');
  const start = stack.indexOf(error.message);
  const frames = start < 0 ? stack : stack.slice(start + error.message.length);
  return frames
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, framesMax)
    .map((line) => line.trim());
}

function named(values: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(values).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].length <= 63,
  );
  return Object.fromEntries(texts);
}
