import { useEffect, useMemo, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { useToast } from "#app/components/toast.tsx";
import { useFetchSoon } from "#app/hooks/use-fetch-ahead.ts";
import type { Intake, Opened, Received } from "#app/import/intake.ts";
import type { Arrival } from "#app/import/outcome.ts";
import { useLibrary } from "#app/library-context.tsx";
import type { Library } from "#app/storage/library.ts";

export interface Import extends Intake {
  readonly arrivals: readonly Arrival[];
  /** The file the person is asked about now: the first that needs it, or the one they opened. */
  readonly asking: Arrival | undefined;
}

const fetchIntake = () => import("#app/import/intake.ts");
const soon = [fetchIntake];
const nothing: Received = { arrivals: [] };
/** What still waited for a word when the page was left, so that it is asked about on the next one. */
const left = new WeakMap<Library, readonly Arrival[]>();

/** Files that come in. What reads, reports and settles them is fetched after the page is shown. */
export function useImport(): Import {
  useFetchSoon(soon);
  const library = useLibrary();
  const navigate = useNavigate();
  const toast = useToast();
  const [{ arrivals, asked }, setReceived] = useState(
    (): Received => ({ arrivals: left.get(library) ?? [] }),
  );
  const intake = useRef<Intake>(undefined);
  const latest = useRef(arrivals);
  useEffect(() => () => void left.set(library, latest.current.filter(waits)), [library]);
  const verbs = useMemo((): Intake => {
    const show = (received: Received) => {
      latest.current = received.arrivals;
      setReceived(received);
    };
    const goTo = ({ address, said }: Opened) => {
      if (said !== undefined) toast({ text: said });
      void navigate(address);
    };
    const tell = (verb: (intake: Intake) => void) =>
      void fetchIntake().then(
        ({ startIntake }) => {
          intake.current ??= startIntake({ library, show, goTo, arrivals: latest.current });
          verb(intake.current);
        },
        (error: unknown) => show({ arrivals: [notFetched(error)] }),
      );
    return {
      takeFiles: (files) => tell((to) => to.takeFiles(files)),
      takeText: (text) => tell((to) => to.takeText(text)),
      takeSample: () => tell((to) => to.takeSample()),
      open: (key) => tell((to) => to.open(key)),
      leave: () => tell((to) => to.leave()),
      decide: (key, decision) => tell((to) => to.decide(key, decision)),
      look: (key, at) => tell((to) => to.look(key, at)),
      report: (key, outcome) => tell((to) => to.report(key, outcome)),
      close: () => (intake.current === undefined ? show(nothing) : intake.current.close()),
    };
  }, [library, toast, navigate]);
  return { ...verbs, arrivals, asking: arrivals.find(({ key }) => key === asked) };
}

function waits({ state }: Arrival): boolean {
  return state.kind === "clash" || state.kind === "backup";
}

/** The code that reads files did not arrive, as without a network. */
function notFetched(error: unknown): Arrival {
  const problem = { code: "cannot-open", detail: String(error) } as const;
  return { key: "", name: "", state: { kind: "unopened", problem } };
}
