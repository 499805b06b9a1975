import { Command } from 'cmdk';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { kindWord } from '../../../canvas/words.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import { COMMANDS } from './all-commands.ts';
import classes from './commands.module.css';
import type { OfferedCommand } from './commands-provider.ts';
import { offered, useCommandContext } from './commands-provider.ts';
import type { Findable } from './findable.ts';
import { findables, matchOf } from './findable.ts';
import { KeyCaps } from './key-caps.tsx';
import { commandMessages } from './messages.ts';

interface Props {
  /** Finds things of the plan only, no commands. */
  readonly findsOnly: boolean;
  readonly onFind: (found: Findable) => void;
  readonly onClose: () => void;
}

type Hit =
  | { readonly key: string; readonly command: OfferedCommand; readonly score: number }
  | { readonly key: string; readonly found: Findable; readonly score: number };

/** More than this many lines nobody reads; typing on brings up the rest. */
const SHOWN = 60;

/** Every command that can be given just now and everything the plan has, found by a few letters of either language. */
export function Palette({ findsOnly, onFind, onClose }: Props) {
  const t = useText(commandMessages);
  const context = useCommandContext();
  const [typed, setTyped] = useState('');
  // Found at once and not a moment later: Enter takes the first line of what was typed, however fast.
  const query = typed.trim();
  const things = useMemo(() => findables(context.runbook), [context.runbook]);
  const commands = useMemo(
    () =>
      findsOnly
        ? []
        : COMMANDS.map((command) => offered(command, context)).filter(
            ({ isAvailable, command }) => isAvailable && command.id !== 'palette',
          ),
    [context, findsOnly],
  );
  const hits = useMemo(() => hitsOf(query, commands, things), [query, commands, things]);
  const shown = hits.slice(0, SHOWN);
  const [marked, setMarked] = useState({ query, key: hits[0]?.key ?? '' });
  if (marked.query !== query) setMarked({ query, key: hits[0]?.key ?? '' });
  const choose = (hit: Hit): void => {
    onClose();
    // The dialog gives the focus back as it goes; what the command does with it comes after, on the page as it is then.
    requestAnimationFrame(() =>
      flushSync(() => ('command' in hit ? hit.command.run() : onFind(hit.found))),
    );
  };
  const title = t(findsOnly ? 'find.title' : 'palette.title');
  return (
    <Dialog opened title={title} onClose={onClose}>
      <Command
        label={title}
        shouldFilter={false}
        className={classes.palette}
        value={marked.key}
        onValueChange={(key) => setMarked({ query, key })}
        loop
      >
        <Command.Input
          className={classes.query}
          value={typed}
          onValueChange={setTyped}
          placeholder={t(findsOnly ? 'find.placeholder' : 'palette.placeholder')}
          autoFocus
        />
        <Command.List className={classes.results} label={t('palette.results')}>
          {shown.length === 0 && <p className={classes.none}>{t('palette.none')}</p>}
          {shown.map((hit) => (
            <Command.Item key={hit.key} value={hit.key} onSelect={() => choose(hit)}>
              {'command' in hit ? (
                <>
                  <span className={classes.words}>
                    <TextView text={hit.command.label} plain />
                  </span>
                  <KeyCaps command={hit.command.command} />
                </>
              ) : (
                <FoundLine found={hit.found} />
              )}
            </Command.Item>
          ))}
        </Command.List>
        {hits.length > SHOWN && (
          <p className={classes.more}>{t('palette.more', { count: hits.length - SHOWN })}</p>
        )}
      </Command>
    </Dialog>
  );
}

function FoundLine({ found }: { readonly found: Findable }) {
  const t = useText(commandMessages);
  const language = useLanguage();
  const kind = found.is === 'state' ? kindWord(language, found.kind) : t(`what.${found.is}`);
  return (
    <>
      <span className={classes.what}>{kind}</span>
      <span className={classes.words}>
        <TextView text={found.title} plain />
        {found.is === 'state' && found.within && (
          <small>
            <TextView text={found.within} plain />
          </small>
        )}
      </span>
      <code>{found.id}</code>
    </>
  );
}

function hitsOf(
  query: string,
  commands: readonly OfferedCommand[],
  things: readonly Findable[],
): readonly Hit[] {
  const hits: Hit[] = [
    ...commands.map((command) => ({
      key: `command ${command.command.id}`,
      command,
      score: query === '' ? 1 : matchOf(query, [command.label.zh, command.label.en]),
    })),
    ...things.map((found) => ({
      key: `${found.is} ${found.id}`,
      found,
      score: query === '' ? 1 : matchOf(query, [found.title.zh, found.title.en, found.id]),
    })),
  ];
  const matching = hits.filter(({ score }) => score > 0);
  return query === '' ? matching : matching.sort((a, b) => b.score - a.score);
}
