import type { ServerResponse } from 'node:http';

/** What of the page is answered: only what is embedded may stand on other sites. */
export type PageKind = 'view' | 'widget' | 'image' | 'table';

const mediaTypes: Record<PageKind, string> = {
  view: 'text/html; charset=utf-8',
  widget: 'text/html; charset=utf-8',
  image: 'image/svg+xml; charset=utf-8',
  table: 'text/csv; charset=utf-8; header=present',
};

/** Nothing inline, and nothing from anywhere else. */
const viewPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A widget may be framed by every site. It runs nothing and sends nothing, so there is nothing to be tricked into. */
const widgetPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  'frame-ancestors *',
].join('; ');

/** Files keep the policy of everything else: they run nothing and load nothing. */
const policies: Partial<Record<PageKind, string>> = { view: viewPolicy, widget: widgetPolicy };

/** Sets what an answer of the page is, and who may show it. */
export function setPageHeaders(response: ServerResponse, kind: PageKind, name?: string): void {
  response.setHeader('content-type', mediaTypes[kind]);
  const policy = policies[kind];
  if (policy) response.setHeader('content-security-policy', policy);
  if (kind === 'view') return;
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
  if (kind === 'widget') response.removeHeader('x-frame-options');
  if (kind === 'table') {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-disposition', `attachment; filename="${name}"`);
  }
}
