import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import controls from '../../ui/controls.module.css';
import { focusNow } from '../../ui/focus-now.ts';
import { useText } from '../i18n/define-messages.ts';
import { appMessages } from '../messages.ts';
import classes from './token-gate.module.css';

/**
 * In place of every page while the server does not know this browser: asks for the token once. The
 * server takes it from the address and answers with a cookie that no script can read.
 */
export function TokenGate() {
  const t = useText(appMessages);
  const id = useId();
  const [token, setToken] = useState('');
  return (
    <main className={classes.page}>
      <form
        className={`${controls.form} ${classes.card}`}
        onSubmit={(event) => {
          event.preventDefault();
          if (!token.trim()) return;
          const address = new URL(location.href);
          address.searchParams.set('token', token.trim());
          location.replace(address);
        }}
      >
        <h1 className={classes.title}>{t('token.title')}</h1>
        <p className={controls.help}>{t('token.text')}</p>
        <div className={controls.field}>
          <label className={controls.label} htmlFor={id}>
            {t('token.label')}
          </label>
          <input
            id={id}
            className={controls.control}
            type="password"
            autoComplete="current-password"
            value={token}
            ref={focusNow}
            onChange={(event) => setToken(event.currentTarget.value)}
          />
        </div>
        <div className={controls.actions}>
          <Button type="submit">{t('token.enter')}</Button>
        </div>
      </form>
    </main>
  );
}
