import { useEffect, useState } from "react";
import { useLibrary } from "#app/library-context.tsx";
import { addressOf, documentLabel, isCalled } from "#app/pages/compare/documents.ts";
import type { Library, Summary } from "#app/storage/library.ts";
import { exported } from "#core/datasheet/draft.ts";
import type { ReleaseOrDraft } from "#core/release/release.ts";

/** What the library has for two addresses, and what else it offers. */
export interface Shelf {
  readonly status: "loading" | "ready";
  readonly before: ReleaseOrDraft | undefined;
  readonly after: ReleaseOrDraft | undefined;
  readonly choices: readonly { readonly address: string; readonly label: string }[];
}

const draftOf = (id: string) => `draft:${id}`;
const draftAddress = /^draft:(.+)$/;
/** The datasheets changed last are offered with their releases. */
const mostOffered = 30;

/** Looks the two up in the library: drafts by id, releases by digest. */
export function useShelf(from: string | undefined, to: string | undefined): Shelf {
  const library = useLibrary();
  const [choices, setChoices] = useState<Shelf["choices"]>([]);
  const before = useFound(library, from);
  const after = useFound(library, to);
  useEffect(() => {
    let current = true;
    void offered(library).then((found) => current && setChoices(found));
    return () => {
      current = false;
    };
  }, [library]);
  return {
    status: before.status === "ready" && after.status === "ready" ? "ready" : "loading",
    before: before.document,
    after: after.document,
    choices,
  };
}

interface Found {
  readonly status: "loading" | "ready";
  readonly document: ReleaseOrDraft | undefined;
}

function useFound(library: Library, address: string | undefined): Found {
  const [found, setFound] = useState<{ readonly at: string; readonly document?: ReleaseOrDraft }>();
  useEffect(() => {
    if (address === undefined) return;
    let current = true;
    void lookUp(library, address).then((document) => {
      if (current) setFound({ at: address, ...(document !== undefined && { document }) });
    });
    return () => {
      current = false;
    };
  }, [library, address]);
  if (address === undefined) return { status: "ready", document: undefined };
  return found?.at === address
    ? { status: "ready", document: found.document }
    : { status: "loading", document: undefined };
}

async function lookUp(library: Library, address: string): Promise<ReleaseOrDraft | undefined> {
  const id = draftAddress.exec(address)?.[1];
  if (id !== undefined) {
    const opened = await library.open(id);
    return opened.ok ? exported(opened.value.draft) : undefined;
  }
  if (!/^[0-9a-f]{64}$/.test(address)) return undefined;
  for (const row of await rowsIn(library)) {
    if (row.released === undefined) continue;
    const found = await library.releases(row.id);
    const release = found.ok && found.value.releases.find((each) => isCalled(each, address));
    if (release) return release;
  }
  return undefined;
}

async function rowsIn(library: Library): Promise<readonly Summary[]> {
  const list = await library.list();
  return list.ok ? list.value.rows : [];
}

async function offered(library: Library): Promise<Shelf["choices"]> {
  const rows = (await rowsIn(library))
    .filter(({ deletedAt }) => deletedAt === undefined)
    .toSorted((one, other) => other.changedAt.localeCompare(one.changedAt))
    .slice(0, mostOffered);
  const all = await Promise.all(
    rows.map(async ({ id, title, released }) => {
      const name = title.trim() || "Untitled datasheet";
      const releases = released === undefined ? undefined : await library.releases(id);
      return [
        { address: draftOf(id), label: `Draft – ${name}` },
        ...(releases?.ok
          ? releases.value.releases.map((each) => ({
              address: addressOf(each),
              label: `${documentLabel(each)} – ${name}`,
            }))
          : []
        ).reverse(),
      ];
    }),
  );
  return all.flat();
}
