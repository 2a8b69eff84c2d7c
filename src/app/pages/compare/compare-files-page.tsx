import { useCallback, useRef } from "react";
import { useSearchParams } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { WorkbenchBar } from "#app/components/workbench-bar.tsx";
import { useTitle } from "#app/hooks/use-title.ts";
import { DropOverlay } from "#app/import/drop-overlay.tsx";
import { FilePicker } from "#app/import/file-picker.tsx";
import { useLibrary } from "#app/library-context.tsx";
import { Compared } from "#app/pages/compare/compared.tsx";
import { documentLabel, inTime, isCalled, titleOf } from "#app/pages/compare/documents.ts";
import { FilesSaid } from "#app/pages/compare/files-said.tsx";
import { takeHanded, useHandedFiles } from "#app/pages/compare/handed-files.ts";
import marks from "#app/pages/compare/marks.module.css";
import { type ChoiceGroup, PickTwo, type Side } from "#app/pages/compare/pick.tsx";
import { useShelf } from "#app/pages/compare/use-shelf.ts";
import { useChoose } from "#app/pages/compare/use-sides.ts";
import { ReviewBar } from "#app/review/review-bar.tsx";
import { ReviewProvider } from "#app/review/review-context.tsx";
import { WholeSheet } from "#app/review/whole-sheet.tsx";
import styles from "./compare-page.module.css";

/** Two datasheets from anywhere: files that are handed over and not imported, or what is in the library. */
export function CompareFilesPage() {
  const [params] = useSearchParams();
  const library = useLibrary();
  const { files } = useHandedFiles();
  const from = params.get("from") ?? undefined;
  const to = params.get("to") ?? undefined;
  const shelf = useShelf(from, to);
  const picker = useRef<HTMLInputElement>(null);
  useTitle("Compare");

  const fileOf = (address: string | undefined) =>
    address === undefined ? undefined : files.find(({ document }) => isCalled(document, address));
  const before = fileOf(from)?.document ?? shelf.before;
  const after = fileOf(to)?.document ?? shelf.after;

  const choose = useChoose();
  const take = useCallback(
    async (incoming: readonly File[], side?: Side) => {
      const taken = await takeHanded(library, incoming);
      // A link that waits for these very files keeps its change.
      const awaited = taken.filter(
        ({ document }) =>
          (from !== undefined && isCalled(document, from)) ||
          (to !== undefined && isCalled(document, to)),
      );
      if (awaited.length === taken.length) return;
      const [first, second] = taken.toSorted((one, other) => inTime(one.document, other.document));
      if (first === undefined) return;
      if (second !== undefined) choose({ from: first.address, to: second.address });
      else if (side !== undefined) choose({ [side]: first.address });
      else if (from === undefined) choose({ from: first.address });
      else if (to === undefined) {
        const there = before;
        const older = there !== undefined && inTime(there, first.document) > 0;
        choose(older ? { from: first.address, to: from } : { to: first.address });
      } else choose({ to: first.address });
    },
    [library, choose, from, to, before],
  );
  const alone = before ?? after;
  const groups: ChoiceGroup[] = [
    {
      title: "Files",
      choices: files.map(({ address, document, name }) => ({
        address,
        label: `${documentLabel(document)} – ${titleOf(document)} (${name})`,
      })),
    },
    { title: "In your library", choices: shelf.choices },
  ];
  const compareHref = useCallback(
    (digest: string) => {
      const found = files.find(({ document }) => isCalled(document, digest));
      return found === undefined || to === undefined || isCalled(found.document, to)
        ? undefined
        : `#/compare?from=${found.address}&to=${to}`;
    },
    [files, to],
  );
  const chosen = (side: "from" | "to") => {
    const address = side === "from" ? from : to;
    return fileOf(address)?.address ?? address;
  };
  const pick = (
    <PickTwo
      groups={groups}
      from={chosen("from")}
      to={chosen("to")}
      onPick={(side, address) => choose({ [side]: address })}
      onSwap={() => choose({ from: to, to: from })}
      onFiles={(incoming, side) => void take(incoming, side)}
    />
  );
  return (
    <>
      <WorkbenchBar />
      <main className={`${styles["main"]} ${marks["marks"]}`} id="main" tabIndex={-1}>
        <FilesSaid shown={[chosen("from"), chosen("to")]} />
        <DropOverlay onFiles={(incoming) => void take(incoming)} />
        {before !== undefined && after !== undefined ? (
          <Compared before={before} after={after} pair={`${from} ${to}`} compareHref={compareHref}>
            {pick}
          </Compared>
        ) : (
          <div className={styles["alone"]} aria-busy={shelf.status === "loading"}>
            <h1 tabIndex={-1}>Compare two datasheets</h1>
            <p className={styles["lede"]}>
              {introOf(before !== undefined || after !== undefined, params.has("change"))}
            </p>
            <div className={styles["drop"]}>
              <Icon name="import" />
              <p>
                <b>Drop them anywhere on this page.</b>
                <br />
                Releases or drafts, as Markdown or JSON. They are read here, sent nowhere, and not
                imported.
              </p>
              <button
                type="button"
                className="button primary"
                onClick={() => picker.current?.click()}
              >
                Choose files
              </button>
              <FilePicker
                ref={picker}
                label="Datasheets to compare"
                onFiles={(incoming) => void take(incoming)}
              />
            </div>
            {pick}
            {alone !== undefined && (
              <ReviewProvider document={alone}>
                <h2 className={styles["reading"]}>
                  {titleOf(alone)}, {documentLabel(alone)}
                </h2>
                <p className={styles["lede"]}>
                  With nothing to compare it with, here is all of it, to be read and reviewed.
                </p>
                <ReviewBar />
                <WholeSheet document={alone} />
              </ReviewProvider>
            )}
          </div>
        )}
      </main>
    </>
  );
}

function introOf(one: boolean, linked: boolean): string {
  if (one) return "One of the two is here. Hand over the other, or choose it from your library.";
  return linked
    ? "This link leads to one change between two files. Hand over the same two, and it opens there."
    : "See every change between any two: versions of one datasheet, or two of different kinds.";
}
