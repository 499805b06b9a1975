/** What a shortcut is matched with: the part of a keyboard event it depends on. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

interface Shortcut {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

/** Shortcuts are written like `Mod+Shift+Z`, `Alt+ArrowUp`, `F2`, `?`; Mod is Ctrl, on a Mac ⌘. */
function read(keys: string): Shortcut {
  const parts = keys.split('+');
  return {
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: parts.at(-1) ?? '',
  };
}

/** Signs such as “?” need Shift on some keyboards and not on others. */
const isSign = (key: string): boolean => key.length === 1 && !/[\p{L}\d]/u.test(key);

export function matchesKeys(keys: string, press: KeyPress): boolean {
  const { mod, alt, shift, key } = read(keys);
  return (
    press.key.toLowerCase() === key.toLowerCase() &&
    (press.ctrlKey || press.metaKey) === mod &&
    press.altKey === alt &&
    (isSign(key) || press.shiftKey === shift)
  );
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
};

/** A shortcut as it is printed on keys. */
export function printKeys(keys: string, isMac: boolean): string {
  const { mod, alt, shift, key } = read(keys);
  const name = NAMES[key] ?? key;
  if (isMac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${name}`;
  return [mod && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}

/** A shortcut as `aria-keyshortcuts` wants it. */
export function ariaKeys(keys: string, isMac: boolean): string {
  const { mod, alt, shift, key } = read(keys);
  const meta = isMac ? 'Meta' : 'Control';
  return [mod && meta, alt && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}

export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);
