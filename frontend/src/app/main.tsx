import './mantine-styles.ts';
import '@fontsource-variable/inter/wght.css';
import './global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createFirebaseAccountApi } from '../features/sign-in/api/firebase-account-api.ts';
import { openFirebase } from '../lib/firebase.ts';
import { createTexts } from '../lib/i18n.ts';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');

const firebase = openFirebase();

async function openApis() {
  if (!firebase) throw new Error('Firebase is not configured.');
  return (await import('./firebase-workspace-apis.ts')).createFirebaseWorkspaceApis(firebase);
}

createRoot(root).render(
  <StrictMode>
    <App
      texts={createTexts()}
      accountApi={firebase && createFirebaseAccountApi(firebase)}
      openApis={openApis}
    />
  </StrictMode>,
);
