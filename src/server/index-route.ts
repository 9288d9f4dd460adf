import { sendJson } from './health.js';
import { pageLanguage, redirect } from './page-routes.js';
import type { Route } from './router.js';

/** Browsers are led to the page in their language, programs told what is where. */
export function indexRoute(hasPage: boolean): Route {
  return {
    method: 'GET',
    pattern: '/',
    handle(request, response) {
      const { accept, 'accept-language': acceptLanguage } = request.headers;
      if (hasPage && accept?.includes('text/html')) {
        return redirect(response, `/${pageLanguage(acceptLanguage)}/`);
      }
      response.setHeader('vary', 'Accept, Accept-Language');
      sendJson(response, 200, {
        name: 'Heed',
        page: hasPage ? '/en/' : 'not built: run `npm run build`',
        graphql: '/graphql',
        health: { live: '/health/live', ready: '/health/ready' },
      });
    },
  };
}
