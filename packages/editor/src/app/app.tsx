import { MantineProvider } from '@mantine/core';
import { Routes } from './routes.tsx';
import { theme } from './theme.ts';

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <Routes />
    </MantineProvider>
  );
}
