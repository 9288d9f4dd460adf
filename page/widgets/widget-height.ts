import { drawingWidths, figureDrawing } from '../figures/figure-drawing.js';
import type { Figure } from '../figures/figure.js';
import type { Visit } from '../visit.js';

/** How high a frame must be, in pixels, for the widget of a figure at a width of 320. */
export function widgetHeight(figure: Figure, visit: Visit): number {
  const drawing = figureDrawing(figure, visit, drawingWidths.narrow);
  const words = figure.groupsOverlap ? 330 : 260;
  const notice = figure.notices.length > 0 ? 130 : 0;
  return Math.ceil(words + notice + (drawing?.height ?? 0) + figure.statuses.length * 26);
}

/** The same for the plate of a recommendation that every perspective has judged. */
export function plateHeight(isNoticed: boolean): number {
  return isNoticed ? 560 : 440;
}
