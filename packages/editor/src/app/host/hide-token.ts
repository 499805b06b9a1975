/** Takes the token out of the address once the server has turned it into a cookie: addresses get copied and shown. */
export function hideToken(): void {
  const address = new URL(location.href);
  if (!address.searchParams.has('token')) return;
  address.searchParams.delete('token');
  history.replaceState(history.state, '', address);
}
