import { notificationsStore, useNotifications } from '@mantine/notifications';
import { lazy, Suspense } from 'react';

const Toaster = lazy(async () => ({ default: (await import('./toaster.tsx')).Toaster }));

/** Fetches what shows notices when there is one to show: most visits of the phone page see none. */
export function ToasterGate() {
  const { notifications, queue } = useNotifications(notificationsStore);
  if (notifications.length + queue.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <Toaster />
    </Suspense>
  );
}
