import { addressOf, type Parameters } from '../address.js';
import type { Visit } from '../visit.js';

/** What is not part of what is looked at, and so not of a widget of it. */
const leftOut = new Set(['after', 'column', 'sort']);

/** The address of a figure's view, with what this view is narrowed by. */
export function figureAddress(visit: Visit, path: string, parameters: Parameters = {}): string {
  const kept: Parameters = {};
  for (const name of new Set(visit.search.keys())) {
    if (!leftOut.has(name)) kept[name] = visit.search.getAll(name);
  }
  return addressOf(visit, path, { ...kept, ...parameters });
}

/** The address of the widget or file that belongs to a view. */
export function embedAddress(visit: Visit, path: string, parameters: Parameters = {}): string {
  return figureAddress(visit, `/embed${path}`, parameters);
}

interface EmbedProps {
  /** The path of the view that is embedded, without the language. */
  path: string;
  /** What the widget is of, in plain text. */
  title: string;
  /** How high the frame must be for the widget to show without a scrollbar. */
  height: number;
  /** What the view's address leaves to be understood. */
  parameters?: Parameters;
  visit: Visit;
}

/** "Show this on your site": the code to copy, for a widget and for an image. */
export function Embed({ path, title, height, parameters, visit }: EmbedProps) {
  const { words, origin, world } = visit;
  const widget = embedAddress(visit, path, parameters);
  const image = embedAddress(visit, `${path}.svg`, parameters);
  const frame = [
    `<iframe src="${attribute(`${origin}${widget}`)}"`,
    `  title="${attribute(title)}" width="100%" height="${height}" style="border: 0"`,
    `  loading="lazy" referrerpolicy="no-referrer" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`,
  ].join('\n');
  const view = figureAddress(visit, path, parameters);
  const markdown = `[![${title.replace(/[[\]]/g, '\\$&')}](${origin}${image})](${origin}${view})`;
  return (
    <details class="more embed">
      <summary>{words.say('embed.title')}</summary>
      <p>{words.say('embed.frame')}</p>
      <Code text={frame} visit={visit} />
      <p>
        <a href={widget}>{words.say('embed.widget')}</a> ·{' '}
        <a href={image}>{words.say('embed.file')}</a>
      </p>
      <p>{words.say('embed.image')}</p>
      <Code text={markdown} visit={visit} />
      {Object.keys(world).length === 0 && <p>{words.say('embed.permanent')}</p>}
      <p>{words.say('embed.visitors')}</p>
    </details>
  );
}

/** Code to copy. A script puts the address bar's origin in, where a proxy hides it from the server, and copies. */
function Code({ text, visit: { origin, words } }: { text: string; visit: Visit }) {
  return (
    <pre
      class="code"
      tabIndex={0}
      lang="en"
      data-origin={origin}
      data-copy={words.say('embed.copy')}
      data-copied={words.say('cite.copied')}
    >
      {text}
    </pre>
  );
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
