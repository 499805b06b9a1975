import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { Link } from 'wouter';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useText } from '../i18n/define-messages.ts';
import { appMessages } from '../messages.ts';

export function NotFoundPage() {
  const t = useText(appMessages);
  return (
    <EmptyState
      icon={<IconMapOff size={30} stroke={1.4} />}
      wholePage
      title={t('notFound.title')}
      text={t('notFound.text')}
      action={
        <Button component={Link} href="/" variant="default">
          {t('notFound.back')}
        </Button>
      }
    />
  );
}
