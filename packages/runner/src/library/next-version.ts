/**
 * A version text that no kept version bears yet: the one asked for if it is free, else with its
 * last number counted up (`1.2` → `1.3`; `draft` → `draft.2`).
 */
export function nextVersion(asked: string, taken: ReadonlySet<string>): string {
  let version = asked;
  while (taken.has(version)) {
    version = /\d+$/.test(version)
      ? version.replace(/\d+$/, (digits) => String(Number(digits) + 1))
      : `${version}.2`;
  }
  return version;
}
