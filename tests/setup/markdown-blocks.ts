/** A fenced block of a Markdown file. */
export interface MarkdownBlock {
  path: string;
  /** The line of the opening fence, counted from 1. */
  line: number;
  /** The language, e.g. `graphql`. */
  language: string;
  /** What follows the language on the fence's line, e.g. `variables`; mostly empty. */
  info: string;
  text: string;
}

/** The fenced blocks of a Markdown file, also those indented in a list. An unclosed block runs to the end. */
export function markdownBlocks(file: { path: string; text: string }): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let open: (MarkdownBlock & { fence: string; indent: number; lines: string[] }) | null = null;
  for (const [index, line] of file.text.split('\n').entries()) {
    const [, indent = '', fence, language = '', info = ''] =
      /^(\s*)(`{3,}|~{3,})\s*(\S*)\s*(.*)$/.exec(line) ?? [];
    if (open) {
      if (fence && !language && fence.startsWith(open.fence)) {
        blocks.push(closed(open));
        open = null;
      } else open.lines.push(line.slice(Math.min(open.indent, line.search(/\S|$/))));
    } else if (fence) {
      const start = { path: file.path, line: index + 1, language, info, text: '' };
      open = { ...start, fence, indent: indent.length, lines: [] };
    }
  }
  if (open) blocks.push(closed(open));
  return blocks;
}

function closed({ path, line, language, info, lines }: MarkdownBlock & { lines: string[] }) {
  return { path, line, language, info, text: lines.join('\n') };
}
