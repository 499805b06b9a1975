import '@mantine/core/styles.layer.css';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useText } from '../i18n/define-messages.ts';
import { appMessages } from '../messages.ts';
import { LostBanner } from './lost-banner.tsx';
import classes from './shell-layout.module.css';
import { TopBar } from './top-bar.tsx';

interface ShellLayoutProps {
  readonly address: string;
  readonly children: ReactNode;
}

/** The frame of every page but the phone's: a bar on top, and below it the page, which scrolls by itself. */
export function ShellLayout({ address, children }: ShellLayoutProps) {
  const t = useText(appMessages);
  const page = useRef<HTMLElement>(null);

  // A new page is read from its top, by eye and by screen reader, unless it has put the focus itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: happens when the address changes
  useEffect(() => {
    page.current?.scrollTo(0, 0);
    if (!document.activeElement?.matches('main :is(input, textarea, select)')) {
      page.current?.focus({ preventScroll: true });
    }
  }, [address]);

  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#page">
        {t('nav.skip')}
      </a>
      <TopBar />
      <LostBanner />
      <main id="page" ref={page} className={classes.page} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
