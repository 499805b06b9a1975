/**
 * Makes the app openable without network where the browser allows it: on a secure connection (or
 * this very machine). Elsewhere the app works all the same, but needs the network to open; the top
 * bar says so.
 */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    navigator.serviceWorker.register('/sw.js').catch(() => {
      // Refused by the browser (private window, policy): the app goes on without it.
    });
  });
}
