import { Link, useRoute } from 'wouter';
import { useText } from '../i18n/define-messages.ts';
import { appMessages } from '../messages.ts';
import { BellMark } from './bell-mark.tsx';
import { HostBadge } from './host-badge.tsx';
import { IdentityButton } from './identity-button.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import classes from './top-bar.module.css';

export function TopBar() {
  const t = useText(appMessages);
  return (
    <header className={classes.bar}>
      <Link href="/" className={classes.brand} aria-label={t('product')}>
        <BellMark />
        <span className={classes.name}>{t('product')}</span>
      </Link>
      <nav className={classes.nav} aria-label={t('nav.label')}>
        <NavLink href="/" label={t('nav.library')} />
        <NavLink href="/runs" label={t('nav.runs')} />
      </nav>
      <div className={classes.tools}>
        <HostBadge />
        <IdentityButton />
        <LanguageSwitch />
        <SchemeSwitch />
      </div>
    </header>
  );
}

function NavLink({ href, label }: { readonly href: string; readonly label: string }) {
  const [here] = useRoute(href);
  return (
    <Link href={href} className={classes.link} aria-current={here ? 'page' : undefined}>
      {label}
    </Link>
  );
}
