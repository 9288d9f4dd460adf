import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServerLimits } from '../limits.js';
import { RecentlyUsed } from '../recently-used.js';
import type { AnswerCounter } from './answer-counter.js';
import { deliver } from './deliver.js';
import type { KeptAnswers, Recollection } from './kept-answers.js';

/**
 * Requests by GET that were answered, so that the same one is not taken apart again: from its address and three
 * headers to what it comes to. Everything else about it was the same, or would not have led here.
 */
export class RecalledRequests {
  readonly #known: RecentlyUsed<{ recollection: Recollection; mediaType: string }>;
  #waitingCount = 0;

  constructor(
    readonly answers: KeptAnswers,
    readonly counter: AnswerCounter,
    limits: Pick<ServerLimits, 'recalledRequestsMax' | 'recalledCharactersMax'>,
  ) {
    this.#known = new RecentlyUsed(limits.recalledRequestsMax, limits.recalledCharactersMax);
  }

  /** How many wait for the proof of their answer. */
  get waitingCount(): number {
    return this.#waitingCount;
  }

  remember(request: IncomingMessage, recollection: Recollection, mediaType: string): void {
    const key = keyOf(request);
    this.#known.set(key, { recollection, mediaType }, key.length);
  }

  /**
   * Answers a request that is known, if its answer is kept and right.
   * @param finish is called after that
   * @param otherwise answers it, where it turns out that this cannot
   * @returns whether one of the two will be called
   */
  take(
    request: IncomingMessage,
    response: ServerResponse,
    finish: () => void,
    otherwise: () => void,
  ): boolean {
    if (!isPlainGet(request)) return false;
    const known = this.#known.get(keyOf(request));
    const recalling = known && this.answers.recall(known.recollection);
    if (!recalling) return false;
    this.#waitingCount += 1;
    void recalling.then(
      (kept) => {
        this.#waitingCount -= 1;
        if (!kept) return otherwise();
        const isSame = deliver(request, response, kept, known.mediaType);
        this.counter.count(isSame ? 'not-modified' : 'kept');
        finish();
      },
      () => {
        this.#waitingCount -= 1;
        // What is wrong is said there, as every failure is.
        otherwise();
      },
    );
    return true;
  }
}

/** Others may come to the same address, and are not the same request. */
function isPlainGet({ method, headers }: IncomingMessage): boolean {
  const hasBody = 'content-length' in headers || 'transfer-encoding' in headers;
  return (method === 'GET' || method === 'HEAD') && !hasBody;
}

/** No token is kept, not even here. */
function keyOf({ url, headers }: IncomingMessage): string {
  const { accept = '', 'accept-language': languages = '', authorization } = headers;
  const token = authorization && createHash('sha256').update(authorization).digest('base64url');
  return `${url}\n${accept}\n${languages}\n${token}`;
}
