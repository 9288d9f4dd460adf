import type { Day } from '../../domain/day.js';
import type { Actor } from '../../domain/role.js';
import type { Findings, Freshness } from '../../services/freshness.js';
import type { ServerLimits } from '../limits.js';
import { RecentlyUsed } from '../recently-used.js';
import { actorWith, refuseToken } from './authenticate.js';
import type { KeptAnswer } from './kept-answer.js';

/** Proves answers that are kept, and who asks. */
export interface Proof extends Freshness {
  /** The installation's today. */
  today(): Day;
}

/** What is asked, by whom. */
export interface AskedBy {
  /** Differs wherever the answers can differ, if the same viewer asks. */
  key: string;
  /** The digest of the token that it is asked with; null for the public. */
  token: string | null;
  /** Of a document that can be removed; null for every other query. */
  documentId: string | null;
}

/** One that was answered, and what the viewer may see. */
export interface Recollection extends AskedBy {
  rights: string;
}

/** Answers to queries, each for one viewer's rights, and the only way to them: with a proof that they are right still. */
export class KeptAnswers {
  readonly #answers: RecentlyUsed<KeptAnswer>;
  readonly #proof: Proof;
  readonly #sizeMax: number;

  constructor(
    proof: Proof,
    limits: Pick<ServerLimits, 'keptAnswersMax' | 'keptAnswerBytesMax' | 'keptBytesMax'>,
  ) {
    this.#proof = proof;
    this.#answers = new RecentlyUsed(limits.keptAnswersMax, limits.keptBytesMax);
    this.#sizeMax = limits.keptAnswerBytesMax;
  }

  /** Keeps an answer in the place of an earlier one. */
  keep({ key, rights }: Recollection, answer: KeptAnswer): void {
    const size = answer.body.length + key.length + overheadAssumed;
    if (size <= this.#sizeMax) this.#answers.set(key + rights, answer, size);
  }

  /**
   * The answer to a request of which it is known what it comes to; null where there is none that is right.
   * @returns null at once where none is kept
   */
  recall(recollection: Recollection): Promise<KeptAnswer | null> | null {
    const key = recollection.key + recollection.rights;
    const kept = this.#answers.get(key);
    if (!kept) return null;
    return this.#proof.ask(recollection).then((findings) => {
      const actor = actorWith(findings, recollection.token, new Date());
      const isTheirs = actor !== undefined && rightsOf(actor) === recollection.rights;
      if (isTheirs && this.#isRight(kept, findings, recollection)) return kept;
      // It was older than what was found, and will not be right again.
      if (this.#answers.get(key) === kept) this.#answers.drop(key);
      return null;
    });
  }

  /**
   * Finds out who asks, and the answer where one is kept and right.
   * @throws Refusal for a token that is not good, or with the database away
   */
  async find(asked: AskedBy): Promise<{ actor: Actor | null; kept: KeptAnswer | null }> {
    // The public needs no proof where there is nothing to prove.
    const isNeeded = asked.token !== null || this.#answers.has(asked.key + rightsOf(null));
    if (!isNeeded) return { actor: null, kept: null };
    const findings = await this.#proof.ask(asked);
    const actor = actorWith(findings, asked.token, new Date());
    if (actor === undefined) return refuseToken();
    const kept = this.#answers.get(asked.key + rightsOf(actor)) ?? null;
    return { actor, kept: kept && this.#isRight(kept, findings, asked) ? kept : null };
  }

  #isRight({ ground }: KeptAnswer, findings: Findings, { documentId }: AskedBy): boolean {
    return (
      ground.state === findings.state &&
      ground.day === this.#proof.today() &&
      (documentId === null || findings.hasDocument(documentId))
    );
  }
}

/** Two viewers with the same rights see the same. */
export function rightsOf(actor: Actor | null): string {
  return actor ? ` ${actor.organizationId} ${actor.role}` : ' public';
}

/** Bytes of headers, keys and the rest of an answer beside its body. */
const overheadAssumed = 2_048;
