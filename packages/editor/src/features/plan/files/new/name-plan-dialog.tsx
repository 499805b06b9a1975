import { Button } from '@mantine/core';
import type { Runbook, Text } from '@tocsin/engine';
import { useId, useState } from 'react';
import { useText } from '../../../../app/i18n/define-messages.ts';
import controls from '../../../../ui/controls.module.css';
import { Dialog } from '../../../../ui/dialog.tsx';
import { PageLoading } from '../../../../ui/page-loading.tsx';
import { filesMessages } from '../messages.ts';
import { useTakenIds } from '../open/use-taken-ids.ts';
import { isPlanId, suggestId } from './plan-id.ts';
import { startPlan } from './start-plan.ts';

interface Props {
  readonly from: Runbook;
  /** The title to begin with. */
  readonly title: Text;
  readonly onNamed: (runbook: Runbook) => void;
  readonly onClose: () => void;
}

/** Name and id of a new plan: the id follows the English name until somebody writes one. */
export function NamePlanDialog(props: Props) {
  const t = useText(filesMessages);
  const taken = useTakenIds();
  return (
    <Dialog opened title={t('new')} onClose={props.onClose}>
      {taken ? <NameForm {...props} taken={taken} /> : <PageLoading />}
    </Dialog>
  );
}

function NameForm({
  from,
  title,
  taken,
  onNamed,
  onClose,
}: Props & { taken: ReadonlySet<string> }) {
  const t = useText(filesMessages);
  const field = useId();
  const [zh, setZh] = useState(title.zh);
  const [en, setEn] = useState(title.en);
  const [ownId, setOwnId] = useState<string>();
  const id = ownId ?? suggestId(en, taken);
  const isNameless = zh.trim() === '' && en.trim() === '';
  const wrongId = !isPlanId(id)
    ? t('new.id.wrong')
    : taken.has(id)
      ? t('new.id.taken', { id })
      : undefined;
  return (
    <form
      className={controls.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isNameless || wrongId !== undefined) return;
        onNamed(startPlan({ from, id, title: { zh: zh.trim(), en: en.trim() } }));
      }}
    >
      <Line
        id={`${field}-zh`}
        label={t('new.title.zh')}
        lang="zh-CN"
        value={zh}
        error={isNameless ? t('new.title.missing') : undefined}
        onChange={setZh}
      />
      <Line id={`${field}-en`} label={t('new.title.en')} lang="en" value={en} onChange={setEn} />
      <Line
        id={`${field}-id`}
        label={t('new.id')}
        value={id}
        help={t('new.id.help')}
        error={wrongId}
        onChange={(value) => setOwnId(value)}
      />
      <div className={controls.actions}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit">{t('new.create')}</Button>
      </div>
    </form>
  );
}

interface LineProps {
  readonly id: string;
  readonly label: string;
  readonly lang?: string;
  readonly value: string;
  readonly help?: string;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
}

function Line({ id, label, lang, value, help, error, onChange }: LineProps) {
  return (
    <div className={controls.field}>
      <label htmlFor={id} className={controls.label}>
        {label}
      </label>
      <input
        id={id}
        className={controls.control}
        lang={lang}
        value={value}
        spellCheck={false}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <span id={`${id}-hint`} className={error === undefined ? controls.help : controls.error}>
        {error ?? help}
      </span>
    </div>
  );
}
