/**
 * A ref that takes the focus as its element appears. One function for all, so that rendering again
 * does not take the focus back.
 */
export const focusNow = (element: HTMLElement | null): void => element?.focus();
