import { Button } from '@mantine/core';
import type { Problem } from '@tocsin/engine';
import { renameField } from '@tocsin/engine';
import { useId, useState } from 'react';
import { useText } from '../../../../app/i18n/define-messages.ts';
import controls from '../../../../ui/controls.module.css';
import { TextView } from '../../../../ui/text-view.tsx';
import { useDesk } from '../../desk/desk-context.ts';
import { revealItem } from '../../desk/reveal-item.ts';
import inputs from '../../inputs/inputs.module.css';
import { partMessages } from '../messages.ts';

/** The name conditions call a field by. Changing it changes every mention of it, so it is done at a press and not while typing. */
export function FieldId({ id }: { readonly id: string }) {
  const p = useText(partMessages);
  const desk = useDesk();
  const inputId = useId();
  const [typed, setTyped] = useState(id);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [problem] = problems;
  const rename = (): void => {
    const edit = renameField(desk.runbook, id, typed.trim());
    const outcome = edit.ok ? desk.perform(edit.value) : edit;
    setProblems(outcome.ok ? [] : outcome.problems);
    // Under its new id it is another entry, which stays open as this one was.
    if (outcome.ok) revealItem(document.body, typed.trim());
  };
  return (
    <form
      className={inputs.field}
      onSubmit={(event) => {
        event.preventDefault();
        rename();
      }}
    >
      <label htmlFor={inputId} className={inputs.label}>
        {p('field.id')}
      </label>
      <div className={inputs.rowHead}>
        <input
          id={inputId}
          className={inputs.line}
          data-code
          value={typed}
          spellCheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={`${inputId}-help`}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button
          type="submit"
          flex="none"
          variant="default"
          size="compact-sm"
          disabled={typed.trim() === '' || typed.trim() === id}
        >
          {p('field.rename')}
        </Button>
      </div>
      <span id={`${inputId}-help`} className={problem ? controls.error : controls.help}>
        {problem ? <TextView text={problem.message} plain /> : p('field.id.help')}
      </span>
    </form>
  );
}
