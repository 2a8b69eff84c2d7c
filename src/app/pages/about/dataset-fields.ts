import type { Dataset } from "#core/datasheet/datasheet.ts";
import type { Sheet } from "#core/datasheet/parts.ts";

/** Changes one field of the dataset and nothing else, so that another tab's change of another field stays. */
export function withDatasetField<Key extends keyof Dataset>(
  sheet: Sheet,
  key: Key,
  value: Dataset[Key] | undefined,
): Sheet {
  const { [key]: _before, ...rest } = sheet.dataset;
  // Without its title a dataset would not parse, so a title is only ever emptied.
  const dataset = { title: "", ...rest, ...(value !== undefined && { [key]: value }) };
  return { ...sheet, dataset };
}
