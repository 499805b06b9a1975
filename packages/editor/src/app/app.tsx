import { MantineProvider } from '@mantine/core';
import { HostProvider } from './host/host-context.tsx';
import { IdentityDialog } from './identity/identity-dialog.tsx';
import { PagesAhead, Routes } from './routes.tsx';
import { ToasterGate } from './shell/toaster-gate.tsx';
import { theme } from './theme.ts';

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <PagesAhead />
      <HostProvider>
        <Routes />
        <IdentityDialog />
        <ToasterGate />
      </HostProvider>
    </MantineProvider>
  );
}
