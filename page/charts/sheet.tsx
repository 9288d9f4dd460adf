import type { JSX } from 'preact';
import type { Bucket } from '../generated/operations.js';
import { statusColours } from './status-colours.js';
import { pieDashes, pieRadius, statusSign } from './status-signs.js';
import { textWidth, wrapText } from './text-width.js';

/** One thing on a sheet: how high it is, and how it looks from a height on. */
export interface Block {
  height: number;
  draw(y: number): JSX.Element;
}

interface SheetProps {
  width: number;
  language: string;
  title: string;
  /** The figures in words, for those who cannot see the image. */
  description: string;
  blocks: readonly Block[];
}

const margin = 16;
/** The ink of a sheet, which is white by day and night: it goes into documents, too. */
export const sheetInk = {
  text: '#1b232b',
  soft: '#4b5763',
  line: '#d3d9de',
  warnGround: '#fff1d6',
  warnLine: '#b06a00',
  warnText: '#5b3500',
};

/**
 * An SVG file that needs nothing else: no font, style or script. What is on it stands in blocks, one below the other.
 */
export function Sheet({ width, language, title, description, blocks }: SheetProps) {
  let y = margin;
  const drawn = blocks.map(({ height, draw }) => {
    const node = draw(y);
    y += height;
    return node;
  });
  const height = Math.ceil(y + margin / 2);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby="title description"
      lang={language}
      font-family="'Source Sans 3', 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif"
    >
      <title id="title">{title}</title>
      <desc id="description">{description}</desc>
      <rect
        x="0.5"
        y="0.5"
        width={width - 1}
        height={height - 1}
        rx="4"
        fill="#fffffe"
        stroke={sheetInk.line}
      />
      {drawn}
    </svg>
  );
}

interface TextStyle {
  size: number;
  isBold?: boolean;
  colour?: string;
  /** What does not fit into so many lines ends with an ellipsis. */
  linesMax?: number;
}

/** A paragraph, broken into lines. */
export function textBlock(text: string, sheetWidth: number, style: TextStyle): Block {
  const { size, isBold = false, colour = sheetInk.text, linesMax = Infinity } = style;
  const all = wrapText(text, size, sheetWidth - 2 * margin, isBold);
  const lines = all.slice(0, linesMax);
  if (all.length > lines.length) lines.push(`${lines.pop()} …`);
  const lineHeight = Math.round(size * 1.3);
  return {
    height: lines.length * lineHeight + 6,
    draw: (y) => (
      <text font-size={size} font-weight={isBold ? 600 : 400} fill={colour}>
        {lines.map((line, index) => (
          <tspan x={margin} y={y + size + index * lineHeight}>
            {line}
          </tspan>
        ))}
      </text>
    ),
  };
}

/** What must be said above everything else. */
export function noticeBlock(text: string, isInvented: boolean, sheetWidth: number): Block {
  const inner = textBlock(text, sheetWidth - 24, {
    size: 13,
    isBold: isInvented,
    colour: isInvented ? sheetInk.warnText : sheetInk.text,
  });
  return {
    height: inner.height + 22,
    draw: (y) => (
      <g>
        <rect
          x={margin}
          y={y}
          width={sheetWidth - 2 * margin}
          height={inner.height + 10}
          fill={isInvented ? sheetInk.warnGround : '#f2f4f5'}
          stroke={isInvented ? sheetInk.warnLine : sheetInk.line}
        />
        <g transform="translate(12 0)">{inner.draw(y + 6)}</g>
      </g>
    ),
  };
}

/** A drawing of its own size, in the middle. */
export function drawingBlock(svg: string, width: number, height: number, sheetWidth: number) {
  return {
    height: height + 8,
    draw: (y: number) => (
      <svg
        x={(sheetWidth - width) / 2}
        y={y}
        width={width}
        height={height}
        dangerouslySetInnerHTML={{ __html: svg }}
      />
    ),
  } satisfies Block;
}

export interface StatusEntry {
  bucket: Bucket;
  /** The words beside the sign. */
  text: string;
}

/** Statuses as colour, sign and words, side by side as far as there is room. */
export function legendBlock(entries: readonly StatusEntry[], sheetWidth: number): Block {
  const size = 13;
  const placed: Array<StatusEntry & { x: number; row: number }> = [];
  let x = margin;
  let row = 0;
  for (const entry of entries) {
    const width = 44 + textWidth(entry.text, size) + 14;
    if (x > margin && x + width > sheetWidth - margin) {
      x = margin;
      row += 1;
    }
    placed.push({ ...entry, x, row });
    x += width;
  }
  const rowHeight = 24;
  return {
    height: (row + 1) * rowHeight + 6,
    draw: (y) => (
      <g font-size={size} fill={sheetInk.text}>
        {placed.map((entry) => (
          <g transform={`translate(${entry.x} ${y + entry.row * rowHeight})`}>
            <rect y="3" width="13" height="13" rx="2" fill={statusColours[entry.bucket]} />
            <g transform="translate(20 1.5)">
              <Sign bucket={entry.bucket} />
            </g>
            <text x="42" y="14">
              {entry.text}
            </text>
          </g>
        ))}
      </g>
    ),
  };
}

function Sign({ bucket }: { bucket: Bucket }) {
  const { filled, stroke } = statusSign(bucket);
  return (
    <g fill="none" stroke={sheetInk.text}>
      <circle cx="8" cy="8" r="7" stroke-width="1.3" />
      {filled > 0 && (
        <circle
          cx="8"
          cy="8"
          r={pieRadius}
          stroke-width={2 * pieRadius}
          stroke-dasharray={pieDashes(filled)}
          transform="rotate(-90 8 8)"
        />
      )}
      {stroke && <path d={stroke} stroke-width="1.8" stroke-linecap="round" />}
    </g>
  );
}
