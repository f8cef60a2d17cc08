import { element } from './dom.ts';
import type { CloudState, View } from './view.ts';
import { bytesText, countText, durationText } from './words.ts';

export const aboutView: View = {
  title: 'About',
  load: (_search, state) => Promise.resolve(state),
  draw(state: CloudState) {
    const exports = Object.entries(state.environment).map(
      ([name, value]) => `export ${name}=${value}`,
    );
    return element(
      'section',
      {},
      element('h1', {}, 'About this cloud'),
      element(
        'dl',
        { class: 'facts' },
        ...fact('Up for', durationText(state.uptimeSeconds)),
        ...fact('Started', state.startedAt),
        ...fact('Holds', holdings(state)),
        ...fact('Memory', bytesText(state.memoryBytes)),
        ...fact('Data folder', state.dataFolder),
        ...(state.indexes === null ? [] : fact('Composite indexes', state.indexes)),
      ),
      element('h2', {}, 'Addresses'),
      element(
        'ul',
        { class: 'rows addresses' },
        ...state.parts.map(({ name, address }) =>
          element('li', {}, element('span', { class: 'main' }, name), element('code', {}, address)),
        ),
      ),
      state.links.length > 0 && element('h2', {}, 'Stand-ins'),
      element(
        'ul',
        {},
        ...state.links.map(({ label, address }) =>
          element(
            'li',
            {},
            element('a', { href: address, target: '_blank', rel: 'noopener' }, label),
          ),
        ),
      ),
      element('h2', {}, 'For other tools'),
      element('pre', { tabindex: 0, 'aria-label': 'Environment variables' }, exports.join('\n')),
    );
  },
};

function fact(name: string, value: string): Node[] {
  return [element('dt', {}, name), element('dd', {}, value)];
}

function holdings({ databases, files }: CloudState): string {
  const documents = databases?.reduce((sum, each) => sum + each.documents, 0);
  const parts = [
    documents !== undefined && countText(documents, 'document'),
    files !== null && countText(files, 'file'),
  ];
  return parts.filter((part) => part !== false).join(', ') || 'nothing';
}
