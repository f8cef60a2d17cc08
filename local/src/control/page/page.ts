import { ask } from './api.ts';
import { element, replaceContent } from './dom.ts';
import { aboutView } from './about-view.ts';
import { documentsView } from './documents-view.ts';
import { faultsView } from './faults-view.ts';
import { filesView } from './files-view.ts';
import { liveView } from './live-view.ts';
import { rulesView } from './rules-view.ts';
import { standInsView } from './stand-ins-view.ts';
import type { CloudState, View } from './view.ts';

const views: Record<string, View> = {
  documents: documentsView,
  files: filesView,
  live: liveView,
  rules: rulesView,
  faults: faultsView,
  'stand-ins': standInsView,
  about: aboutView,
};

const refreshMs = 1500;
const content = document.querySelector<HTMLElement>('#content');
const status = document.querySelector<HTMLElement>('#status');
if (!content || !status) throw new Error('The page has no place for its content.');

let shown = '';
let round = 0;

/** Reads what the address names and draws it, if it is not what is there already. */
async function refresh(): Promise<void> {
  const own = ++round;
  const [, section = 'documents', query = ''] = /^#\/([a-z-]*)\??(.*)$/.exec(location.hash) ?? [];
  const name = Object.hasOwn(views, section) ? section : 'documents';
  const view = views[name] ?? documentsView;
  const search = Object.fromEntries(new URLSearchParams(query));
  try {
    const state = await ask<CloudState>('/api/state');
    const data = await view.load(search, state);
    if (own !== round) return;
    const wanted = JSON.stringify([name, search, data]);
    tellStatus(state);
    markSection(name, view.title);
    if (wanted === shown) return;
    shown = wanted;
    replaceContent(content!, view.draw(data as never, search));
  } catch (error) {
    if (own !== round) return;
    shown = '';
    tell(error instanceof Error ? error.message : String(error), 'lost');
  }
}

function tellStatus({ isFaulty, armedStandIns }: CloudState): void {
  if (isFaulty) tell('Faults are on', 'faulty');
  else if (armedStandIns.length > 0) tell(`Faults armed: ${armedStandIns.join(', ')}`, 'faulty');
  else tell('Running', 'running');
}

/** Said once: a status that is repeated would be read out every second. */
function tell(text: string, mood: string): void {
  if (status!.textContent === text) return;
  status!.className = mood;
  status!.replaceChildren(text);
}

function markSection(name: string, title: string): void {
  document.title = `${title} · Local cloud`;
  for (const link of document.querySelectorAll('#sections a')) {
    if (link.getAttribute('href') === `#/${name}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

/** What a view changed is shown at once. */
document.addEventListener('changed', () => void refresh());
window.addEventListener('hashchange', () => {
  shown = '';
  void refresh().then(() => window.scrollTo(0, 0));
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void refresh();
});
setInterval(() => {
  if (!document.hidden) void refresh();
}, refreshMs);
content.replaceChildren(element('p', { class: 'quiet' }, 'Looking …'));
void refresh();
