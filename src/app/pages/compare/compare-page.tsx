import { useCallback, useEffect, useMemo, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { Message } from "#app/components/message.tsx";
import { useSeenDatasheet } from "#app/datasheet-context.tsx";
import { useTitle } from "#app/hooks/use-title.ts";
import { DropOverlay } from "#app/import/drop-overlay.tsx";
import { useLibrary } from "#app/library-context.tsx";
import { Compared } from "#app/pages/compare/compared.tsx";
import { addressOf, documentLabel, isCalled, titleOf } from "#app/pages/compare/documents.ts";
import { FilesSaid } from "#app/pages/compare/files-said.tsx";
import { takeHanded, useHandedFiles } from "#app/pages/compare/handed-files.ts";
import marks from "#app/pages/compare/marks.module.css";
import { type ChoiceGroup, PickTwo, type Side } from "#app/pages/compare/pick.tsx";
import { useChoose } from "#app/pages/compare/use-sides.ts";
import { usualPair } from "#app/pages/compare/usual-pair.ts";
import { useReleasesToCompare } from "#app/review/use-releases-to-compare.ts";
import type { StoreProblem } from "#app/storage/library.ts";
import { storeProblemWords } from "#app/words/store-problem.ts";
import type { Release, ReleaseOrDraft } from "#core/release/release.ts";
import styles from "./compare-page.module.css";

const noReleases: readonly Release[] = [];

/** Any two of a datasheet's draft, its releases and files, one beside the other. */
export function ComparePage() {
  const { datasheet } = useSeenDatasheet();
  const library = useLibrary();
  const [params] = useSearchParams();
  const released = useReleases(datasheet.id);
  const { files } = useHandedFiles();
  useTitle("Compare", titleOf(datasheet));
  const releases = released.status === "ready" ? released.releases : noReleases;
  const usual = useMemo(() => usualPair(releases, datasheet), [releases, datasheet]);
  const chosen = params.has("from") || params.has("to");
  const from = params.get("from") ?? (chosen ? lastOf(releases) : usual.from);
  const to = params.get("to") ?? (chosen ? "draft" : usual.to);
  const find = (address: string | undefined): ReleaseOrDraft | undefined =>
    address === undefined || address === "draft"
      ? address && datasheet
      : [...releases, ...files.map(({ document }) => document)].find((each) =>
          isCalled(each, address),
        );
  const before = useSteady(find(from));
  const after = useSteady(find(to));

  const choose = useChoose();
  const take = useCallback(
    async (incoming: readonly File[], side?: Side) => {
      const [first, second] = await takeHanded(library, incoming);
      if (first === undefined) return;
      if (second !== undefined) choose({ from: first.address, to: second.address });
      else if (side !== undefined) choose({ [side]: first.address });
      // What stood after is what the file is compared with.
      else choose({ from: to, to: first.address });
    },
    [library, choose, to],
  );
  const compareHref = useReleasesToCompare(datasheet.id, to);
  const groups: ChoiceGroup[] = [
    {
      title: "This datasheet",
      choices: [
        { address: "draft", label: `${documentLabel(datasheet)}, as it is now` },
        ...releases
          .map((each) => ({ address: addressOf(each), label: documentLabel(each) }))
          .reverse(),
      ],
    },
    {
      title: "Files",
      choices: files.map(({ address, document, name }) => ({
        address,
        label: `${documentLabel(document)} (${name})`,
      })),
    },
  ];
  const pick = (
    <PickTwo
      groups={groups}
      from={before === undefined ? undefined : from}
      to={after === undefined ? undefined : to}
      onPick={(side, address) => choose({ from, to, [side]: address })}
      onSwap={() => choose({ from: to, to: from })}
      onFiles={(incoming, side) => void take(incoming, side)}
    />
  );
  return (
    <main className={`${styles["main"]} ${marks["marks"]}`} id="main" tabIndex={-1}>
      <FilesSaid shown={[from, to]} />
      <DropOverlay onFiles={(incoming) => void take(incoming)} />
      {released.status === "loading" ? (
        <div className={styles["alone"]} aria-busy="true" />
      ) : before !== undefined && after !== undefined ? (
        <Compared
          before={before}
          after={after}
          pair={`${datasheet.id} ${from} ${to}`}
          compareHref={compareHref}
        >
          {pick}
        </Compared>
      ) : (
        <div className={styles["alone"]}>
          {released.status === "failed" && <NotRead problem={released.problem} />}
          {pick}
          <Missing
            id={datasheet.id}
            none={releases.length === 0}
            asked={params.has("from") || params.has("to")}
          />
        </div>
      )}
    </main>
  );
}

interface MissingProps {
  readonly id: string;
  /** Whether nothing was released yet. */
  readonly none: boolean;
  /** Whether the address names what is not here. */
  readonly asked: boolean;
}

function Missing({ id, none, asked }: MissingProps) {
  return (
    <>
      <h1 tabIndex={-1}>{asked ? "One of the two is not here" : "Nothing to compare with yet"}</h1>
      <p className={styles["lede"]}>
        {asked
          ? "The address names a file or a release that this browser does not have. Drop it anywhere on this page, or choose another above."
          : none
            ? "This datasheet has no release. Cut one, and every later change can be seen from there. Or drop a file on this page: it is compared with the draft, and not imported."
            : "Choose two above."}
      </p>
      {none && !asked && (
        <p>
          <Link to={`/d/${id}/release`}>Cut a release</Link>
        </p>
      )}
    </>
  );
}

interface NotReadProps {
  readonly problem: StoreProblem;
}

function NotRead({ problem }: NotReadProps) {
  const { what, safe, next } = storeProblemWords(problem);
  return (
    <div role="alert">
      <Message tone="error" title={what}>
        <p>
          {safe} {next}
        </p>
      </Message>
    </div>
  );
}

type Released =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly problem: StoreProblem }
  | { readonly status: "ready"; readonly releases: readonly Release[] };

/** The releases of a datasheet in the order of the chain, read again when one comes or goes. */
function useReleases(id: string): Released {
  const library = useLibrary();
  const [released, setReleased] = useState<Released>({ status: "loading" });
  useEffect(() => {
    let current = true;
    const read = async () => {
      const found = await library.releases(id);
      if (!current) return;
      setReleased(
        found.ok
          ? { status: "ready", releases: found.value.releases }
          : { status: "failed", problem: found.problem },
      );
    };
    void read();
    const unwatch = library.watch((event) => {
      if (event.kind === "releases" && event.id === id) void read();
    });
    return () => {
      current = false;
      unwatch();
    };
  }, [library, id]);
  return released;
}

function lastOf(releases: readonly Release[]): string | undefined {
  return releases.at(-1)?.release.digest;
}

/** The same object for the same document, so that nothing is compared twice. */
function useSteady(document: ReleaseOrDraft | undefined): ReleaseOrDraft | undefined {
  const address = document === undefined ? undefined : addressOf(document);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address stands for the document
  return useMemo(() => document, [address]);
}
