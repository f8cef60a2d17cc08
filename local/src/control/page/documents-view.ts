import { ask, hashOf } from './api.ts';
import { element, notice } from './dom.ts';
import { valueRows } from './value-rows.ts';
import type { Search, View } from './view.ts';
import { countText } from './words.ts';

type Place = {
  path: string;
  collections: string[];
  documents: { ids: { id: string; isMissing: boolean }[]; nextPageToken: string | null } | null;
  document: {
    fields: Record<string, unknown>;
    createTime: string | null;
    updateTime: string | null;
    isMissing: boolean;
    collections: string[];
  } | null;
};
type Shown = {
  database: string | null;
  databases: { name: string; documents: number }[];
  place: Place | null;
};

export const documentsView: View = {
  title: 'Documents',
  async load(search, { databases }): Promise<Shown | null> {
    if (databases === null) return null;
    const database = search['database'] ?? databases[0]?.name ?? null;
    if (database === null) return { database, databases, place: null };
    const { path = '', pageToken } = search;
    const asked = { database, path, ...(pageToken !== undefined && { pageToken }) };
    return { database, databases, place: await ask<Place>('/api/documents', asked) };
  },
  draw(shown: Shown | null, search) {
    if (!shown) return notice('Documents', 'Firestore is not part of this cloud.');
    const { database, databases, place } = shown;
    if (database === null || !place) {
      return notice('Documents', 'Nothing is stored yet. What is written shows up here.');
    }
    const { path } = place;
    return element(
      'section',
      { class: `places depth-${depthOf(place)}` },
      element('h1', {}, 'Documents'),
      databasePicker(databases, database),
      breadcrumb(database, path),
      element(
        'div',
        { class: 'panels' },
        collectionsPanel(database, place),
        place.documents && documentsPanel(database, place, search),
        place.document && documentPanel(database, path, place.document),
      ),
    );
  },
};

/** How far in a person is: small screens show the innermost panel only. */
function depthOf({ documents, document: found }: Place): number {
  if (found) return 3;
  return documents ? 2 : 1;
}

function linkTo(database: string, path: string, more: Search = {}): string {
  return hashOf('documents', { database, path, ...more });
}

function databasePicker(databases: Shown['databases'], database: string): Node {
  const names = databases.map(({ name }) => name);
  const all = names.includes(database)
    ? databases
    : [...databases, { name: database, documents: 0 }];
  return element(
    'ul',
    { class: 'chips', 'aria-label': 'Databases' },
    ...all.map(({ name, documents }) =>
      element(
        'li',
        {},
        element(
          'a',
          {
            href: linkTo(name, ''),
            'data-key': `database ${name}`,
            'aria-current': name === database && 'true',
          },
          shortName(name),
          ' ',
          element('span', { class: 'count' }, countText(documents, 'document')),
        ),
      ),
    ),
  );
}

/** `projects/demo/databases/(default)` → `demo`; another database is named too. */
function shortName(database: string): string {
  const [, project = database, , id = '(default)'] = database.split('/');
  return id === '(default)' ? project : `${project} / ${id}`;
}

function breadcrumb(database: string, path: string): Node {
  const segments = path === '' ? [] : path.split('/');
  const steps = segments.map((name, index) => ({
    name,
    to: linkTo(database, segments.slice(0, index + 1).join('/')),
  }));
  return element(
    'nav',
    { class: 'breadcrumb', 'aria-label': 'Path' },
    element(
      'ol',
      {},
      ...[{ name: 'root', to: linkTo(database, '') }, ...steps].map(({ name, to }, index) =>
        element(
          'li',
          {},
          element(
            'a',
            {
              href: to,
              'data-key': `step ${index}`,
              'aria-current': index === steps.length && 'location',
            },
            name,
          ),
        ),
      ),
    ),
  );
}

function panel(title: string, name: string, ...content: (Node | null)[]): HTMLElement {
  return element(
    'section',
    { class: `panel ${name}`, 'aria-label': title },
    element('h2', {}, title),
    ...content,
  );
}

function collectionsPanel(database: string, { path, collections }: Place): Node {
  const segments = path === '' ? [] : path.split('/');
  const depth = Math.max(1, segments.length - ((segments.length + 1) % 2));
  const parent = segments.slice(0, depth - 1);
  return panel(
    'Collections',
    'collections',
    collections.length === 0 ? element('p', { class: 'empty' }, 'No collections.') : null,
    linkList(
      `collections ${parent.join('/')}`,
      collections.map((id) => ({
        name: id,
        to: linkTo(database, [...parent, id].join('/')),
        isCurrent: id === segments[depth - 1],
      })),
    ),
  );
}

function documentsPanel(database: string, place: Place, search: Search): Node {
  const { ids, nextPageToken } = place.documents ?? { ids: [], nextPageToken: null };
  const segments = place.path.split('/');
  const collection = place.document ? segments.slice(0, -1).join('/') : place.path;
  const { pageToken } = search;
  // An open document keeps the page of the list it was found on.
  const page: Search = pageToken === undefined ? {} : { pageToken };
  return panel(
    'Documents',
    'documents',
    ids.length === 0 ? element('p', { class: 'empty' }, 'No documents.') : null,
    linkList(
      `documents ${collection}`,
      ids.map(({ id, isMissing }) => ({
        name: id,
        note: isMissing ? 'no document, only collections below' : undefined,
        to: linkTo(database, `${collection}/${id}`, page),
        isCurrent: place.document !== null && id === segments.at(-1),
      })),
    ),
    element(
      'p',
      { class: 'paging' },
      pageToken !== undefined && element('a', { href: linkTo(database, collection) }, 'First page'),
      nextPageToken !== null &&
        element(
          'a',
          { href: linkTo(database, collection, { pageToken: nextPageToken }) },
          'Next page',
        ),
    ),
  );
}

function documentPanel(
  database: string,
  path: string,
  found: NonNullable<Place['document']>,
): Node {
  const { fields, createTime, updateTime, isMissing, collections } = found;
  return panel(
    path.slice(path.lastIndexOf('/') + 1),
    'document',
    element(
      'p',
      { class: 'quiet' },
      isMissing
        ? 'There is no document here.'
        : `Created ${createTime ?? '—'} · updated ${updateTime ?? '—'}`,
    ),
    collections.length === 0
      ? null
      : element(
          'div',
          { class: 'below' },
          element('h3', {}, 'Collections below'),
          linkList(
            'below',
            collections.map((id) => ({ name: id, to: linkTo(database, `${path}/${id}`) })),
          ),
        ),
    isMissing ? null : valueRows(path, fields, referenceLink),
  );
}

/** A reference holds the whole name of a document, perhaps of another database. */
function referenceLink(reference: string): string {
  const [database = '', path = ''] = reference.split('/documents/');
  return linkTo(database, path);
}

type Link = { name: string; to: string; note?: string | undefined; isCurrent?: boolean };

function linkList(name: string, links: Link[]): Node {
  return element(
    'ul',
    { class: 'links', 'data-key': `list ${name}` },
    ...links.map((link) =>
      element(
        'li',
        {},
        element(
          'a',
          {
            href: link.to,
            'data-key': `${name} ${link.name}`,
            'aria-current': link.isCurrent === true && 'true',
          },
          link.name,
          link.note !== undefined && element('small', {}, link.note),
        ),
      ),
    ),
  );
}
