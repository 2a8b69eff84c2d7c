import { Dataset, Datasheet, LanguageTag } from "#core/datasheet/datasheet.ts";
import { lastChange } from "#core/datasheet/last-change.ts";
import { isBlank } from "#core/datasheet/text.ts";
import { licenceName } from "#core/formats/markdown/glance.ts";
import { frame, type Piece } from "#core/formats/markdown/piece.ts";
import type { ReleaseOrDraft } from "#core/release/release.ts";

/** The number of this way of writing Markdown; a file with a higher one is from the future. */
export const markdownFormat = 1;
export const formatKey = "datasheet-format";

/** YAML for people and for the tools that read it; what counts is in the record at the end. */
export function frontMatter(document: ReleaseOrDraft): Piece {
  const { id, language, status, revision, dataset } = document;
  const { title, shortName, version, datePublished, homepage, creators } = dataset;
  return frame(
    "---",
    ...scalar("title", title),
    ...scalar("short-name", shortName),
    ...scalar("version", version),
    ...scalar("status", status),
    ...scalar("revision", revision),
    ...scalar("language", language),
    ...scalar("licence", licenceName(dataset.licence)),
    ...list(
      "creators",
      creators?.map(({ name }) => name),
    ),
    ...scalar("homepage", homepage),
    ...scalar("published", datePublished),
    ...dates(document),
    ...scalar("id", id),
    ...scalar(formatKey, markdownFormat),
    "---",
  );
}

/** Of a draft the day of its last change; of a release its own, what seals it, and the one before. */
function dates(document: ReleaseOrDraft): string[] {
  if (document.status === "draft") {
    return scalar("date", lastChange(document, document.answers)?.slice(0, 10));
  }
  const { date, digest, previous } = document.release;
  return [
    ...scalar("date", date),
    `digest: ${JSON.stringify(digest)}`,
    ...(previous === undefined ? [] : [`previous: ${JSON.stringify(previous.digest)}`]),
  ];
}

function scalar(key: string, value: string | number | undefined): string[] {
  if (typeof value === "number") return [`${key}: ${value}`];
  return isBlank(value) ? [] : [`${key}: ${yamlText(value ?? "")}`];
}

function list(key: string, values: readonly string[] | undefined): string[] {
  const said = (values ?? []).filter((value) => !isBlank(value));
  return said.length === 0 ? [] : [`${key}:`, ...said.map((value) => `  - ${yamlText(value)}`)];
}

const plainText = /^\p{L}[\p{L}\p{N} ,.()'’/+-]*[\p{L}\p{N}.)]$/u;
const keyword = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** Plain where no reader of YAML could mistake it, else quoted as JSON, which is YAML too. */
function yamlText(text: string): string {
  if (plainText.test(text) && !keyword.test(text)) return text;
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

export interface FieldEdit {
  readonly field: string;
  readonly datasheet: Datasheet;
}

/** A line of front matter that a person changed → the datasheet with that field; undefined when it is no such line. */
export function editedField(datasheet: Datasheet, line: string): FieldEdit | undefined {
  const [, key = "", raw = ""] = /^([a-z-]+):[ \t]+(\S.*)$/.exec(line) ?? [];
  const field = editable.get(key);
  const value = readYamlText(raw.trimEnd());
  if (field === undefined || value === undefined) return undefined;
  const changed = withField(datasheet, field, value);
  return changed && { field, datasheet: changed };
}

export function fieldKey(line: string): string | undefined {
  return /^([a-z-]+):/.exec(line)?.[1];
}

type EditableField =
  | "title"
  | "shortName"
  | "version"
  | "homepage"
  | "datePublished"
  | "revision"
  | "language";

const editable: ReadonlyMap<string, EditableField> = new Map([
  ["title", "title"],
  ["short-name", "shortName"],
  ["version", "version"],
  ["homepage", "homepage"],
  ["published", "datePublished"],
  ["revision", "revision"],
  ["language", "language"],
]);

function withField(
  datasheet: Datasheet,
  field: EditableField,
  value: string,
): Datasheet | undefined {
  switch (field) {
    case "title":
    case "shortName":
    case "version":
    case "homepage":
    case "datePublished":
      return withDataset(datasheet, { ...datasheet.dataset, [field]: value });
    case "revision": {
      const revision = Datasheet.shape.revision.safeParse(Number(value));
      return revision.success ? { ...datasheet, revision: revision.data } : undefined;
    }
    case "language": {
      const language = LanguageTag.safeParse(value);
      return language.success ? { ...datasheet, language: language.data } : undefined;
    }
  }
}

function withDataset(datasheet: Datasheet, dataset: Dataset): Datasheet | undefined {
  const checked = Dataset.safeParse(dataset);
  return checked.success ? { ...datasheet, dataset: checked.data } : undefined;
}

/** One line of YAML text: quoted either way, or plain. What else YAML allows is left to the person. */
function readYamlText(raw: string): string | undefined {
  if (raw === "") return undefined;
  if (raw.startsWith('"')) return readJsonText(raw);
  if (raw.startsWith("'")) {
    const inner = raw.slice(1, -1);
    const closes = raw.length > 1 && raw.endsWith("'") && !inner.replaceAll("''", "").includes("'");
    return closes ? inner.replaceAll("''", "'") : undefined;
  }
  return /^[\s>|&*!%@`{}[\],#?-]|\s#|:\s|:$/.test(raw) ? undefined : raw;
}

function readJsonText(raw: string): string | undefined {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
