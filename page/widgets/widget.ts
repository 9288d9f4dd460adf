import type { ComponentChildren } from 'preact';
import type { FigureBasis } from '../figures/figure.js';
import type { Notice } from '../view.js';
import type { Visit } from '../visit.js';

/** What is answered below `/embed`, where other sites show it as their own frame or image. */
export type Embedded =
  | { kind: 'widget'; widget: Widget }
  | { kind: 'image'; text: string }
  | { kind: 'table'; text: string; name: string };

/** A small page to stand in a frame of another site. */
export interface Widget {
  title: string;
  notices: Notice[];
  body: ComponentChildren;
  basis: FigureBasis;
  /** The address of the view behind it. */
  view: string;
}

export interface EmbeddedView {
  /** Over the path behind `/embed`, with its groups decoded for `open`. */
  pattern: RegExp;
  open(visit: Visit, groups: string[]): Promise<Embedded>;
}
