import type { Work } from '../works/reads.mjs';

interface Lane {
  ask(question: unknown): Promise<{ data: unknown }>;
}

/** Throws where a lane answers other data than ours. */
export function compareAnswers(work: Work, lanes: { ours: Lane; limit: Lane }): Promise<void>;
