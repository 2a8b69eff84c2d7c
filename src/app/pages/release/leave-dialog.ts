import { flushSync } from "react-dom";

/** Closes a dialog and goes to a heading: the platform would give the focus back to a button that may be gone. */
export function leaveDialog(close: () => void, heading: string): void {
  flushSync(close);
  document.getElementById(heading)?.focus();
}
