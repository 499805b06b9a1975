import { Popover, Switch, UnstyledButton } from '@mantine/core';
import { IconDatabase, IconServer } from '@tabler/icons-react';
import { useHostState } from '../host/host-context.tsx';
import { useText } from '../i18n/define-messages.ts';
import { appMessages } from '../messages.ts';
import classes from './host-badge.module.css';

/** Where runs are kept, whether it answers, and the switch to work in this browser alone. */
export function HostBadge() {
  const t = useText(appMessages);
  const { host, health, lost, wish, setWish } = useHostState();
  const Icon = host.kind === 'server' ? IconServer : IconDatabase;
  const word = lost ? t('host.lost') : t(`host.${host.kind}`);
  return (
    <Popover position="bottom-end" width={320} shadow="md" withArrow>
      <Popover.Target>
        <UnstyledButton
          className={classes.badge}
          data-lost={lost || undefined}
          aria-label={`${t('host.label')}: ${word}`}
        >
          <Icon size={16} stroke={1.6} aria-hidden="true" />
          <span className={classes.word}>{word}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.about}>
        <p>{t(`host.${host.kind}.long`)}</p>
        {health && !health.storage.persistent && host.kind === 'local' && (
          <p className={classes.caution}>{t('host.notPersistent')}</p>
        )}
        {health && host.kind === 'server' && (
          <p>
            {health.webhooks > 0
              ? t('host.webhooks', { count: health.webhooks })
              : t('host.noWebhooks')}
          </p>
        )}
        {!globalThis.isSecureContext && <p className={classes.caution}>{t('host.insecure')}</p>}
        <Switch
          label={t('host.forceLocal')}
          checked={wish === 'local'}
          onChange={(event) => setWish(event.currentTarget.checked ? 'local' : 'auto')}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
