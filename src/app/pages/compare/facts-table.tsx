import { EntriesTable } from "#app/pages/compare/entries-table.tsx";
import type { Change } from "#core/compare/change.ts";
import { describeChange } from "#core/compare/describe-change.ts";
import { entriesOf } from "#core/compare/entries.ts";

interface FactsTableProps {
  readonly title: string;
  readonly changes: readonly Change[];
}

/** Facts that changed, each on a line of its own. */
export function FactsTable({ title, changes }: FactsTableProps) {
  const entries = changes.flatMap((change) => {
    const { title: kind, about } = describeChange(change);
    const name = namesItself(change) ? `${kind}: ${about}` : about;
    return entriesOf(change).map((entry) => ({
      ...entry,
      label: isDetail(change) ? `${name}: ${entry.label}` : name,
    }));
  });
  return <EntriesTable caption={title} entries={entries} />;
}

/** Where what it speaks of does not tell what it is. */
function namesItself({ kind }: Change): boolean {
  return kind.startsWith("section") || kind.startsWith("set") || kind.startsWith("unplaced");
}

/** Several values under one name, each known by its path. */
function isDetail({ kind }: Change): boolean {
  return kind === "extension-changed" || kind === "stamps-changed";
}
