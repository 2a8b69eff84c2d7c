import type { FormatFacts } from "#core/formats/format.ts";

export const jsonFacts: FormatFacts = {
  id: "json",
  label: "JSON",
  extension: ".json",
  mediaType: "application/json",
};
