import { UnstyledButton } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useText } from '../i18n/define-messages.ts';
import { identityStore } from '../identity/identity-store.ts';
import { identityMessages } from '../identity/messages.ts';
import { useIdentity } from '../identity/use-identity.ts';
import classes from './identity-button.module.css';

export function IdentityButton() {
  const t = useText(identityMessages);
  const { name, role } = useIdentity();
  return (
    <UnstyledButton
      className={classes.button}
      aria-label={`${name || t('unknown')} · ${t('change')}`}
      title={t('change')}
      onClick={() => void identityStore.ask({ evenIfKnown: true })}
    >
      <IconUser size={16} stroke={1.6} aria-hidden="true" />
      <span className={classes.name}>{name || t('unknown')}</span>
      {name && role && <span className={classes.role}>{t(`role.${role}`)}</span>}
    </UnstyledButton>
  );
}
