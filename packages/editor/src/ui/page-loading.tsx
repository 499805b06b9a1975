import { useEffect, useState } from 'react';
import { useText } from '../app/i18n/define-messages.ts';
import { uiMessages } from './messages.ts';
import classes from './page-loading.module.css';

/** While a page's code or data is fetched. Shows after a moment only, so that a quick load does not flicker. */
export function PageLoading() {
  const t = useText(uiMessages);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 250);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.box} role="status" data-shown={shown || undefined}>
      <span className={classes.bar} aria-hidden="true" />
      {t('loading')}
    </div>
  );
}
