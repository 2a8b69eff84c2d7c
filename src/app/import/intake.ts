import { newId, now } from "#app/clock.ts";
import type { Arrival, Decision, Look, Outcome } from "#app/import/outcome.ts";
import type { Library } from "#app/storage/library.ts";

/** What came in, and which of it the person is asked about. */
export interface Received {
  readonly arrivals: readonly Arrival[];
  readonly asked?: string;
}

export interface Intake {
  takeFiles(files: readonly File[]): void;
  takeText(text: string): void;
  takeSample(): void;
  open(key: string): void;
  leave(): void;
  decide(key: string, decision: Decision): void;
  /** Goes where the file and what is here can be looked at together. */
  look(key: string, at: Look): void;
  report(key: string, outcome: Outcome): void;
  close(): void;
}

interface Surroundings {
  readonly library: Library;
  /** What waits from before. */
  readonly arrivals: readonly Arrival[];
  readonly show: (received: Received) => void;
  /** One file with nothing to tell or ask is simply opened. */
  readonly goTo: (opened: Opened) => void;
}

export interface Opened {
  readonly address: string;
  readonly said?: string;
}

interface Incoming {
  readonly name: string;
  readonly read: () => Promise<Outcome>;
}

const readers = () => import("#app/import/read-arrival.ts");
const sampleReader = () => import("#app/import/read-sample.ts");
const deciders = () => import("#app/import/bring-in.ts");

/**
 * Files that come in, read one after the other, each with its own outcome. The code of the formats
 * is fetched when the first one comes.
 */
export function startIntake({ library, show, goTo, ...before }: Surroundings): Intake {
  let { arrivals } = before;
  let asked: string | undefined;
  const deciding = new Set<string>();

  function tell(): void {
    show({ arrivals, ...(asked !== undefined && { asked }) });
  }

  function report(key: string, state: Arrival["state"]): void {
    if (needsAsking(state)) asked ??= key;
    else if (asked === key) asked = undefined;
    arrivals = arrivals.map((each) => (each.key === key ? { ...each, state } : each));
    tell();
  }

  async function take(incoming: readonly Incoming[]): Promise<void> {
    const fresh = incoming.map(({ name, read }) => ({ key: newId(), name, read }));
    arrivals = [
      ...arrivals.filter(isOpen),
      ...fresh.map(({ key, name }) => ({ key, name, state: { kind: "reading" } as const })),
    ];
    tell();
    for (const { key, read } of fresh) {
      const outcome = await read().catch(notRead);
      // Going to its page would leave behind what still waits for a word.
      const opened = arrivals.length === 1 ? openedAtOnce(outcome) : undefined;
      if (opened === undefined) report(key, outcome);
      else {
        arrivals = [];
        tell();
        goTo(opened);
      }
    }
  }

  return {
    takeFiles: (files) =>
      void take(
        files.map((file) => ({
          name: file.name,
          read: async () => (await readers()).readFile(library, file, now()),
        })),
      ),
    takeText: (text) => {
      const name = "Pasted text";
      const read = async () => (await deciders()).bringIn(library, { name, text }, now());
      void take([{ name, read }]);
    },
    takeSample: () =>
      void take([
        {
          name: "The sample, Palmer Penguins",
          read: async () => (await sampleReader()).readSample(library, now()),
        },
      ]),
    open: (key) => {
      const state = arrivals.find((each) => each.key === key)?.state;
      if (state?.kind === "clash") {
        // Compared again: what is here may have been written in since the file was read.
        void deciders()
          .then(({ bringInDraft }) => bringInDraft(library, state.clash.read, now()))
          .catch(notRead)
          .then((outcome) => report(key, outcome));
        return;
      }
      asked = key;
      tell();
    },
    leave: () => {
      asked = undefined;
      tell();
    },
    decide: (key, decision) => {
      const state = arrivals.find((each) => each.key === key)?.state;
      if (state?.kind !== "clash" || deciding.has(key)) return;
      deciding.add(key);
      void deciders()
        .then(({ settle }) => settle(library, state.clash, decision, now()))
        .catch(notRead)
        .then((outcome) => {
          deciding.delete(key);
          report(key, outcome);
        });
    },
    look: (key, at) => {
      const arrival = arrivals.find((each) => each.key === key);
      if (arrival === undefined) return;
      void import("#app/import/look-at.ts")
        .then(({ lookAt }) => lookAt(arrival, at))
        .then(
          (address) => {
            if (address === undefined) return;
            asked = undefined;
            // Where it is merged it is also decided about; what is only compared still waits.
            if (at === "merge") arrivals = arrivals.filter((each) => each.key !== key);
            tell();
            goTo({ address });
          },
          (error) => report(key, notRead(error)),
        );
    },
    report,
    close: () => {
      arrivals = [];
      tell();
    },
  };
}

/** Still being read, or waiting for a word: more files do not take its place. */
function isOpen({ state }: Arrival): boolean {
  return state.kind === "reading" || needsAsking(state);
}

/** Code that reads a file of this kind did not arrive, as without a network. */
function notRead(error: unknown): Outcome {
  return { kind: "unopened", problem: { code: "cannot-open", detail: String(error) } };
}

function needsAsking(state: Arrival["state"]): boolean {
  return state.kind === "clash" || state.kind === "backup";
}

function openedAtOnce(outcome: Outcome): Opened | undefined {
  if (outcome.kind === "already-here" && (outcome.notes ?? []).length === 0) {
    return {
      address: `/d/${outcome.id}/write`,
      said: `${outcome.title} is already here: opened.`,
    };
  }
  if (outcome.kind === "added" && outcome.notes.length === 0) {
    return { address: `/d/${outcome.id}/write`, said: `Added ${outcome.title}.` };
  }
  return undefined;
}
