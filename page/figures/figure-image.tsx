import { renderToString } from 'preact-render-to-string';
import { drawChart } from '../charts/draw-chart.js';
import {
  drawingBlock,
  legendBlock,
  noticeBlock,
  Sheet,
  sheetInk,
  textBlock,
  type Block,
} from '../charts/sheet.js';
import type { Notice } from '../view.js';
import type { Visit } from '../visit.js';
import { apiLanguages } from '../words/words.js';
import { figureDrawing } from './figure-drawing.js';
import { figurePath, nothingIn, type Figure, type FigureBasis } from './figure.js';

const width = 720;

/** A figure as an SVG file: the chart, and all that must stand beside it. */
export function figureImage(figure: Figure, visit: Visit): string {
  const { words } = visit;
  const drawing = figureDrawing(figure, visit);
  const counts = new Map(figure.rows[0]?.counts);
  const legend = figure.statuses.map(({ bucket, label }) => ({
    bucket,
    text: figure.kind === 'status' ? `${label}: ${words.number(counts.get(bucket) ?? 0)}` : label,
  }));
  const middle: Block[] = drawing
    ? [
        drawingBlock(
          drawChart(drawing.option, drawing.width, drawing.height),
          drawing.width,
          drawing.height,
          width,
        ),
        legendBlock(legend, width),
      ]
    : [textBlock(words.say(nothingIn(figure)), width, { size: 15 })];
  const asides = [
    ...(drawing?.left ? [drawing.left] : []),
    ...(figure.groupsOverlap ? [words.say('groups.overlap')] : []),
  ];
  return sheetText(visit, width, {
    title: `${figure.title}: ${figure.subtitle}`,
    description: describeFigure(figure, visit),
    notices: figure.notices,
    basis: figure.basis,
    path: figurePath(figure.slug, figure.kind),
    blocks: [
      textBlock(figure.title, width, { size: 20, isBold: true, linesMax: 3 }),
      textBlock(figure.subtitle, width, { size: 15, colour: sheetInk.soft }),
      ...middle,
      ...asides.map((text) => textBlock(text, width, { size: 12, colour: sheetInk.soft })),
    ],
  });
}

interface SheetContent {
  title: string;
  description: string;
  notices: readonly Notice[];
  basis: FigureBasis;
  /** The view behind it, without the language. */
  path: string;
  blocks: readonly Block[];
}

/** A whole SVG file: what must be said first, the content, and of which world it is and from where. */
export function sheetText(visit: Visit, sheetWidth: number, content: SheetContent): string {
  const { title, description, notices, basis, path, blocks } = content;
  const lines = [sentenceOfWorld(basis, visit), sourceLine(visit, path)];
  const said = [...notices.map(({ text }) => text), description, ...lines];
  return renderToString(
    <Sheet
      width={sheetWidth}
      language={apiLanguages[visit.language]}
      title={title}
      description={said.join(' ')}
      blocks={[
        ...notices.map(({ text, isInvented }) => noticeBlock(text, isInvented, sheetWidth)),
        ...blocks,
        ...lines.map((text) => textBlock(text, sheetWidth, { size: 12, colour: sheetInk.soft })),
      ]}
    />,
  );
}

/** Both clocks in one sentence. */
export function sentenceOfWorld({ asOf, revision, recordedAt }: FigureBasis, { words }: Visit) {
  const sentence = words.say('cite.basis', { day: words.day(asOf), revision });
  return recordedAt ? `${sentence} (${words.instant(recordedAt)})` : sentence;
}

function sourceLine({ origin, language }: Visit, path: string): string {
  return ['Heed', origin && `${origin.replace(/^https?:\/\//, '')}/${language}${path}`]
    .filter(Boolean)
    .join(' · ');
}

function describeFigure({ rows, statuses }: Figure, { words }: Visit): string {
  return rows
    .map(({ label, counts }) => {
      const parts = statuses
        .filter(({ bucket }) => (counts.get(bucket) ?? 0) > 0)
        .map((status) => `${status.label} ${words.number(counts.get(status.bucket)!)}`);
      return `${label}: ${parts.join(', ')}.`;
    })
    .join(' ');
}
