import { createHash } from 'node:crypto';
import type { DatabaseState } from '../../database/state.js';
import type { Day } from '../../domain/day.js';
import { headersOfAll } from '../headers.js';
import { graphqlType } from '../media-type.js';

/** What an answer was computed from, and is right for. */
export interface Ground {
  state: DatabaseState;
  /** The installation's today. */
  day: Day;
}

/** The headers of an answer in one media type, as `writeHead` takes them. */
interface Head {
  tag: string | null;
  whole: string[];
  notModified: string[];
}

/** A successful answer to a query, as it is sent. */
export class KeptAnswer {
  readonly #heads = new Map<string, Head>();
  #digest: string | null = null;

  /**
   * @param hasAddress whether it was asked for by the address of a document, and may be asked for again by its tag
   * @param isPublic whether everybody gets it
   */
  constructor(
    readonly body: Buffer,
    readonly ground: Ground,
    readonly hasAddress: boolean,
    readonly isPublic: boolean,
  ) {}

  headIn(mediaType: string): Head {
    let head = this.#heads.get(mediaType);
    if (!head) this.#heads.set(mediaType, (head = this.#makeHead(mediaType)));
    return head;
  }

  #makeHead(mediaType: string): Head {
    const tag = this.hasAddress ? this.#tagIn(mediaType) : null;
    const notModified = Object.entries({
      ...headersOfAll,
      ...headersOfGraphql,
      ...(tag === null ? {} : { etag: tag }),
      // A copy of what a member sees would lie on a disk that can be seized.
      'cache-control': tag !== null && this.isPublic ? askAgain : 'no-store',
    }).flat();
    const whole = [...notModified];
    whole.push('content-type', `${mediaType}; charset=utf-8`);
    whole.push('content-length', String(this.body.length));
    return { tag, whole, notModified };
  }

  /** The bytes are the same in both media types, but what stands for the one must not stand for the other. */
  #tagIn(mediaType: string): string {
    this.#digest ??= createHash('sha256').update(this.body).digest('base64url');
    return `"${this.#digest}${mediaType === graphqlType ? '-g' : ''}"`;
  }
}

/** Of all answers of /graphql: pages of any origin may ask, but never with a cookie, for none is read. */
export const headersOfGraphql = {
  'access-control-allow-origin': '*',
  vary: 'Accept, Accept-Language, Authorization',
};

/** Everybody may keep it, and nobody may show it without having asked whether it still is so. */
const askAgain = 'public, max-age=0, must-revalidate';
