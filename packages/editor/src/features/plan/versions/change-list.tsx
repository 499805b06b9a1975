import type { Change, Runbook } from '@tocsin/engine';
import { describeChange } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { TextView } from '../../../ui/text-view.tsx';
import { changesByPart } from './change-parts.ts';
import { placeOfChange } from './change-place.ts';
import { ChangeSign } from './change-sign.tsx';
import { versionMessages } from './messages.ts';
import classes from './versions.module.css';

interface Props {
  readonly changes: readonly Change[];
  readonly before: Runbook;
  readonly after: Runbook;
  /** Makes each change that is on the chart a way to its place there. */
  readonly onGoTo?: ((state: string) => void) | undefined;
}

/** Changes in words, part by part of the plan; each with its sign and word, and the way to its place. */
export function ChangeList({ changes, before, after, onGoTo }: Props) {
  const t = useText(versionMessages);
  return (
    <div className={classes.changes}>
      {changesByPart(changes).map(({ part, changes: some }) => (
        <section key={part}>
          <h3 className={classes.part}>{t(`part.${part}`)}</h3>
          <ul>
            {some.map((change) => (
              <ChangeLine
                key={keyOf(change)}
                change={change}
                before={before}
                after={after}
                onGoTo={onGoTo}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const keyOf = (change: Change): string =>
  [change.kind, change.paths.before, change.paths.after].join(' ');

function ChangeLine({
  change,
  before,
  after,
  onGoTo,
}: Omit<Props, 'changes'> & { readonly change: Change }) {
  const text = describeChange(change, before, after);
  const place = placeOfChange(change, change.kind === 'removed' ? before : after);
  const said = (
    <>
      <ChangeSign kind={change.kind} isSaid />
      <span>
        <TextView text={text} plain />
      </span>
    </>
  );
  return (
    <li data-change={change.kind}>
      {onGoTo && place !== undefined ? (
        <button type="button" className={classes.change} onClick={() => onGoTo(place)}>
          {said}
        </button>
      ) : (
        <div className={classes.change}>{said}</div>
      )}
    </li>
  );
}
