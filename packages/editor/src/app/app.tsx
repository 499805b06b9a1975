import { MantineProvider } from '@mantine/core';
import { HostProvider } from './host/host-context.tsx';
import { IdentityDialog } from './identity/identity-dialog.tsx';
import { PagesAhead, Routes } from './routes.tsx';
import { ToasterGate } from './shell/toaster-gate.tsx';
import { theme } from './theme.ts';

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <HostProvider>
        <Routes />
        <IdentityDialog />
        <ToasterGate />
      </HostProvider>
      {/* After the host: its first answer is waited for by more than any code. */}
      <PagesAhead />
    </MantineProvider>
  );
}
