/**
 * A ref that takes the focus as its element appears, or as the dialog it is in opens: a dialog
 * looks for `autofocus`, which React does not write. One function for all, so that rendering again
 * does not take the focus back.
 */
export const focusNow = (element: HTMLElement | null): void => {
  element?.setAttribute('autofocus', '');
  element?.focus();
};
