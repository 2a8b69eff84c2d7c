/** `70000` as `70,000`. Own code, because what a locale does differs between machines. */
export function grouped(count: number): string {
  return String(count).replace(/(?<=^\d+)(?=(?:\d{3})+$)/g, ",");
}

const small = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** Up to twelve in words, beyond in figures: for counts within a sentence. */
export function numberWords(count: number): string {
  return small[count] ?? grouped(count);
}

/** "one file", "1,480 files". */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${numberWords(count)} ${count === 1 ? one : many}`;
}

export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
