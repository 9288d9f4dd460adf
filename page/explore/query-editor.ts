import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { graphql, updateSchema } from 'cm6-graphql';
import type { GraphQLSchema } from 'graphql';

export interface QueryEditor {
  text(): string;
  checkAgainst(schema: GraphQLSchema): void;
}

/**
 * An editor in place of a field for text. It stands in a shadow tree, where its styles are objects and not elements, so
 * that the page's content security policy need not allow inline styles for its sake.
 */
export function openQueryEditor(field: HTMLTextAreaElement, send: () => void): QueryEditor {
  const place = document.createElement('div');
  place.className = 'query-editor';
  const root = place.attachShadow({ mode: 'open' });
  const label = document.querySelector(`label[for="${field.id}"]`);
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: field.value,
      extensions: [
        // The Tab key stays with the browser: whoever uses the keyboard must get out again.
        keymap.of([
          { key: 'Mod-Enter', run: () => (send(), true) },
          ...completionKeymap,
          ...lintKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        autocompletion(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-label': label?.textContent ?? field.name,
          lang: 'en',
        }),
        syntaxHighlighting(colours),
        look,
        graphql(),
      ],
    }),
  });
  field.hidden = true;
  field.after(place);
  label?.addEventListener('click', () => view.focus());
  return {
    text: () => view.state.doc.toString(),
    checkAgainst: (schema) => updateSchema(view, schema),
  };
}

/** The page's own colours, so that light and dark follow it. */
const colours = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
  { tag: [tags.string, tags.number, tags.bool, tags.null], color: 'var(--code-value)' },
  { tag: [tags.keyword, tags.definitionKeyword], color: 'var(--code-keyword)', fontWeight: '600' },
  { tag: [tags.propertyName, tags.variableName, tags.special(tags.name)], color: 'var(--link)' },
  { tag: [tags.typeName, tags.atom], color: 'var(--code-keyword)' },
]);

const look = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--raised)',
    border: '1px solid var(--ink-soft)',
    borderRadius: '4px',
    fontSize: '0.9375rem',
    maxHeight: '32rem',
  },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, monospace', overflow: 'auto', minHeight: '18rem' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': {
    color: 'var(--ink-soft)',
    backgroundColor: 'var(--raised)',
    borderRight: '1px solid var(--line)',
  },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'var(--mark)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--mark)' },
  '.cm-tooltip, .cm-panels': {
    color: 'var(--ink)',
    backgroundColor: 'var(--raised)',
    border: '1px solid var(--line)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--on-accent)',
    backgroundColor: 'var(--accent)',
  },
  '.cm-completionDetail, .cm-completionInfo': { fontStyle: 'normal' },
  // Its own marks are images in data: addresses, which the content security policy refuses.
  '.cm-lintRange, .cm-lintRange-error, .cm-lintRange-warning, .cm-lintRange-info, .cm-lintRange-hint':
    { backgroundImage: 'none', textDecoration: 'underline wavy var(--warn-line)' },
});
