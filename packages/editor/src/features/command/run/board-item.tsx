import { Button, Menu } from '@mantine/core';
import { IconAlertTriangle, IconDots, IconUserCheck } from '@tabler/icons-react';
import { isClosed } from '@tocsin/engine';
import { useEffect, useRef } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { Countdown } from '../../../ui/countdown.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import { actMessages } from '../acts/messages.ts';
import { actWord } from '../acts/step-acts.ts';
import { StepAnswers } from '../acts/step-answers.tsx';
import type { BoardItem } from '../select/board.ts';
import type { Clock } from '../select/clocks.ts';
import classes from './board.module.css';
import { BoardItemDetail } from './board-item-detail.tsx';
import type { Desk } from './desk.ts';
import { Key } from './key.tsx';
import { CHOICE_KEYS, keyOf } from './keys.ts';
import { runMessages } from './messages.ts';

export interface BoardItemProps {
  readonly desk: Desk;
  readonly item: BoardItem;
  readonly clock: Clock | undefined;
  /** The one the keys act on: it opens up. */
  readonly current: boolean;
}

/** One open step as a line with its next act; chosen, it unfolds to all there is to know about it. */
export function BoardItemView({ desk, item, clock, current }: BoardItemProps) {
  const t = useText(runMessages);
  const { status } = item.step;
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(current);
  useEffect(() => {
    // Chosen later by key or on the chart: bring it into sight. What is current as the page opens is not.
    if (current && !before.current) box.current?.scrollIntoView({ block: 'nearest' });
    before.current = current;
  }, [current]);
  return (
    <div
      ref={box}
      className={classes.item}
      data-current={current || undefined}
      data-clock={clock?.state}
      data-step={item.id}
      data-status={isClosed(status) ? 'closed' : status}
    >
      <button
        type="button"
        className={classes.title}
        aria-expanded={current}
        onClick={() => desk.select(item)}
      >
        <StatusMark status={item.step.status} />
        <span>
          <TextView text={item.title} />
          {item.critical && (
            <span className={classes.chip} data-tone="grave">
              {t('critical')}
            </span>
          )}
          {item.standing && <span className={classes.chip}>{t('standing')}</span>}
        </span>
      </button>
      <div className={classes.clock}>
        {clock && <Countdown {...clock.run} now={desk.now} variant="text" />}
        {isClosed(status) && <ClosedBy desk={desk} item={item} />}
      </div>
      <ItemButtons desk={desk} item={item} current={current} />
      <ItemNotices item={item} />
      <StepAnswers plan={desk.plan} run={desk.run} item={item} onSend={desk.send} />
      {current && <BoardItemDetail desk={desk} item={item} clock={clock} />}
    </div>
  );
}

/** How and by whom it was closed, in a word. */
function ClosedBy({ desk, item }: { readonly desk: Desk; readonly item: BoardItem }) {
  const { closedAt, closedBy } = item.step;
  if (closedAt === undefined) return null;
  return (
    <span className={classes.closedBy}>
      {closedBy?.role !== 'system' && (closedBy?.name ?? closedBy?.id)}{' '}
      <InstantText at={closedAt} timeZone={desk.run.timeZone} />
    </span>
  );
}

/** What a person must see even while the line is folded. */
function ItemNotices({ item }: { readonly item: BoardItem }) {
  const t = useText(runMessages);
  const { step } = item;
  return (
    <>
      {step.reportedAt !== undefined && step.reportedBy && (
        <p className={classes.notice}>
          <IconUserCheck size="1.2em" aria-hidden="true" />{' '}
          {t('reportedBy', { name: step.reportedBy.name ?? step.reportedBy.id })}
        </p>
      )}
      {step.conditionUnknown && (
        <p className={classes.notice}>
          <IconAlertTriangle size="1.2em" aria-hidden="true" /> {t('conditionUnknown')}
        </p>
      )}
    </>
  );
}

function ItemButtons({ desk, item, current }: Omit<BoardItemProps, 'clock'>) {
  const t = useText(actMessages);
  const { primary, ahead, aside } = item.acts;
  const choices = item.kind === 'decision';
  return (
    <div className={classes.buttons}>
      {choices
        ? item.options.map((option, index) => (
            <Button
              key={option.id}
              size="compact-sm"
              variant={current ? 'filled' : 'light'}
              rightSection={current && CHOICE_KEYS[index] && <Key>{CHOICE_KEYS[index]}</Key>}
              onClick={() => desk.choose(item, option.id)}
            >
              <TextView text={option.title} plain />
            </Button>
          ))
        : primary && (
            <Button
              size="compact-sm"
              variant={current ? 'filled' : 'light'}
              rightSection={current && <Key>{keyOf(primary)}</Key>}
              onClick={() => desk.act(item, primary)}
            >
              {t(actWord(primary, item.standing))}
            </Button>
          )}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button size="compact-sm" variant="subtle" color="gray" aria-label={t('more')}>
            <IconDots size="1.1em" />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {[...(choices ? [] : ahead), ...aside].map((act) => (
            <Menu.Item
              key={act}
              rightSection={keyOf(act) && <Key>{keyOf(act)}</Key>}
              onClick={() => desk.act(item, act)}
            >
              {t(actWord(act, item.standing))}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
