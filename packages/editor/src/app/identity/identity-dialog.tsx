import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import controls from '../../ui/controls.module.css';
import { Dialog } from '../../ui/dialog.tsx';
import { focusNow } from '../../ui/focus-now.ts';
import { useText } from '../i18n/define-messages.ts';
import type { Role } from './identity-store.ts';
import { identityStore, ROLES } from './identity-store.ts';
import { identityMessages } from './messages.ts';
import { useIdentityAsked } from './use-identity.ts';

/** Opens whenever an act needs a name and there is none, or the person wants to change it. */
export function IdentityDialog() {
  const t = useText(identityMessages);
  const asked = useIdentityAsked();
  return (
    <Dialog
      opened={asked}
      size="sm"
      title={t('title')}
      onClose={() => identityStore.answer(undefined)}
    >
      <IdentityForm />
    </Dialog>
  );
}

function IdentityForm() {
  const t = useText(identityMessages);
  const id = useId();
  const before = identityStore.identity();
  const [name, setName] = useState(before.name);
  const [role, setRole] = useState<Role>(before.role ?? 'responder');
  const [checked, setChecked] = useState(false);
  const missing = checked && !name.trim();
  return (
    <form
      className={controls.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) identityStore.answer({ name: name.trim(), role });
        else setChecked(true);
      }}
    >
      <p className={controls.help} style={{ margin: 0 }}>
        {t('text')}
      </p>
      <div className={controls.field}>
        <label className={controls.label} htmlFor={id}>
          {t('name')}
        </label>
        <input
          id={id}
          className={controls.control}
          value={name}
          maxLength={200}
          autoComplete="name"
          placeholder={t('name.example')}
          aria-invalid={missing}
          aria-describedby={missing ? `${id}-error` : undefined}
          ref={focusNow}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {missing && (
          <span id={`${id}-error`} className={controls.error}>
            {t('name.needed')}
          </span>
        )}
      </div>
      <fieldset className={controls.field}>
        <legend className={controls.label}>{t('role')}</legend>
        <div className={controls.options}>
          {ROLES.map((each) => (
            <label key={each} className={controls.option}>
              <input
                type="radio"
                name={`${id}-role`}
                checked={role === each}
                onChange={() => setRole(each)}
              />
              {t(`role.${each}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className={controls.actions}>
        <Button type="submit">{t('save')}</Button>
      </div>
    </form>
  );
}
