import type { Finding } from '@tocsin/engine';
import { Suspense } from 'react';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { lazyPage } from '../../../../app/lazy-page.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { PageLoading } from '../../../../ui/page-loading.tsx';
import { TextView } from '../../../../ui/text-view.tsx';
import inputs from '../../inputs/inputs.module.css';
import { FigureTable } from './figure-table.tsx';
import { whyMessages } from './messages.ts';
import classes from './why.module.css';

const WhyText = lazyPage(() => import('./why-text.tsx'), 'WhyText');

interface Props {
  readonly finding: Finding;
  /** Where it is about something on the chart. */
  readonly onGoTo: (() => void) | undefined;
  /** Where it comes with a case that the level table can be tried with. */
  readonly onTry: (() => void) | undefined;
  readonly onClose: () => void;
}

/** Why a finding matters: its rule's page, the figures behind it, and the case on which it shows. */
export function WhyDialog({ finding, onGoTo, onTry, onClose }: Props) {
  const t = useText(whyMessages);
  return (
    <Dialog opened title={t('why')} onClose={onClose}>
      <p className={classes.message}>
        <TextView text={finding.message} plain />
      </p>
      {finding.figures && finding.figures.length > 0 && <FigureTable figures={finding.figures} />}
      {(onTry ?? onGoTo) && (
        <div className={classes.ways}>
          {onTry && (
            <button type="button" className={inputs.tool} onClick={onTry}>
              {t('try')}
            </button>
          )}
          {onGoTo && (
            <button type="button" className={inputs.tool} onClick={onGoTo}>
              {t('goTo')}
            </button>
          )}
        </div>
      )}
      <Suspense fallback={<PageLoading />}>
        <WhyText rule={finding.rule} />
      </Suspense>
    </Dialog>
  );
}
