import { notifications } from '@mantine/notifications';
import type { DragEvent, ReactNode } from 'react';
import { useRef, useState } from 'react';
import { useText } from '../../../../app/i18n/define-messages.ts';
import classes from '../files.module.css';
import { filesMessages } from '../messages.ts';

interface Props {
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** A part of the page onto which a plan file can be dropped; says so while one hangs above it. */
export function DropArea({ onFile, children }: Props) {
  const t = useText(filesMessages);
  // A pointer passes from child to child on its way: it has left when every entry was followed by a leave.
  const depth = useRef(0);
  const [count, setCount] = useState(0);
  const settle = (): void => {
    depth.current = 0;
    setCount(0);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the same file is opened by a button
    <div
      className={classes.dropArea}
      onDragEnter={(event) => {
        if (!holdsFiles(event)) return;
        depth.current += 1;
        setCount(Math.max(1, event.dataTransfer.items.length));
      }}
      onDragLeave={(event) => {
        if (!holdsFiles(event)) return;
        depth.current -= 1;
        if (depth.current <= 0) settle();
      }}
      onDragOver={(event) => {
        // Without this the browser would leave the page for the file.
        if (holdsFiles(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        settle();
        const [file, ...others] = event.dataTransfer.files;
        if (others.length > 0) notifications.show({ color: 'orange', message: t('drop.many') });
        else if (file) onFile(file);
      }}
    >
      {children}
      {count > 0 && <p className={classes.dropVeil}>{t(count > 1 ? 'drop.many' : 'drop')}</p>}
    </div>
  );
}
