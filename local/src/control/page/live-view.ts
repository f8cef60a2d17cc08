import { ask } from './api.ts';
import { element } from './dom.ts';
import type { View } from './view.ts';

type Entries = Record<string, unknown>[] | null;
type Live = Record<'listeners' | 'transactions' | 'uploads', Entries>;

export const liveView: View = {
  title: 'Live',
  load: () => ask<Live>('/api/live'),
  draw({ listeners, transactions, uploads }: Live) {
    return element(
      'section',
      {},
      element('h1', {}, 'Live'),
      ...part('Listeners', listeners, 'Nobody listens at the moment.'),
      ...part('Transactions', transactions, 'No transaction is running.'),
      ...part('Uploads', uploads, 'No upload is under way.'),
    );
  },
};

function part(title: string, entries: Entries, none: string): Node[] {
  if (entries === null) return [];
  const heading = element(
    'h2',
    {},
    title,
    ' ',
    element('span', { class: 'count' }, entries.length),
  );
  if (entries.length === 0) return [heading, element('p', { class: 'empty' }, none)];
  const list = element('ul', { class: 'rows live' }, ...entries.map(row));
  return [heading, list];
}

function row(entry: Record<string, unknown>): Node {
  return element(
    'li',
    {},
    element(
      'dl',
      {},
      ...Object.entries(entry).flatMap(([name, value]) => [
        element('dt', {}, wordsOf(name)),
        element('dd', {}, textOf(value)),
      ]),
    ),
  );
}

/** `openedAt` → `opened at`. */
function wordsOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '—';
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(textOf).join('\n');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
