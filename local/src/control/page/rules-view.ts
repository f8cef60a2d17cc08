import { ask, hashOf } from './api.ts';
import { element } from './dom.ts';
import type { View } from './view.ts';
import { clockText } from './words.ts';

type Decision = {
  id: number;
  time: string;
  service: 'firestore' | 'storage';
  who: string | null;
  method: string;
  path: string;
  allowed: boolean;
  why: string;
  explanation: string[];
  times: number;
};
type Shown = { decisions: Decision[]; denied: number; all: number };

export const rulesView: View = {
  title: 'Rules',
  async load({ only }): Promise<Shown> {
    const { decisions } = await ask<{ decisions: Decision[] }>('/api/decisions');
    const denied = decisions.filter(({ allowed }) => !allowed);
    const shown = only === 'denied' ? denied : decisions;
    return { decisions: shown, denied: denied.length, all: decisions.length };
  },
  draw({ decisions, denied, all }: Shown, { only }) {
    return element(
      'section',
      {},
      element('h1', {}, 'Rules'),
      element(
        'p',
        { class: 'lead' },
        'What the rules decided about requests of clients, newest first. The Admin SDK is not asked.',
      ),
      element(
        'ul',
        { class: 'chips', 'aria-label': 'Filter' },
        chip('All', all, hashOf('rules'), only !== 'denied'),
        chip('Denied', denied, hashOf('rules', { only: 'denied' }), only === 'denied'),
      ),
      decisions.length === 0
        ? element('p', { class: 'empty' }, 'No decisions yet.')
        : element('ol', { class: 'rows decisions' }, ...decisions.map(row)),
    );
  },
};

function chip(name: string, count: number, href: string, isCurrent: boolean): Node {
  return element(
    'li',
    {},
    element(
      'a',
      { href, 'data-key': `filter ${name}`, 'aria-current': isCurrent && 'true' },
      name,
      ' ',
      element('span', { class: 'count' }, count),
    ),
  );
}

function row(decision: Decision): Node {
  const { id, time, service, who, method, path, allowed, why, explanation, times } = decision;
  const facts = [
    element('time', { datetime: time, class: 'number' }, clockText(time)),
    element('span', { class: `verdict ${allowed ? 'yes' : 'no'}` }, allowed ? 'allowed' : 'denied'),
    element(
      'span',
      { class: 'main' },
      element('strong', {}, method),
      ` ${path} `,
      times > 1 && element('span', { class: 'count' }, `× ${times}`),
    ),
    element('span', { class: 'quiet' }, `${who ?? 'nobody'} · ${service}`),
    element('span', { class: 'why' }, why),
  ];
  // A single line only repeats the reason.
  if (explanation.length < 2) return element('li', {}, ...facts);
  return element(
    'li',
    {},
    ...facts,
    element(
      'details',
      { 'data-key': `explained ${id}` },
      element('summary', { 'data-key': `explain ${id}` }, 'What each part came to'),
      element('pre', { tabindex: 0, 'aria-label': 'Explanation' }, explanation.join('\n')),
    ),
  );
}
