import { beforeEach, describe, expect, it } from "vitest";
import { readSample, sample } from "#app/import/read-sample.ts";
import type { Library } from "#app/storage/library.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";
import { verifyChain } from "#core/release/verify.ts";
import { standing } from "#core/review/standing.ts";
import { must } from "../storage/library-contract.ts";
import { minute } from "../storage/sample.ts";

let library: Library;
beforeEach(() => {
  library = openMemoryLibrary();
});

/** Vite serves public/ at the root, and the tests' page stands elsewhere. */
const open = (at = minute(0)) => readSample(library, at, "/");
const id = "3f1c7a52-9d0e-4b6a-8e27-5c4a90d1b3f8";
const releases = async () => must(await library.releases(id)).releases;

describe("the sample", () => {
  it("comes with its releases and its review", async () => {
    expect(await open()).toMatchObject({ kind: "added", id });
    expect(await releases()).toHaveLength(sample.releases.length);
    expect(verifyChain(await releases())).toEqual({ verdict: "consistent", gaps: [] });
    const review = must(await library.readReview(id));
    const [last] = (await releases()).slice(-1);
    if (review === undefined || last === undefined) throw new Error("Nothing came with it");
    const { comments, signOffs } = standing(review, last);
    expect(comments.map(({ state }) => state.kind)).toEqual(["settled", "open"]);
    expect(signOffs.map(({ state }) => state.kind)).toEqual(["stale", "fresh"]);
  });

  it("is opened as it is when it is here", async () => {
    await open();
    const [first] = await releases();
    must(await library.removeRelease(id, first?.release.digest ?? "", minute(1)));
    const before = must(await library.contents());
    expect(await open(minute(2))).toMatchObject({ kind: "already-here", id });
    expect(must(await library.contents())).toEqual(before);
  });

  it("brings its history to a draft that is here without any", async () => {
    await open();
    const { draft } = must(await library.open(id));
    library = openMemoryLibrary();
    must(await library.put(draft, { at: minute(0), session: "here" }));
    expect(await open()).toMatchObject({ kind: "already-here" });
    expect(await releases()).toHaveLength(2);
  });

  it("adds nothing where it is not served whole", async () => {
    expect(await readSample(library, minute(0), "/nowhere/")).toMatchObject({ kind: "unopened" });
    expect(must(await library.list()).rows).toEqual([]);
  });
});
