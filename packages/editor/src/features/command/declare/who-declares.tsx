import { Button } from '@mantine/core';
import { useText } from '../../../app/i18n/define-messages.ts';
import { identityStore } from '../../../app/identity/identity-store.ts';
import { useIdentity } from '../../../app/identity/use-identity.ts';
import classes from './declare.module.css';
import { declareMessages } from './messages.ts';

/** Under whose name it goes into the record. */
export function WhoDeclares() {
  const t = useText(declareMessages);
  const { name } = useIdentity();
  return (
    <p className={classes.who}>
      <span>{t('who')}</span>
      <strong>{name || t('who.none')}</strong>
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => void identityStore.ask({ evenIfKnown: true })}
      >
        {t('who.change')}
      </Button>
    </p>
  );
}
