import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { versionMessages } from './messages.ts';

/** Drops all my changes; asked twice, since it cannot be undone. */
export function DropMine({ onConfirm }: { readonly onConfirm: () => void }) {
  const t = useText(versionMessages);
  const [isAsked, setAsked] = useState(false);
  return isAsked ? (
    <Button color="red" onClick={onConfirm}>
      {t('merge.take.sure')}
    </Button>
  ) : (
    <Button variant="subtle" color="red" onClick={() => setAsked(true)}>
      {t('merge.take')}
    </Button>
  );
}
