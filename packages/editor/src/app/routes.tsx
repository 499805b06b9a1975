import { Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { PageLoading } from '../ui/page-loading.tsx';
import { lazyPage } from './lazy-page.tsx';
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

/**
 * Every address of the app. The phone page stands outside the shell: on the way to an incident it
 * must load over a weak signal, so it carries none of the shell's weight.
 */
export function Routes() {
  const [address] = useLocation();
  return (
    <PageBoundary address={address}>
      <Suspense fallback={<PageLoading />}>
        <PhoneOrShell address={address} />
      </Suspense>
    </PageBoundary>
  );
}

function PhoneOrShell({ address }: { readonly address: string }) {
  return (
    <Switch>
      <Route path="/run/:runId/group/:groupId?">
        {({ runId, groupId }) => <GroupPage runId={runId} groupId={groupId} />}
      </Route>
      <Route>
        <ShellLayout address={address}>
          <PageBoundary address={address}>
            <Suspense fallback={<PageLoading />}>
              <ShellRoutes />
            </Suspense>
          </PageBoundary>
        </ShellLayout>
      </Route>
    </Switch>
  );
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
