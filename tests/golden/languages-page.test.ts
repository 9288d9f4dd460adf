import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWalk } from '../setup/walk-page.js';

const path = 'docs/api/languages.md';
const walk = readWalk(path);

beforeAll(() => walk.start());
afterAll(() => walk.api.stop());

describe(path, () => {
  it.each(walk.steps)('gives the answer that it prints: line $line', (step) => walk.follow(step));

  it('has a header, a token and answers', () => {
    const { steps } = walk;
    expect(steps.filter(({ languages }) => languages)).toHaveLength(1);
    expect(steps.filter(({ actor }) => actor)).toHaveLength(4);
    expect(steps.filter(({ answer }) => answer)).toHaveLength(4);
  });
});
