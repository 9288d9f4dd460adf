import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/domain/limits.js';
import { differenceOf } from '../../src/services/read/text-difference.js';

/** Deleted words in square brackets, inserted ones in braces. */
const shown = (former: string | null, present: string | null) =>
  differenceOf(former, present)
    ?.map(({ kind, words }) =>
      kind === 'EQUAL' ? words : kind === 'DELETED' ? `[${words}]` : `{${words}}`,
    )
    .join('');

describe('a difference', () => {
  it.each([
    [
      'Let rallies be permitted.',
      'Let rallies be announced.',
      'Let rallies be [permitted]{announced}.',
    ],
    [
      'Обеспечить уведомительный порядок собраний.',
      'Обеспечить уведомительный порядок мирных собраний!',
      'Обеспечить уведомительный порядок {мирных }собраний[.]{!}',
    ],
    ['Жиналыстарға рұқсат', 'Жиналысқа рұқсат', '[Жиналыстарға]{Жиналысқа} рұқсат'],
    [
      'a small thing is here',
      'a very large one is here',
      'a [small thing ]{very large one }is here',
    ],
    ['Закон № 333-VI', 'Закон № 333-VII', 'Закон № [333-VI]{333-VII}'],
    ["l’État d'abord", "l’État d'alors", "l’État [d'abord]{d'alors}"],
    ['one  two', 'one two', 'one[  ]{ }two'],
    ['人権の保護', '人権を保護', '人権[の]{を}保護'],
    ['й and e', 'й and e', 'й and e'],
    ['👍🏽 stays', '👍🏿 stays', '👍[🏽]{🏿} stays'],
    ['<b>a</b> & c', '<b>a</b> & d', '<b>a</b> & [c]{d}'],
    [null, 'new', '{new}'],
    ['old', null, '[old]'],
    ['same', 'same', 'same'],
    [null, null, undefined],
  ])('of %j and %j', (former, present, expected) => {
    expect(shown(former, present)).toBe(expected);
  });

  const word = fc.constantFrom('бір', 'екі', 'үш', 'four', ' ', '\n', '.', '👍🏽', 'é', 'c̈', '人');
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(''));
  const anything = fc.string({ unit: 'binary', maxLength: 40 });
  it('holds both texts letter for letter, and deletes before it inserts', () => {
    fc.assert(
      fc.property(fc.oneof(text, anything), fc.oneof(text, anything), (former, present) => {
        const segments = differenceOf(former, present)!;
        const without = (kind: string) =>
          segments
            .filter((segment) => segment.kind !== kind)
            .map(({ words }) => words)
            .join('');
        expect(without('INSERTED')).toBe(former);
        expect(without('DELETED')).toBe(present);
        const kinds = segments.map(({ kind }) => kind).join(' ');
        expect(kinds).not.toMatch(/INSERTED DELETED|(EQUAL|INSERTED|DELETED) \1/);
      }),
    );
  });

  const numbered = (count: number, letter: string) =>
    Array.from({ length: count }, (_, index) => `${letter}${index}`).join(' ');

  it('finds so many edits, and gives more as the whole', () => {
    // A word and the gap behind it, each deleted and inserted, and one word alone at the end.
    const words = limits.differenceEditsMax / 2;
    const changed = (count: number) =>
      numbered(words * 2, 'a').replaceAll(/a(\d+)/g, (whole, index: string) =>
        Number(index) < count ? `b${index}` : whole,
      );
    expect(differenceOf(numbered(words * 2, 'a'), changed(words))!.length).toBeGreaterThan(2);
    expect(differenceOf(numbered(words * 2, 'a'), changed(words + 1))).toEqual([
      { kind: 'DELETED', words: numbered(words * 2, 'a') },
      { kind: 'INSERTED', words: changed(words + 1) },
    ]);
  });

  it('of the longest texts takes no long time', () => {
    const long = (letter: string) =>
      Array.from(
        { length: limits.textLengthMax / 2 },
        (_, index) => `${letter}${'.,;:'[index % 4]}`,
      ).join('');
    const start = performance.now();
    expect(differenceOf(long('a'), long('b'))).toHaveLength(2);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
