import './styles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { hideToken } from './host/hide-token.ts';
import { markDocument } from './i18n/language.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

hideToken();
markDocument();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
