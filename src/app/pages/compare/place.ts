/** The id of the element that shows a change; ids of changes are fit for addresses. */
export function elementId(change: string): string {
  return `change-${change}`;
}

export function chapterElementId(chapter: string): string {
  return `chapter-${encodeURIComponent(chapter)}`;
}

/** Eyes and focus go where the person goes. */
export function goToElement(id: string): boolean {
  const element = document.getElementById(id);
  if (element === null) return false;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "start" });
  return true;
}
