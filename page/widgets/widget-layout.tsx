import type { ComponentChildren } from 'preact';
import { sentenceOfWorld } from '../figures/figure-image.js';
import type { Visit } from '../visit.js';
import { apiLanguages } from '../words/words.js';
import type { Widget } from './widget.js';

interface WidgetLayoutProps {
  visit: Visit;
  /** Null where there is nothing at the address. */
  widget: Widget | null;
  title: string;
  style: string;
  children: ComponentChildren;
}

/** The frame of a widget: what is invented, the figure, of which world it is, and the way to its source. No script. */
export function WidgetLayout({ visit, widget, title, style, children }: WidgetLayoutProps) {
  return (
    <html lang={apiLanguages[visit.language]}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · Heed`}</title>
        <link rel="stylesheet" href={style} />
      </head>
      <body>
        <main>
          {widget?.notices.map(({ text, isInvented }) => (
            <p class={isInvented ? 'notice notice-invented' : 'notice'} role="note">
              {text}
            </p>
          ))}
          {children}
          {widget && (
            <p class="source">
              {sentenceOfWorld(widget.basis, visit)}{' '}
              <a href={widget.view} target="_blank" rel="noopener">
                {visit.words.say('embed.source')}
              </a>
            </p>
          )}
        </main>
      </body>
    </html>
  );
}
