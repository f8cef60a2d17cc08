/** What tells where a request comes from. */
export type Asking = {
  method: string;
  host: string | undefined;
  origin: string | undefined;
  fetchSite: string | undefined;
  contentType: string | undefined;
};

export type Refusal = { status: 403 | 415; sentence: string };

/**
 * Keeps other people's pages out: a page on another origin must neither change anything here nor
 * get to read it, whether it names this machine or has its own name resolve to it.
 */
export function refuseStrangers(asking: Asking, port: number): Refusal | undefined {
  const { method, host, origin, fetchSite, contentType } = asking;
  const ownHosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (host === undefined || !ownHosts.includes(host)) {
    return { status: 403, sentence: 'This address is served under 127.0.0.1 and localhost only.' };
  }
  if (origin !== undefined && origin !== `http://${host}`) {
    return { status: 403, sentence: 'Other origins may not ask here.' };
  }
  if (method === 'GET' || method === 'HEAD') return undefined;
  if (fetchSite !== undefined && fetchSite !== 'same-origin') {
    return { status: 403, sentence: 'Other sites may not change anything here.' };
  }
  // A page elsewhere can send a form without asking first, but never this type.
  if (contentType?.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
    return { status: 415, sentence: 'Send changes as application/json.' };
  }
  return undefined;
}
