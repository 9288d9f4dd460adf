import type { CitedFragment } from '../generated/operations.js';
import type { Visit } from '../visit.js';
import { LocalText } from './local-text.js';

interface CitedProps {
  document: CitedFragment;
  paragraph?: string | null;
  visit: Visit;
}

/** A document by title and symbol, with its address and the paragraph. */
export function CitedDocument({ document, paragraph, visit }: CitedProps) {
  const { words } = visit;
  const { title, symbol, url, publishedOn, publishedOnPrecision } = document;
  return (
    <>
      {url ? (
        <a href={url} rel="noreferrer">
          <LocalText text={title} visit={visit} />
        </a>
      ) : (
        <LocalText text={title} visit={visit} />
      )}
      {symbol && `, ${symbol}`}
      {paragraph && `, ${words.say('document.paragraph', { paragraph })}`}
      {publishedOn && `, ${words.day(publishedOn, publishedOnPrecision)}`}
    </>
  );
}
