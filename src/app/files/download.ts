/** Hands a text to the browser as a file to save. Nothing is sent anywhere. */
export function downloadText(name: string, mediaType: string, text: string): void {
  downloadBlob(name, new Blob([text], { type: `${mediaType};charset=utf-8` }));
}

export function downloadBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A name that every file system takes: letters of any script, digits, dots and hyphens. */
export function fileStem(...parts: readonly (string | undefined)[]): string {
  const stem = parts
    .filter((part) => part !== undefined)
    .join("-")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, "-")
    .replace(/^[-.]+|[-.]+$/g, "")
    .slice(0, 80);
  return stem || "datasheet";
}
