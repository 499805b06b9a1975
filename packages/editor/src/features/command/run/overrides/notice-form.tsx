import { Button } from '@mantine/core';
import { channelName, previewNotice } from '@tocsin/engine';
import { useState } from 'react';
import type { CommandDraft } from '../../../../app/data/use-send.ts';
import { useText } from '../../../../app/i18n/define-messages.ts';
import controls from '../../../../ui/controls.module.css';
import { TextView } from '../../../../ui/text-view.tsx';
import type { Desk } from '../desk.ts';
import { GroupName } from '../group-name.tsx';
import { runMessages } from '../messages.ts';
import classes from '../notice-list.module.css';
import { Pick } from './pick-form.tsx';

export interface NoticeFormProps {
  readonly desk: Desk;
  readonly onSend: (draft: CommandDraft) => void;
}

/** Sends a notice of the plan by hand, exactly as shown beforehand. Those that nothing else sends come first. */
export function NoticeForm({ desk, onSend }: NoticeFormProps) {
  const { plan, run, now } = desk;
  const t = useText(runMessages);
  const notices = [...plan.notifications.values()].sort((a, b) => byHand(b) - byHand(a));
  const [chosen, setChosen] = useState(notices.length === 1 ? (notices[0]?.id ?? '') : '');
  const preview = previewNotice(plan, run, now, chosen);
  return (
    <form
      className={controls.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (preview) onSend({ type: 'sendNotice', notification: chosen });
      }}
    >
      <p>{t('hint.sendNotice')}</p>
      <Pick
        label={t('pick.notice')}
        options={notices.map(({ id, title }) => ({ id, title }))}
        value={chosen}
        onChange={setChosen}
      />
      {preview && (
        <section className={classes.notice} aria-label={t('preview')}>
          <p className={classes.text}>
            <TextView text={preview.text} />
          </p>
          <div className={classes.foot}>
            <span>
              {t('to')}{' '}
              {preview.audience.length === 0
                ? t('noAudience')
                : preview.audience.map((group, index) => (
                    <span key={group}>
                      {index > 0 && '、'}
                      <GroupName plan={plan} run={run} id={group} />
                    </span>
                  ))}
            </span>
            {preview.channels.map((channel) => (
              <span key={channel} className={classes.delivery}>
                <TextView text={channelName(plan, channel)} plain />
              </span>
            ))}
          </div>
        </section>
      )}
      <div className={controls.actions}>
        <Button type="submit" disabled={!preview}>
          {t('sendIt')}
        </Button>
      </div>
    </form>
  );
}

const byHand = ({ on }: { readonly on: unknown }): number =>
  Array.isArray(on) && on.length === 0 ? 1 : 0;
