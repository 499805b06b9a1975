import { IconPencil } from '@tabler/icons-react';
import type { Named } from '@tocsin/engine';
import { useState } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { partMessages } from '../panels/messages.ts';
import { IdForm } from './id-form.tsx';
import inputs from './inputs.module.css';

/** A thing's id, small, with a way to change it. */
export function IdTag({ what }: { readonly what: Named }) {
  const p = useText(partMessages);
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <IdForm what={what} onClose={() => setOpen(false)} />;
  return (
    <button
      type="button"
      className={inputs.idTag}
      aria-label={p('id.changeOf', { id: what.id })}
      title={p('id.change')}
      onClick={() => setOpen(true)}
    >
      <code>{what.id}</code>
      <IconPencil size={12} aria-hidden="true" />
    </button>
  );
}
