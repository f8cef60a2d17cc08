export type ListQuery = {
  prefix: string;
  delimiter: string;
  startOffset: string;
  endOffset: string;
  maxResults: number;
  pageToken: string | null;
};

export type ListPage = { names: string[]; prefixes: string[]; nextPageToken: string | null };

/** One page of names; `names` come in byte order. Folders count as results, as in Cloud Storage. */
export function planListing(names: readonly string[], query: ListQuery): ListPage {
  const page: ListPage = { names: [], prefixes: [], nextPageToken: null };
  const after = query.pageToken === null ? null : readPageToken(query.pageToken);
  let last: string | null = null;
  for (const name of names) {
    if (!isAsked(name, query)) continue;
    const folder = folderOf(name, query);
    const entry = folder ?? name;
    if (after !== null && compareBytes(entry, after) <= 0) continue;
    if (folder !== null && page.prefixes.at(-1) === entry) continue;
    if (page.names.length + page.prefixes.length >= query.maxResults) {
      page.nextPageToken = last === null ? null : writePageToken(last);
      return page;
    }
    (folder === null ? page.names : page.prefixes).push(entry);
    last = entry;
  }
  return page;
}

function isAsked(name: string, { prefix, startOffset, endOffset }: ListQuery): boolean {
  return (
    name.startsWith(prefix) &&
    (startOffset === '' || compareBytes(name, startOffset) >= 0) &&
    (endOffset === '' || compareBytes(name, endOffset) < 0)
  );
}

/** The name cut after the first delimiter behind the prefix; null when there is none. */
function folderOf(name: string, { prefix, delimiter }: ListQuery): string | null {
  if (delimiter === '') return null;
  const end = name.indexOf(delimiter, prefix.length);
  return end < 0 ? null : name.slice(0, end + delimiter.length);
}

function compareBytes(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

function writePageToken(last: string): string {
  return Buffer.from(last).toString('base64url');
}

function readPageToken(token: string): string {
  return Buffer.from(token, 'base64url').toString();
}
