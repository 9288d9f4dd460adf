/**
 * How wide a text is about to be, in pixels. Charts are made where no font can be measured, and are shown in the font
 * that the reader has; so letters are counted by how wide they usually are, and a little more is left than is needed.
 */
export function textWidth(text: string, size: number, isBold = false): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * size * (isBold ? 1.13 : 1);
}

/** A text in lines no wider than this; a word that is wider stands alone in its line. */
export function wrapText(text: string, size: number, widthMax: number, isBold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, size, isBold) <= widthMax) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

function letterWidth(letter: string): number {
  if (/[ .,:;'’!|iljІіtfr()[\]·-]/.test(letter)) return 0.36;
  if (/[mwMWшщжмюыфШЩЖМЮЫФ—@%]/.test(letter)) return 0.9;
  if (/\p{Lu}/u.test(letter)) return 0.72;
  return 0.62;
}
