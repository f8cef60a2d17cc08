import { ask, hashOf } from './api.ts';
import { element, notice } from './dom.ts';
import type { View } from './view.ts';
import { bytesText, countText } from './words.ts';

type Group = { name: string; files: number; bytes: number };
type Folder = {
  buckets: Group[];
  bucket: string | null;
  prefix: string;
  folders: Group[];
  files: { name: string; size: number; contentType: string; updated: string }[];
  left: number;
};

export const filesView: View = {
  title: 'Files',
  async load(search, { files }): Promise<Folder | null> {
    if (files === null) return null;
    const { bucket, prefix = '' } = search;
    return ask<Folder>('/api/files', { prefix, ...(bucket !== undefined && { bucket }) });
  },
  draw(folder: Folder | null) {
    if (!folder) return notice('Files', 'Storage is not part of this cloud.');
    const { bucket, buckets } = folder;
    if (bucket === null || buckets.length === 0) {
      return notice('Files', 'Nothing is stored yet. What is uploaded shows up here.');
    }
    return element(
      'section',
      {},
      element('h1', {}, 'Files'),
      bucketPicker(buckets, bucket),
      breadcrumb(bucket, folder.prefix),
      element(
        'ul',
        { class: 'rows files' },
        ...folder.folders.map((each) => folderRow(bucket, folder.prefix, each)),
        ...folder.files.map((each) => fileRow(bucket, folder.prefix, each)),
      ),
      folder.left > 0 &&
        element('p', { class: 'quiet' }, `… and ${countText(folder.left, 'more file')}.`),
    );
  },
};

function bucketPicker(buckets: Group[], bucket: string): Node {
  return element(
    'ul',
    { class: 'chips', 'aria-label': 'Buckets' },
    ...buckets.map(({ name, files, bytes }) =>
      element(
        'li',
        {},
        element(
          'a',
          {
            href: hashOf('files', { bucket: name }),
            'data-key': `bucket ${name}`,
            'aria-current': name === bucket && 'true',
          },
          name,
          ' ',
          element('span', { class: 'count' }, `${countText(files, 'file')}, ${bytesText(bytes)}`),
        ),
      ),
    ),
  );
}

function breadcrumb(bucket: string, prefix: string): Node {
  const parts = prefix.split('/').slice(0, -1);
  const steps = parts.map((name, index) => ({
    name,
    prefix: `${parts.slice(0, index + 1).join('/')}/`,
  }));
  return element(
    'nav',
    { class: 'breadcrumb', 'aria-label': 'Path' },
    element(
      'ol',
      {},
      ...[{ name: bucket, prefix: '' }, ...steps].map((step, index) =>
        element(
          'li',
          {},
          element(
            'a',
            {
              href: hashOf('files', { bucket, prefix: step.prefix }),
              'data-key': `step ${index}`,
              'aria-current': index === steps.length && 'location',
            },
            step.name,
          ),
        ),
      ),
    ),
  );
}

function folderRow(bucket: string, prefix: string, { name, files, bytes }: Group): Node {
  return element(
    'li',
    {},
    element(
      'a',
      {
        class: 'main',
        href: hashOf('files', { bucket, prefix: name }),
        'data-key': `folder ${name}`,
      },
      name.slice(prefix.length),
    ),
    element('span', { class: 'quiet' }, countText(files, 'file')),
    element('span', { class: 'number' }, bytesText(bytes)),
    element('span', {}),
  );
}

function fileRow(bucket: string, prefix: string, file: Folder['files'][number]): Node {
  const short = file.name.slice(prefix.length) || file.name;
  const address = `/api/files/content?${new URLSearchParams({ bucket, name: file.name }).toString()}`;
  return element(
    'li',
    {},
    element('span', { class: 'main' }, short),
    element('span', { class: 'quiet' }, `${file.contentType} · ${file.updated}`),
    element('span', { class: 'number' }, bytesText(file.size)),
    element(
      'span',
      { class: 'actions' },
      element(
        'a',
        { href: address, target: '_blank', rel: 'noopener', 'aria-label': `Open ${short}` },
        'Open',
      ),
      element(
        'a',
        { href: address, download: short, 'aria-label': `Download ${short}` },
        'Download',
      ),
    ),
  );
}
