import '@mantine/core/styles.layer.css';
import type { ReactNode } from 'react';
import { useText } from '../i18n/define-messages.ts';
import { appMessages } from '../messages.ts';
import { LostBanner } from './lost-banner.tsx';
import classes from './shell-layout.module.css';
import { TopBar } from './top-bar.tsx';

/** The frame of every page but the phone's: a bar on top, and below it the page, which scrolls by itself. */
export function ShellLayout({ children }: { readonly children: ReactNode }) {
  const t = useText(appMessages);
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#page">
        {t('nav.skip')}
      </a>
      <TopBar />
      <LostBanner />
      <main id="page" className={classes.page} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
