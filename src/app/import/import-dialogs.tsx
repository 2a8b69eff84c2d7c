import { lazy, Suspense } from "react";
import { arrivedWords } from "#app/import/arrived-words.ts";
import type { Import } from "#app/import/use-import.ts";

const ClashDialog = lazy(() =>
  import("#app/import/clash-dialog.tsx").then((m) => ({ default: m.ClashDialog })),
);
const RestoreDialog = lazy(() =>
  import("#app/import/restore-dialog.tsx").then((m) => ({ default: m.RestoreDialog })),
);

interface ImportDialogsProps {
  readonly imports: Import;
}

/** What must be said and asked about files that came in. */
export function ImportDialogs({ imports }: ImportDialogsProps) {
  const { arrivals, asking, decide, look, report, leave } = imports;
  return (
    <Suspense>
      <p className="sr" role="status">
        {arrivals.length > 0 && arrivals.every(({ state }) => state.kind !== "reading")
          ? `${arrivedWords(arrivals)}. What became of each stands on the page.`
          : ""}
      </p>
      {asking?.state.kind === "clash" && (
        <ClashDialog
          key={asking.key}
          title={asking.state.title}
          fileName={asking.name}
          clash={asking.state.clash}
          onDecide={(decision) => decide(asking.key, decision)}
          onLook={(at) => look(asking.key, at)}
          onClose={leave}
        />
      )}
      {asking?.state.kind === "backup" && (
        <RestoreDialog
          key={asking.key}
          backup={asking.state.backup}
          onDone={(outcome) => report(asking.key, outcome)}
          onClose={leave}
        />
      )}
    </Suspense>
  );
}
