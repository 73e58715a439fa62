/** The clock of whoever looks at this (IANA). */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}

/** All clocks that this browser knows, and these too. */
export function zonesWith(...more: readonly string[]): string[] {
  return [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), ...more])].sort();
}
