import type { ComponentChildren, JSX } from 'preact';
import type { Visit } from './visit.js';

/** What a view is about, for its frame. */
export interface Frame {
  title: string;
  /** Said above everything else on a view that shows something invented, or texts that were not found. */
  notices: Notice[];
  /** A script of its own, beside that of every view. */
  script?: 'explore';
}

export interface Notice {
  text: string;
  /** An invented example warns louder. */
  isInvented: boolean;
}

/** A view: an address, what it asks of the API, and how it looks. */
export interface View<Data> {
  /** Over the path without the language, with its groups decoded for `load`. */
  pattern: RegExp;
  load(visit: Visit, groups: string[]): Promise<Data>;
  frame(data: Data, visit: Visit): Frame;
  Body(props: { data: Data; visit: Visit }): JSX.Element;
}

/** A view whose data only it knows: loaded and ready to be drawn. */
export interface OpenView {
  pattern: RegExp;
  open(visit: Visit, groups: string[]): Promise<{ frame: Frame; body: ComponentChildren }>;
}

export function defineView<Data>({ pattern, load, frame, Body }: View<Data>): OpenView {
  return {
    pattern,
    async open(visit, groups) {
      const data = await load(visit, groups);
      return { frame: frame(data, visit), body: Body({ data, visit }) };
    },
  };
}
