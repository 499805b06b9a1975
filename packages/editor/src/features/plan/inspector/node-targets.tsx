import { Button } from '@mantine/core';
import { findState, isItem } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { anchorNode } from '../../../canvas/model/target-ends.ts';
import { useDesk } from '../desk/desk-context.ts';
import { freeId } from '../edits/new-state.ts';
import { planMessages } from '../messages.ts';
import { TargetEditor } from '../panels/target-editor.tsx';
import classes from './inspector.module.css';
import { Section } from './section.tsx';

/** The promises that start or stop at a state. */
export function NodeTargets({ id }: { readonly id: string }) {
  const t = useText(planMessages);
  const desk = useDesk();
  const all = desk.runbook.targets ?? [];
  const here = all.filter(
    (target) => anchorNode(target.from) === id || anchorNode(target.to) === id,
  );
  const state = findState(desk.runbook, id)?.state;
  // What holds others is entered and left; only what somebody does is done.
  const isDone = state !== undefined && isItem(state);
  const add = (): void => {
    const target = freeId('target', new Set(all.map((each) => each.id)));
    desk.perform({
      do: 'addItem',
      list: 'targets',
      index: all.length,
      item: {
        id: target,
        title: { zh: '新时限', en: 'New target' },
        from: isDone ? { on: 'opened', step: id } : { on: 'entered', state: id },
        to: isDone ? { on: 'done', step: id } : { on: 'left', state: id },
        within: 'PT30M',
      },
    });
  };
  return (
    <Section
      title={t('targets')}
      count={here.length}
      action={
        <Button variant="subtle" size="compact-xs" onClick={add}>
          {t('target.add')}
        </Button>
      }
    >
      {here.length === 0 && <p className={classes.quiet}>{t('targets.none')}</p>}
      {here.map((target) => (
        <TargetEditor
          key={target.id}
          target={target}
          where={anchorNode(target.to) === id ? 'stops' : 'starts'}
        />
      ))}
    </Section>
  );
}
