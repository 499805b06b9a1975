import { Suspense, useEffect, useState } from 'react';
import { matchRoute, Route, Switch, useLocation, useRoute, useRouter } from 'wouter';
import { PageLoading } from '../ui/page-loading.tsx';
import { askAhead } from './data/plan-ahead.ts';
import { useHost } from './host/host-context.tsx';
import { lazyPage } from './lazy-page.tsx';
import { registerServiceWorker } from './offline/register.ts';
import { PageBoundary } from './page-boundary.tsx';

const ShellLayout = lazyPage(() => import('./shell/shell-layout.tsx'), 'ShellLayout');
const NotFoundPage = lazyPage(() => import('./shell/not-found-page.tsx'), 'NotFoundPage');
const LibraryPage = lazyPage(
  () => import('../features/plan/library/library-page.tsx'),
  'LibraryPage',
);
const PlanPage = lazyPage(() => import('../features/plan/plan-page.tsx'), 'PlanPage');
const DeclarePage = lazyPage(() => import('../features/command/declare-page.tsx'), 'DeclarePage');
const RunsPage = lazyPage(() => import('../features/command/runs-page.tsx'), 'RunsPage');
const RunPage = lazyPage(() => import('../features/command/run-page.tsx'), 'RunPage');
const GroupPage = lazyPage(() => import('../features/command/group-page.tsx'), 'GroupPage');
const ReplayPage = lazyPage(() => import('../features/drill/replay-page.tsx'), 'ReplayPage');

const SHELL_PAGES = {
  '/': LibraryPage,
  '/plan/:id': PlanPage,
  '/declare/:id': DeclarePage,
  '/runs': RunsPage,
  '/run/:runId': RunPage,
  '/run/:runId/replay': ReplayPage,
} as const;
const PHONE_PAGE = '/run/:runId/group/:groupId?';

/**
 * Begins to fetch the code of the page that the app is opened at, while the host is still being looked for, and of
 * the pages behind links that a pointer or the focus comes upon.
 */
export function PagesAhead() {
  const { parser } = useRouter();
  const [address] = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: later addresses are come to by links
  useEffect(() => {
    const isAt = (pattern: string, path: string): boolean => matchRoute(parser, pattern, path)[0];
    const fetchPage = (path: string): void => {
      const inShell = Object.entries(SHELL_PAGES).find(([pattern]) => isAt(pattern, path))?.[1];
      const needed = isAt(PHONE_PAGE, path) ? [GroupPage] : [ShellLayout, inShell];
      // Code that does not come is told where the page would stand.
      for (const page of needed) page?.fetch().catch(() => undefined);
    };
    fetchPage(address);
    const onLink = ({ target }: Event): void => {
      const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href]');
      if (link && link.origin === window.location.origin) fetchPage(link.pathname);
    };
    document.addEventListener('pointerover', onLink);
    document.addEventListener('focusin', onLink);
    return () => {
      document.removeEventListener('pointerover', onLink);
      document.removeEventListener('focusin', onLink);
    };
  }, [parser]);
  return null;
}

/** Asks the host for the plan that the app is opened at, while the code of its page is still on its way. */
function DataAhead() {
  const host = useHost();
  const [isPlan, match] = useRoute('/plan/:id');
  useState(() => isPlan && askAhead(host, match.id));
  return null;
}

/**
 * Every address of the app. The phone page stands outside the shell: on the way to an incident it
 * must load over a weak signal, so it carries none of the shell's weight.
 */
export function Routes() {
  const [address] = useLocation();
  return (
    <PageBoundary address={address}>
      <DataAhead />
      <Suspense fallback={<PageLoading />}>
        <PhoneOrShell address={address} />
      </Suspense>
    </PageBoundary>
  );
}

function PhoneOrShell({ address }: { readonly address: string }) {
  return (
    <Switch>
      <Route path={PHONE_PAGE}>
        {({ runId, groupId }) => (
          <>
            <GroupPage runId={runId} groupId={groupId} />
            <KeptForLater />
          </>
        )}
      </Route>
      <Route>
        <ShellLayout address={address}>
          <PageBoundary address={address}>
            <Suspense fallback={<PageLoading />}>
              <ShellRoutes />
              <KeptForLater />
            </Suspense>
          </PageBoundary>
        </ShellLayout>
      </Route>
    </Switch>
  );
}

/** Beside a page: once the page's code is there, the app is kept for when there is no network. */
function KeptForLater() {
  useEffect(registerServiceWorker, []);
  return null;
}

function ShellRoutes() {
  return (
    <Switch>
      <Route path="/" component={LibraryPage} />
      <Route path="/plan/:id">{({ id }) => <PlanPage key={id} id={id} />}</Route>
      <Route path="/declare/:id">{({ id }) => <DeclarePage key={id} id={id} />}</Route>
      <Route path="/runs" component={RunsPage} />
      <Route path="/run/:runId">{({ runId }) => <RunPage key={runId} runId={runId} />}</Route>
      <Route path="/run/:runId/replay">
        {({ runId }) => <ReplayPage key={runId} runId={runId} />}
      </Route>
      <Route component={NotFoundPage} />
    </Switch>
  );
}
