import type { Link, Runbook } from '@tocsin/engine';
import { rejected, textIn } from '@tocsin/engine';
import { usePinnedPlan } from '../../../../app/data/use-pinned-plan.ts';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../../app/i18n/language.ts';
import { TextView } from '../../../../ui/text-view.tsx';
import { useDesk } from '../../desk/desk-context.ts';
import type { Choice } from '../../inputs/id-picks.tsx';
import { PickOne } from '../../inputs/id-picks.tsx';
import inputs from '../../inputs/inputs.module.css';
import { LineInput } from '../../inputs/line-input.tsx';
import { partMessages } from '../../panels/messages.ts';
import { fieldChoices } from '../choices.ts';
import classes from '../inspector.module.css';
import { useProperty } from '../use-property.ts';
import { linkMessages } from './messages.ts';
import type { PassedRow } from './passed-on.ts';
import { likelySource, passedOn, withRow } from './passed-on.ts';

interface KnownProps {
  readonly link: Link;
  readonly id: string;
  readonly hash: string;
}

/** What is passed on to a plan of the library, once that is read. */
export function PassedToKnown({ link, id, hash }: KnownProps) {
  const { loadable } = usePinnedPlan(id, hash);
  return (
    <PassedFields
      link={link}
      other={loadable.state === 'ready' ? loadable.value.runbook : undefined}
    />
  );
}

interface Props {
  readonly link: Link;
  /** Undefined where it is not in the library, or not read yet. */
  readonly other: Runbook | undefined;
}

/** What the other plan is told: field by field, or whatever has the same name in both. */
export function PassedFields({ link, other }: Props) {
  const l = useText(linkMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const set = useProperty({ of: 'state', id: link.id });
  const { rows, owed } = passedOn(runbook, link, other);
  const { fields } = link;
  const mine = fieldChoices(runbook, language);
  const theirs = other ? fieldChoices(other, language) : undefined;
  const nameOf = (choices: readonly Choice[] | undefined, id: string): string =>
    choices?.find((each) => each.id === id)?.label ?? id;
  const left = (theirs ?? []).filter(({ id }) => fields?.[id] === undefined);
  const isLate = (link.handOver ?? 'by-hand') === 'by-hand';
  const add = (to: string): void => {
    const field = other?.fields?.find(({ id }) => id === to);
    const from = field ? likelySource(runbook, field) : mine[0]?.id;
    if (from !== undefined) set('fields', withRow(fields ?? {}, to, { to, from }));
  };
  return (
    <>
      <PickOne
        label={l('fields')}
        value={fields ? 'rows' : 'same'}
        choices={[
          { id: 'same', label: l('fields.same') },
          { id: 'rows', label: l('fields.rows') },
        ]}
        onChange={(mode) =>
          set(
            'fields',
            mode === 'rows'
              ? Object.fromEntries(rows.map(({ to, from }) => [to, from]))
              : undefined,
          )
        }
      />
      {!fields && other && (
        <p className={classes.quiet}>
          {rows.length === 0
            ? l('fields.noSame')
            : l('fields.these', {
                names: rows.map(({ to }) => nameOf(theirs, to)).join(l('mark')),
              })}
        </p>
      )}
      {fields && (
        <fieldset className={inputs.rows}>
          <legend>{l('rows')}</legend>
          {rows.map((row) => (
            <Row
              key={row.to}
              row={row}
              name={nameOf(theirs, row.to)}
              mine={mine}
              theirs={theirs}
              taken={fields}
              onChange={(next) => set('fields', withRow(fields, row.to, next))}
            />
          ))}
          {theirs && left.length > 0 && mine.length > 0 && (
            <PickOne
              label={l('row.add')}
              hidesLabel
              value={undefined}
              none={l('row.add')}
              choices={left}
              onChange={(to) => to && add(to)}
            />
          )}
          {!theirs && mine.length > 0 && (
            <button type="button" className={inputs.addRow} onClick={() => add(freeField(fields))}>
              {l('row.add')}
            </button>
          )}
          {mine.length === 0 && <p className={classes.quiet}>{l('noFields')}</p>}
        </fieldset>
      )}
      {owed.length > 0 && (
        <div className={classes.gap} role="note" data-owed="">
          {l(isLate ? 'owed.asked' : 'owed.refused', {
            names: owed.map(({ name, id }) => textIn(name, language) || id).join(l('mark')),
          })}
        </div>
      )}
    </>
  );
}

interface RowProps {
  readonly row: PassedRow;
  readonly name: string;
  readonly mine: readonly Choice[];
  /** Undefined where the other plan is not known: then its fields are called by what is typed. */
  readonly theirs: readonly Choice[] | undefined;
  readonly taken: Readonly<Record<string, string>>;
  readonly onChange: (
    next: { readonly to: string; readonly from: string } | undefined,
  ) => ReturnType<ReturnType<typeof useProperty>>;
}

function Row({ row, name, mine, theirs, taken, onChange }: RowProps) {
  const l = useText(linkMessages);
  const p = useText(partMessages);
  const { to, from, problem } = row;
  const free = (theirs ?? []).filter(({ id }) => id === to || taken[id] === undefined);
  return (
    <div className={inputs.row} data-bad={problem ? '' : undefined}>
      <div className={inputs.rowHead}>
        <span>{name}</span>
        <button
          type="button"
          className={inputs.tool}
          aria-label={p('removeThis', { what: name })}
          onClick={() => onChange(undefined)}
        >
          ×
        </button>
      </div>
      {theirs ? (
        <PickOne
          label={l('to')}
          value={to}
          choices={free.some(({ id }) => id === to) ? free : [...free, { id: to, label: to }]}
          onChange={(next) => next && onChange({ to: next, from })}
        />
      ) : (
        <LineInput
          label={l('to')}
          value={to}
          isCode
          commit={(typed) => {
            const next = typed.trim();
            if (next === to) return onChange(row);
            return taken[next] === undefined ? onChange({ to: next, from }) : rejected([TAKEN]);
          }}
        />
      )}
      <PickOne
        label={l('from')}
        value={from}
        choices={mine.some(({ id }) => id === from) ? mine : [...mine, { id: from, label: from }]}
        onChange={(next) => next && onChange({ to, from: next })}
      />
      {problem && (
        <span className={inputs.error} role="alert">
          <TextView text={problem} plain />
        </span>
      )}
    </div>
  );
}

const TAKEN = {
  code: 'taken',
  path: '',
  message: { zh: linkMessages.in('zh')('taken'), en: linkMessages.in('en')('taken') },
};

/** A name for a field of a plan nobody can look into. */
function freeField(fields: Readonly<Record<string, string>>): string {
  for (let n = 1; ; n += 1) {
    if (fields[`field${n}`] === undefined) return `field${n}`;
  }
}
