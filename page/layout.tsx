import type { ComponentChildren } from 'preact';
import { addressInLanguage, addressOf } from './address.js';
import { ApiQuery } from './parts/api-query.js';
import type { Frame } from './view.js';
import type { Visit } from './visit.js';
import { apiLanguages, languageNames, languages } from './words/words.js';

/** Where the built files are served. */
export interface Assets {
  script: string;
  styles: string[];
  icon: string;
  /** All that a widget loads. */
  widgetStyle: string;
  /** What only the API explorer loads. */
  explore: { script: string; styles: string[] };
}

interface LayoutProps {
  visit: Visit;
  frame: Frame;
  assets: Assets;
  children: ComponentChildren;
}

/** The frame of every view: language, search, what is invented, the view, how it was asked for. */
export function Layout({ visit, frame, assets, children }: LayoutProps) {
  const { words, language } = visit;
  return (
    <html lang={apiLanguages[language]}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${frame.title} · Heed`}</title>
        <link rel="icon" type="image/svg+xml" href={assets.icon} />
        {assets.styles.map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        <script type="module" src={assets.script}></script>
        {frame.script && <ScriptOf assets={assets[frame.script]} />}
      </head>
      <body>
        <a class="skip" href="#content">
          {words.say('frame.skip')}
        </a>
        <PageHeader visit={visit} />
        <main id="content" tabIndex={-1}>
          {frame.notices.map(({ text, isInvented }) => (
            <p class={isInvented ? 'notice notice-invented' : 'notice'} role="note">
              {text}
            </p>
          ))}
          {children}
        </main>
        <footer class="foot">
          <ApiQuery visit={visit} />
          <p>
            <a href={addressOf({ language, world: {} }, '/explore')}>
              {words.say('explore.title')}
            </a>
          </p>
          <p>{words.say('frame.about')}</p>
        </footer>
      </body>
    </html>
  );
}

function ScriptOf({ assets: { script, styles } }: { assets: Assets['explore'] }) {
  return (
    <>
      {styles.map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      <script type="module" src={script}></script>
    </>
  );
}

function PageHeader({ visit }: { visit: Visit }) {
  const { words, language } = visit;
  return (
    <header class="head">
      <a class="head-name" href={addressOf(visit, '/')}>
        Heed
      </a>
      <nav class="head-languages" aria-label={words.say('frame.languages')}>
        {languages.map((other) => (
          <a
            href={addressInLanguage(visit, other)}
            lang={apiLanguages[other]}
            hrefLang={other}
            aria-current={other === language ? 'true' : undefined}
          >
            {languageNames[other]}
          </a>
        ))}
      </nav>
      <nav class="head-nav" aria-label={words.say('frame.navigation')}>
        <a href={addressOf(visit, '/')}>{words.say('collections.title')}</a>
        <a href={addressOf(visit, '/recommendations')}>{words.say('recommendations.title')}</a>
        <a href={addressOf(visit, '/organizations')}>{words.say('organizations.title')}</a>
      </nav>
    </header>
  );
}
