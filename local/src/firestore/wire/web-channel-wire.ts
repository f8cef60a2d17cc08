import { readPrincipal, type Principal } from '../rpc/principal.ts';

/** What a forward POST carries: numbered messages, and at the start the request headers. */
export type ForwardBody = {
  headers: Map<string, string>;
  messages: { number: number; text: string }[];
};

/** `<length>\n<JSON>`: the length counts UTF-16 units, as JavaScript does. */
export function frame(json: unknown): string {
  return frameText(JSON.stringify(json));
}

export function frameText(text: string): string {
  return `${text.length}\n${text}`;
}

export function readForwardBody(body: string): ForwardBody {
  const form = new URLSearchParams(body);
  const offset = Number(form.get('ofs') ?? 0);
  const messages: ForwardBody['messages'] = [];
  for (let index = 0; index < Number(form.get('count') ?? 0); index++) {
    const text = form.get(`req${index}___data__`);
    if (text === null) break;
    messages.push({ number: offset + index, text });
  }
  return { headers: readHeaders(form.get('headers') ?? ''), messages };
}

/** The headers travel as text in the body, which spares the browser a preflight. */
function readHeaders(block: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of block.split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0)
      headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

export function principalOf(
  { headers }: ForwardBody,
  authorizationHeader: string | undefined,
): Principal {
  return readPrincipal(headers.get('authorization') ?? authorizationHeader);
}
