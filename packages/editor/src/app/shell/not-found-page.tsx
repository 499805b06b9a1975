import { Link } from 'wouter';
import { useText } from '../i18n/define-messages.ts';
import { appMessages } from '../messages.ts';

export function NotFoundPage() {
  const t = useText(appMessages);
  return (
    <div>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <Link href="/">{t('notFound.back')}</Link>
    </div>
  );
}
