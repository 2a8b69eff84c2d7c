/** No more than white space, so nobody has said anything yet. */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}
