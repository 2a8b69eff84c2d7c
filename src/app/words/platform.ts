export function isMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.userAgent);
}

/** What the key cap says on this machine. */
export function keyName(key: "Alt"): string {
  return isMac() ? "⌥" : key;
}
