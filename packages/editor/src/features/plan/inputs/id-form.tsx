import { Button } from '@mantine/core';
import type { Named, Problem } from '@tocsin/engine';
import { useId, useState } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import controls from '../../../ui/controls.module.css';
import { focusNow } from '../../../ui/focus-now.ts';
import { TextView } from '../../../ui/text-view.tsx';
import { partMessages } from '../panels/messages.ts';
import inputs from './inputs.module.css';
import { useRenaming } from './use-renaming.tsx';

interface Props {
  readonly what: Named;
  readonly help?: string;
  /** Where it was opened by a press, it takes the focus and can be put away again. */
  readonly onClose?: () => void;
}

/** What a thing is called by the rest of the plan. Changing it changes every mention of it, so it is done at a press and not while typing. */
export function IdForm({ what, help, onClose }: Props) {
  const p = useText(partMessages);
  const inputId = useId();
  const rename = useRenaming(what);
  const [typed, setTyped] = useState(what.id);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [problem] = problems;
  return (
    <form
      className={inputs.field}
      onSubmit={(event) => {
        event.preventDefault();
        const found = rename(typed.trim());
        setProblems(found);
        if (found.length === 0) onClose?.();
      }}
    >
      <label htmlFor={inputId} className={inputs.label}>
        {p('id')}
      </label>
      <div className={inputs.rowHead}>
        <input
          id={inputId}
          ref={onClose && focusNow}
          className={inputs.line}
          data-code
          value={typed}
          spellCheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={`${inputId}-help`}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !onClose || event.nativeEvent.isComposing) return;
            event.stopPropagation();
            onClose();
          }}
        />
        <Button
          type="submit"
          flex="none"
          variant="default"
          size="compact-sm"
          disabled={typed.trim() === '' || typed.trim() === what.id}
        >
          {p('id.change')}
        </Button>
      </div>
      <span id={`${inputId}-help`} className={problem ? controls.error : controls.help}>
        {problem ? <TextView text={problem.message} plain /> : (help ?? p('id.help'))}
      </span>
    </form>
  );
}
