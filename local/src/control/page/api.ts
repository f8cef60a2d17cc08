/** Asks the control API; a refusal is thrown with its sentence. */
export async function ask<T>(path: string, search: Record<string, string> = {}): Promise<T> {
  const query = new URLSearchParams(search).toString();
  return readAnswer(await fetch(query === '' ? path : `${path}?${query}`));
}

export async function change<T>(method: string, path: string, body: object = {}): Promise<T> {
  const headers = { 'Content-Type': 'application/json' };
  return readAnswer(await fetch(path, { method, headers, body: JSON.stringify(body) }));
}

async function readAnswer<T>(response: Response): Promise<T> {
  const body = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Error(body.error ?? `The answer was ${response.status}.`);
  return body;
}

/** An address within this page. */
export function hashOf(section: string, search: Record<string, string> = {}): string {
  const query = new URLSearchParams(search).toString();
  return query === '' ? `#/${section}` : `#/${section}?${query}`;
}
