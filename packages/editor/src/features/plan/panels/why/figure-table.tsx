import type { Figure } from '@tocsin/engine';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { DurationText } from '../../../../ui/duration-text.tsx';
import { TextView } from '../../../../ui/text-view.tsx';
import { whyMessages } from './messages.ts';
import classes from './why.module.css';

/** The arithmetic behind a finding, in the order it is added up; what is taken away bears a minus. */
export function FigureTable({ figures }: { readonly figures: readonly Figure[] }) {
  const t = useText(whyMessages);
  return (
    <table className={classes.figures}>
      <caption>{t('figures')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('figure')}</th>
          <th scope="col">{t('value')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ label, value, unit, path }) => (
          <tr key={`${path} ${label.zh} ${label.en} ${value}`}>
            <th scope="row">
              <TextView text={label} plain />
            </th>
            <td>
              {value < 0 && '−'}
              {unit === 'ms' ? <DurationText ms={Math.abs(value)} /> : `${Math.abs(value)} ${unit}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
