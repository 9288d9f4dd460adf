/** A lane did not answer: that is its result, and no reason to end. */
export class LaneFailed extends Error {}
