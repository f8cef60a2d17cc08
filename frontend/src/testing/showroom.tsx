import '../app/mantine-styles.ts';
import '@fontsource-variable/inter/wght.css';
import '../app/global.css';
import { createRoot } from 'react-dom/client';
import { App } from '../app/app.tsx';
import { createTexts } from '../lib/i18n.ts';
import { FakeAccountApi, FakeWorkspace } from './fake-apis.ts';
import { scenes } from './scenes.ts';

/** The whole app over an in-memory backend: `/showroom.html?scene=review`. */
const wanted = new URLSearchParams(window.location.search).get('scene');
const scene = wanted === null ? undefined : scenes[wanted];
const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');

if (scene) {
  const account = new FakeAccountApi();
  const workspace = new FakeWorkspace();
  workspace.readFileContent = async (path) =>
    (await fetch(`/showroom-media/${path.split('/').pop() ?? ''}`)).blob();
  scene.set(account, workspace);
  window.history.replaceState(null, '', scene.path);
  createRoot(root).render(
    <App
      texts={createTexts()}
      accountApi={wanted === 'not-set-up' ? null : account}
      openApis={() => Promise.resolve(workspace)}
    />,
  );
} else {
  root.replaceChildren(
    ...Object.keys(scenes).map((name) => {
      const link = document.createElement('a');
      link.href = `?scene=${name}`;
      link.textContent = `${name} `;
      return link;
    }),
  );
}
