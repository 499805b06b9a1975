import { MantineProvider } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { HostProvider } from './host/host-context.tsx';
import { IdentityDialog } from './identity/identity-dialog.tsx';
import { Routes } from './routes.tsx';
import { theme } from './theme.ts';

// Nothing is told in the first moments: what shows notices comes after the page itself.
const Toaster = lazy(async () => ({ default: (await import('./shell/toaster.tsx')).Toaster }));

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <HostProvider>
        <Routes />
        <IdentityDialog />
        <Suspense fallback={null}>
          <Toaster />
        </Suspense>
      </HostProvider>
    </MantineProvider>
  );
}
