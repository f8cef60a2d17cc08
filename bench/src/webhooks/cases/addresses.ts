import { accepted, altered, refused, turnedAway, type WebhookCase } from './case.ts';

const at = (path: string, expect: WebhookCase['expect']) =>
  altered(`at ${path.slice(0, 60)}`, () => ({ path }), expect);
const by = (method: string, expect: WebhookCase['expect'], path = '/heygen') =>
  altered(`${method} ${path}`, () => ({ method, path }), expect);

/** A genuine delivery, at addresses and by methods that are not its own. */
export const addressCases: WebhookCase[] = [
  at('/heygen/', accepted),
  at('/heygen?debug=1', accepted),
  at('/%68eygen', accepted),
  at('/', refused(404)),
  at('/nobody', refused(404)),
  at('/inhouse', refused(404)),
  at('/runwayml', refused(404)),
  at('/HeyGen', refused(404)),
  at('/constructor', refused(404)),
  at('/__proto__', refused(404)),
  at('/did', refused(401)),
  at('//heygen', refused(404)),
  at('/x/../heygen', refused(404)),
  at('/x/%2e%2e/heygen', refused(404)),
  at('/..%2fheygen', refused(404)),
  at('/heygen%00', refused(404)),
  at('/heygen%', turnedAway(400)),
  at('/heygen%0d%0aset-cookie:a=b', refused(404)),
  at(`/heygen/${'a'.repeat(4000)}`, refused(404)),
  by('GET', refused(405)),
  by('PUT', refused(405)),
  by('DELETE', refused(405)),
  by('GET', refused(404), '/nobody'),
  by('OPTIONS', turnedAway(200)),
];
