import { useSession, useSnapshot } from "#app/datasheet-context.tsx";
import { withDatasetField } from "#app/pages/about/dataset-fields.ts";
import type { Dataset } from "#core/datasheet/datasheet.ts";

export interface DatasetField<Value> {
  readonly value: Value | undefined;
  readonly onChange: (next: Value | undefined) => void;
}

/** One field of the dataset as it is now, and the way to change it alone. */
export function useDatasetField<Key extends keyof Dataset>(
  key: Key,
): DatasetField<NonNullable<Dataset[Key]>> {
  const session = useSession();
  const { draft } = useSnapshot();
  return {
    value: draft.sheet.dataset[key] ?? undefined,
    onChange: (next) => session.changeSheet((sheet) => withDatasetField(sheet, key, next)),
  };
}
