import type { Found, Option } from "#app/fields/combobox.tsx";
import { LanguageTag } from "#core/datasheet/datasheet.ts";

/** The two-letter languages of ISO 639-1. */
const codes =
  "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";
const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
const mostListed = 40;

/** "pt-BR" → "Brazilian Portuguese"; undefined where the browser knows no name. */
export function languageName(tag: string): string | undefined {
  try {
    return names.of(tag);
  } catch {
    // A tag that is none has no name.
    return undefined;
  }
}

/** The language that somebody reads their browser in, without its region: "en" for "en-GB". */
export function browserLanguage(): string {
  const { language } = new Intl.Locale(navigator.language || "en");
  return languageName(language) === undefined ? "en" : language;
}

/** The tag of a language that was written out, by its name or its tag; undefined for anything else. */
export function tagOf(typed: string): string | undefined {
  const text = folded(typed.trim());
  const named = options.find(({ label }) => folded(label) === text);
  if (named !== undefined) return named.value;
  const tag = isLanguageTag(text) ? canonicalTag(text) : undefined;
  return tag !== undefined && languageName(tag) !== undefined ? tag : undefined;
}

export function isLanguageTag(text: string): boolean {
  return LanguageTag.safeParse(text).success && canonicalTag(text) !== undefined;
}

/** "PT-br" → "pt-BR"; undefined for what is no tag. */
export function canonicalTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.trim())[0];
  } catch {
    return undefined;
  }
}

const options: readonly Option[] = codes
  .split(" ")
  .map((code) => ({ value: code, label: languageName(code) ?? code, detail: code }))
  .sort((a, b) => a.label.localeCompare(b.label, "en"));

/** Languages whose name or tag begins with or holds what is typed; a longer tag that was typed comes first. */
export function findLanguages(typed: string): Found {
  const text = folded(typed.trim());
  const fitting = options.filter(
    ({ value, label }) => value === text || folded(label).includes(text),
  );
  const starts = ({ value, label }: Option) => value === text || folded(label).startsWith(text);
  const ranked = [...fitting.filter(starts), ...fitting.filter((each) => !starts(each))];
  const all = text === "" ? options : [...asTyped(text), ...ranked];
  return { options: all.slice(0, mostListed), matches: all.length };
}

/** “Māori” is found by “maori” too. */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function asTyped(text: string): Option[] {
  const tag = isLanguageTag(text) ? canonicalTag(text) : undefined;
  const name = tag === undefined ? undefined : languageName(tag);
  const listed = options.some(({ value }) => value === tag);
  const looksLikeTag = tag !== undefined && (tag.includes("-") || tag.length === 3);
  if (tag === undefined || listed || !looksLikeTag) return [];
  return [{ value: tag, label: name ?? tag, detail: tag }];
}
