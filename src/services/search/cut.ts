/** A part of a text in UTF-16 code units; the end is behind its last. */
export interface TextRange {
  start: number;
  end: number;
}

/** A piece of a text around what is highlighted, at most about so long, cut between words. */
export function cut(
  text: string,
  highlights: TextRange[],
  length: number,
): { value: string; highlights: TextRange[]; isCutBefore: boolean; isCutAfter: boolean } {
  const { start, end } =
    text.length <= length ? { start: 0, end: text.length } : windowOf(text, highlights, length);
  return {
    value: text.slice(start, end),
    highlights: highlights
      .filter((range) => range.start >= start && range.end <= end)
      .map((range) => ({ start: range.start - start, end: range.end - start })),
    isCutBefore: start > 0,
    isCutAfter: end < text.length,
  };
}

/** The window with the most highlights, the first of such; a third of what is free stands before them. */
function windowOf(text: string, highlights: TextRange[], length: number): TextRange {
  let best = { from: highlights[0]!, to: highlights[0]!, count: 0 };
  highlights.forEach((from, index) => {
    const inside = highlights.slice(index).filter(({ end }) => end - from.start <= length);
    if (inside.length > best.count) best = { from, to: inside.at(-1)!, count: inside.length };
  });
  const free = Math.max(0, length - (best.to.end - best.from.start));
  const start = wordStart(
    text,
    Math.max(0, best.from.start - Math.floor(free / 3)),
    best.from.start,
  );
  const end = wordEnd(text, Math.min(text.length, start + length), best.to.end);
  return { start, end: Math.max(end, best.to.end) };
}

/** The first place from `at` on where a word begins, not behind `latest`. */
function wordStart(text: string, at: number, latest: number): number {
  if (at === 0) return 0;
  const blank = text.slice(at - 1, latest).search(/\s\S/u);
  return blank < 0 ? latest : at + blank;
}

/** The last place up to `at` where a word ends, not before `earliest`. */
function wordEnd(text: string, at: number, earliest: number): number {
  if (at >= text.length) return text.length;
  const blank = text.slice(earliest, at + 1).search(/\s\S*$/u);
  return blank < 0 ? Math.max(at, earliest) : earliest + blank;
}
