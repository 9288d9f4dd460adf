import { diffArrays, type ArrayChange } from 'diff';
import { limits } from '../../domain/limits.js';
import type { SegmentKind } from '../../domain/vocabulary.js';

/** A run of words, and what became of it. */
export interface TextSegment {
  kind: SegmentKind;
  words: string;
}

/**
 * What became of a text, word by word: the segments that are not inserted make up the former text, those that are not
 * deleted the present one. Where more than `differenceEditsMax` words and signs came or went, the whole of it did; so
 * the work is bounded, and the answer the same at all times. Null where there was no text and is none.
 */
export function differenceOf(former: string | null, present: string | null): TextSegment[] | null {
  if (former === null && present === null) return null;
  const changes =
    former !== null && present !== null
      ? diffArrays(piecesOf(former), piecesOf(present), {
          maxEditLength: limits.differenceEditsMax,
        })
      : undefined;
  const blocks = changes
    ? joined(blocksOf(changes))
    : [{ equal: '', deleted: former ?? '', inserted: present ?? '' }];
  return blocks
    .flatMap(({ equal, deleted, inserted }): TextSegment[] => [
      { kind: 'EQUAL', words: equal },
      { kind: 'DELETED', words: deleted },
      { kind: 'INSERTED', words: inserted },
    ])
    .filter(({ words }) => words !== '');
}

/**
 * Words, gaps, and single signs. A word may have an apostrophe or hyphen within. Scripts that put no spaces between
 * words are compared letter by letter; finding words there takes dictionaries, and a hundred times as long.
 */
const piece =
  /(?:(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar})[\p{L}\p{M}\p{N}])+(?:['’ʼ\-‐‑][\p{L}\p{M}\p{N}]+)*|\s+|.\p{M}*/gsu;

function piecesOf(text: string): string[] {
  return text.match(piece) ?? [];
}

/** What stayed, and what came and went behind it. */
interface Block {
  equal: string;
  deleted: string;
  inserted: string;
}

function blocksOf(changes: Array<ArrayChange<string>>): Block[] {
  const blocks: Block[] = [];
  for (const { added, removed, value } of changes) {
    const words = value.join('');
    const last = blocks.at(-1);
    if (!last || (!added && !removed)) {
      const equal = added || removed ? '' : words;
      blocks.push({ equal, deleted: removed ? words : '', inserted: added ? words : '' });
    } else if (added) last.inserted += words;
    else last.deleted += words;
  }
  return blocks;
}

/** Puts together what only a gap parts: a sentence that was written anew reads as one. */
function joined(blocks: Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    const isOne =
      last &&
      /^\s+$/.test(block.equal) &&
      ((last.deleted && block.deleted) || (last.inserted && block.inserted));
    if (isOne) {
      last.deleted += block.equal + block.deleted;
      last.inserted += block.equal + block.inserted;
    } else result.push(block);
  }
  return result;
}
