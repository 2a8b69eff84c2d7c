import { useCallback, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { newId, now } from "#app/clock.ts";
import { useToast } from "#app/components/toast.tsx";
import type { Arrival, Decision, Outcome } from "#app/import/outcome.ts";
import { useLibrary } from "#app/library-context.tsx";

export interface Import {
  readonly arrivals: readonly Arrival[];
  readonly takeFiles: (files: readonly File[]) => void;
  readonly takeText: (text: string) => void;
  /** Opens the sample that ships with the Workbench. */
  readonly takeSample: () => void;
  /** The file the person is asked about now: the first that needs it, or the one they opened. */
  readonly asking: Arrival | undefined;
  readonly open: (key: string) => void;
  /** Decides nothing for now. */
  readonly leave: () => void;
  readonly decide: (key: string, decision: Decision) => void;
  readonly report: (key: string, outcome: Outcome) => void;
  readonly close: () => void;
}

const samplePath = "samples/palmer-penguins.datasheet.json";

/** Files that come in, each with its own outcome. What reads them is fetched when the first one comes. */
export function useImport(): Import {
  const library = useLibrary();
  const navigate = useNavigate();
  const toast = useToast();
  const { arrivals, change, held } = useArrivals();
  const [asked, setAsked] = useState<string | undefined>();
  const deciding = useRef(new Set<string>());

  const report = useCallback(
    (key: string, state: Arrival["state"]) => {
      setAsked((before) =>
        needsAsking(state) ? (before ?? key) : before === key ? undefined : before,
      );
      change((before) => before.map((each) => (each.key === key ? { ...each, state } : each)));
    },
    [change],
  );

  const take = useCallback(
    async (
      incoming: readonly { readonly name: string; readonly read: () => Promise<Outcome> }[],
    ) => {
      const fresh = incoming.map(({ name }) => ({
        key: newId(),
        name,
        state: { kind: "reading" } as const,
      }));
      change((before) => [...before.filter(isOpen), ...fresh]);
      for (const [index, { read }] of incoming.entries()) {
        const outcome = await read().catch(notRead);
        const key = fresh[index]?.key ?? "";
        // Going to its page would leave behind what still waits for a word.
        const opens = held().length === 1 ? openedAtOnce(outcome) : undefined;
        if (opens === undefined) report(key, outcome);
        else {
          change(() => []);
          toast({ text: opens.said });
          void navigate(`/d/${opens.id}/write`);
        }
      }
    },
    [report, change, held, toast, navigate],
  );

  const takeFiles = useCallback(
    (files: readonly File[]) =>
      void take(
        files.map((file) => ({
          name: file.name,
          read: async () => {
            const { readFile } = await import("#app/import/read-arrival.ts");
            return readFile(library, file, now());
          },
        })),
      ),
    [take, library],
  );

  const takeText = useCallback(
    (text: string) =>
      void take([
        {
          name: "Pasted text",
          read: async () => {
            const { bringIn } = await import("#app/import/bring-in.ts");
            return bringIn(library, { name: "Pasted text", text }, now());
          },
        },
      ]),
    [take, library],
  );

  const takeSample = useCallback(
    () =>
      void take([
        {
          name: "The sample, Palmer Penguins",
          read: async () => {
            const { readAddress } = await import("#app/import/read-arrival.ts");
            return readAddress(library, samplePath, now());
          },
        },
      ]),
    [take, library],
  );

  const decide = useCallback(
    (key: string, decision: Decision) => {
      const state = arrivals.find((each) => each.key === key)?.state;
      if (state?.kind !== "clash" || deciding.current.has(key)) return;
      deciding.current.add(key);
      void import("#app/import/bring-in.ts")
        .then(({ settle }) => settle(library, state.clash, decision, now()))
        .catch(notRead)
        .then((outcome) => {
          deciding.current.delete(key);
          report(key, outcome);
        });
    },
    [arrivals, library, report],
  );

  return {
    arrivals,
    takeFiles,
    takeText,
    takeSample,
    asking: arrivals.find((each) => each.key === asked && needsAsking(each.state)),
    open: setAsked,
    leave: useCallback(() => setAsked(undefined), []),
    decide,
    report,
    close: useCallback(() => change(() => []), [change]),
  };
}

type Change = (before: readonly Arrival[]) => readonly Arrival[];

/** The arrivals, also to be asked for between two renderings. */
function useArrivals() {
  const [arrivals, setArrivals] = useState<readonly Arrival[]>([]);
  const latest = useRef(arrivals);
  const change = useCallback((next: Change) => {
    latest.current = next(latest.current);
    setArrivals(latest.current);
  }, []);
  return { arrivals, change, held: useCallback(() => latest.current, []) };
}

/** Still being read, or waiting for a word: more files do not take its place. */
function isOpen({ state }: Arrival): boolean {
  return state.kind === "reading" || needsAsking(state);
}

/** The code that reads a file did not arrive, as without a network. */
function notRead(error: unknown): Outcome {
  return { kind: "unopened", problem: { code: "cannot-open", detail: String(error) } };
}

function needsAsking(state: Arrival["state"]): boolean {
  return state.kind === "clash" || state.kind === "backup";
}

/** One file with nothing to tell or ask is simply opened. */
function openedAtOnce(outcome: Outcome): { id: string; said: string } | undefined {
  if (outcome.kind === "already-here") {
    return { id: outcome.id, said: `${outcome.title} is already here: opened.` };
  }
  if (outcome.kind === "added" && outcome.notes.length === 0) {
    return { id: outcome.id, said: `Added ${outcome.title}.` };
  }
  return undefined;
}
