import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queries } from './app/queries.ts';
import { router } from './app/router.tsx';
import './app/base.css';
import './app/shell.css';
import './app/nav.css';
import './app/tables.css';
import './app/forms.css';
import './app/files.css';
import './app/matter.css';
import './methods/methods.css';
import './forms/forms.css';
import './duties/duties.css';
import './search/search.css';
import './similar/similar.css';
import './judgement/judgement.css';
import { dropOldDrafts } from './kit/draft.ts';
import { theme } from './app/theme.ts';

dropOldDrafts();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ConfigProvider locale={zhCN.default} theme={theme} button={{ autoInsertSpace: false }}>
        <App>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </App>
      </ConfigProvider>
    </StrictMode>,
  );
}
