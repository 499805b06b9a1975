import type { DeskCommand } from './command.ts';
import classes from './commands.module.css';
import { isMac, printKeys } from './keys.ts';

/** A command's shortcut, as printed on the keys; nothing where it has none. */
export function KeyCaps({
  command,
  all = false,
}: {
  readonly command: DeskCommand;
  readonly all?: boolean;
}) {
  const keys = all ? (command.keys ?? []) : (command.keys ?? []).slice(0, 1);
  if (keys.length === 0) return null;
  return (
    <span className={classes.caps}>
      {keys.map((each) => (
        <kbd key={each}>{printKeys(each, isMac())}</kbd>
      ))}
    </span>
  );
}
