import { useCallback, useState } from "react";
import { useNavigate } from "react-router";
import { useToast } from "#app/components/toast.tsx";
import { useFetchSoon } from "#app/hooks/use-fetch-ahead.ts";
import { useLibrary } from "#app/library-context.tsx";
import type { RowAction } from "#app/pages/library/row-menu.tsx";
import type { StoreProblem, Summary } from "#app/storage/library.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";

export interface RowActions {
  readonly act: (action: RowAction, row: Summary) => void;
  /** The datasheet whose export dialog is open. */
  readonly exporting: Datasheet | undefined;
  readonly endExport: () => void;
}

const fetchActions = () => import("#app/pages/library/row-actions.ts");
const soon = [fetchActions];

export function useRowActions(onProblem: (problem: StoreProblem) => void): RowActions {
  useFetchSoon(soon);
  const library = useLibrary();
  const toast = useToast();
  const navigate = useNavigate();
  const [exporting, onExport] = useState<Datasheet | undefined>();
  const act = useCallback(
    (action: RowAction, row: Summary) => {
      const goTo = (address: string) => void navigate(address);
      const around = { library, toast, goTo, onExport, onProblem };
      void fetchActions().then(
        ({ actOnRow }) => actOnRow(action, row, around),
        () =>
          toast({ text: "Nothing was done: a part of the Workbench did not arrive. Try again." }),
      );
    },
    [library, toast, navigate, onProblem],
  );
  return { act, exporting, endExport: useCallback(() => onExport(undefined), []) };
}
