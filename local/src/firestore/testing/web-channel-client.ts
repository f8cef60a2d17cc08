// A client of WebChannel that does by hand what the web SDK does.

export const origin = 'http://127.0.0.1:4000';
export const database = 'projects/demo-test/databases/(default)';

type Parameters = Record<string, string>;
/** An array as the server sends it: its number and its payload. */
export type NumberedArray = [number, unknown];

export class TestChannel {
  readonly port: number;
  readonly stream: 'Listen' | 'Write';
  sessionId = '';

  constructor(port: number, stream: 'Listen' | 'Write') {
    this.port = port;
    this.stream = stream;
  }

  /** Opens the session with its first messages; answers the response. */
  async shakeHands(messages: object[], token?: string): Promise<Response> {
    const headers = token && `X-Goog-Api-Client:test\r\nAuthorization:Bearer ${token}\r\n`;
    const response = await this.post({ RID: '1', CVER: '22' }, form(messages, 0, headers));
    if (!response.ok) return response;
    const [[, payload]] = readFrames(await response.text()).arrays as [[number, string[]]];
    this.sessionId = payload[1] ?? '';
    return response;
  }

  post(parameters: Parameters, body: URLSearchParams | string): Promise<Response> {
    const headers = { origin };
    return fetch(this.#address(parameters), { method: 'POST', body, headers });
  }

  /** Messages by their number in the session. */
  async send(messages: object[], offset: number, lastArray = 0): Promise<unknown[]> {
    const parameters = { SID: this.sessionId, RID: '2', AID: String(lastArray) };
    const response = await this.post(parameters, form(messages, offset));
    return readFrames(await response.text()).arrays;
  }

  /** One long poll: what was sent since the array that the client has. */
  async poll(lastArray: number): Promise<NumberedArray[]> {
    const response = await this.get({ AID: String(lastArray), CI: '1' });
    return readFrames(await response.text()).arrays as NumberedArray[];
  }

  /** Polls until that many arrays have come, all of them since the given one. */
  async pollFor(count: number, lastArray = 0): Promise<NumberedArray[]> {
    let arrays: NumberedArray[] = [];
    while (arrays.length < count) arrays = await this.poll(lastArray);
    return arrays;
  }

  /** A hanging GET, as frames come in. */
  async follow(lastArray: number): Promise<FollowedResponse> {
    return new FollowedResponse(await this.get({ AID: String(lastArray), CI: '0' }));
  }

  get(parameters: Parameters): Promise<Response> {
    const address = this.#address({ RID: 'rpc', SID: this.sessionId, ...parameters });
    return fetch(address, { headers: { origin } });
  }

  #address(parameters: Parameters): string {
    const query = new URLSearchParams({ VER: '8', database, ...parameters }).toString();
    const path = `google.firestore.v1.Firestore/${this.stream}/channel`;
    return `http://127.0.0.1:${this.port}/${path}?${query}`;
  }
}

export function form(messages: object[], offset: number, headers?: string): URLSearchParams {
  const body = new URLSearchParams({ count: String(messages.length), ofs: String(offset) });
  if (headers) body.set('headers', headers);
  messages.forEach((message, index) => body.set(`req${index}___data__`, JSON.stringify(message)));
  return body;
}

class FollowedResponse {
  readonly #reader: ReadableStreamDefaultReader<string>;
  #text = '';

  constructor(response: Response) {
    if (!response.body) throw new Error('The response has no body.');
    this.#reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  }

  /** The arrays of the next frames that have come; undefined when the response is over. */
  async next(): Promise<NumberedArray[] | undefined> {
    for (;;) {
      const { arrays, rest } = readFrames(this.#text);
      this.#text = rest;
      if (arrays.length > 0) return arrays as NumberedArray[];
      const { value, done } = await this.#reader.read();
      if (done) return undefined;
      this.#text += value;
    }
  }

  /** Everything up to the end of the response. */
  async all(): Promise<NumberedArray[]> {
    const found: NumberedArray[] = [];
    for (let next = await this.next(); next; next = await this.next()) found.push(...next);
    return found;
  }

  async cancel(): Promise<void> {
    await this.#reader.cancel();
  }
}

/** Takes frames apart by their lengths, which count UTF-16 units. */
function readFrames(text: string): { arrays: unknown[]; rest: string } {
  const arrays: unknown[] = [];
  let rest = text;
  for (;;) {
    const newline = rest.indexOf('\n');
    const end = newline + 1 + Number(rest.slice(0, newline));
    if (newline < 0 || rest.length < end) return { arrays, rest };
    arrays.push(...(JSON.parse(rest.slice(newline + 1, end)) as unknown[]));
    rest = rest.slice(end);
  }
}
