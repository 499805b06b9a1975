/** How long the first page has the network to itself: keeping the whole app takes a slow line for seconds. */
const AFTER_MS = 2000;

/**
 * Makes the app openable without network where the browser allows it: on a secure connection (or
 * this very machine). Elsewhere the app works all the same, but needs the network to open; the top
 * bar says so. Called when the first page stands; gives a way to call it off.
 */
export function registerServiceWorker(): () => void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return () => undefined;
  const timer = setTimeout(() => {
    navigator.serviceWorker.register('/sw.js').catch(() => {
      // Refused by the browser (private window, policy): the app goes on without it.
    });
  }, AFTER_MS);
  return () => clearTimeout(timer);
}
