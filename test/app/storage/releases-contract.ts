import { describe, expect, it, onTestFinished } from "vitest";
import type { Library, LibraryEvent, StoreProblem } from "#app/storage/library.ts";
import type { Release } from "#core/release/release.ts";
import { must, type OpenTab } from "./library-contract.ts";
import { draftOf, first, minute, purpose, releaseOf, said, second } from "./sample.ts";

const stamp = { at: minute(0), session: "one" };
const one = releaseOf(first, { version: "1.0.0" });
const two = releaseOf(first, { version: "1.1.0", date: "2025-03-11", previous: one });
const three = releaseOf(first, { version: "1.1.0", revision: 2, previous: two });
const gapOfTwo = {
  id: first,
  version: "1.1.0",
  revision: 1,
  date: "2025-03-11",
  digest: two.release.digest,
  previous: one.release.digest,
  removedAt: minute(5),
};

/** What every library does with releases, whatever it stands on. */
export function releasesContract(name: string, newDatabase: () => OpenTab): void {
  async function tabs(...releases: readonly Release[]): Promise<[Library, Library]> {
    const open = newDatabase();
    const both: [Library, Library] = [open(), open()];
    onTestFinished(() => {
      for (const each of both) each.close();
    });
    must(await both[0].put(draftOf(first), stamp));
    must(await both[0].put(draftOf(second), stamp));
    for (const each of releases) must(await both[0].addRelease(first, each));
    return both;
  }
  async function digests(library: Library) {
    return must(await library.releases(first)).releases.map(({ release }) => release.digest);
  }
  async function rowOf(library: Library, id = first) {
    return must(await library.list()).rows.find((row) => row.id === id);
  }
  const inOrder = [one, two, three].map(({ release }) => release.digest);

  describe(`releases ${name}`, () => {
    it("come back as they were frozen, in the order of their chain", async () => {
      const [, other] = await tabs(three, one, two);
      expect(must(await other.releases(first))).toEqual({
        releases: [one, two, three],
        damaged: [],
      });
      expect(must(await other.readRelease(first, two.release.digest))).toEqual(two);
      expect(must(await other.releases(second)).releases).toEqual([]);
    });

    it.each<{
      given: string;
      here: Release[];
      id?: string;
      release: Release;
      problem: StoreProblem;
    }>([
      {
        given: "a release whose words were changed",
        here: [one],
        release: { ...two, answers: { [purpose]: { state: "answered", text: "Else." } } },
        problem: {
          code: "release-changed",
          carried: two.release.digest,
          found: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      },
      {
        given: "one that took the digest of another which is here",
        here: [one],
        release: { ...two, release: { ...two.release, digest: one.release.digest } },
        problem: {
          code: "release-changed",
          carried: one.release.digest,
          found: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      },
      {
        given: "another one of the same version and revision",
        here: [one, two],
        release: releaseOf(first, { version: "1.1.0", notes: "Other words", previous: one }),
        problem: {
          code: "release-taken",
          version: "1.1.0",
          revision: 1,
          digest: two.release.digest,
        },
      },
      {
        given: "a second one without a version",
        here: [releaseOf(first, {})],
        release: releaseOf(first, { notes: "Other words" }),
        problem: {
          code: "release-taken",
          revision: 1,
          digest: releaseOf(first, {}).release.digest,
        },
      },
      {
        given: "the release of another datasheet",
        here: [one],
        release: releaseOf(second, { version: "2.0.0" }),
        problem: { code: "release-of-another", id: second },
      },
      {
        given: "a release of a datasheet that is not here",
        here: [],
        id: first.replace(/1$/, "9"),
        release: releaseOf(first.replace(/1$/, "9"), { version: "1.0.0" }),
        problem: { code: "no-such-datasheet", id: first.replace(/1$/, "9") },
      },
      {
        given: "half a character, which no digest covers",
        here: [one],
        release: { ...two, language: "en", dataset: { title: "\ud800" } },
        problem: { code: "broken", detail: expect.any(String) },
      },
    ])("$problem.code refuses $given, and nothing changes", async (example) => {
      const { here, id = first, release, problem } = example;
      const [library] = await tabs(...here);
      const before = must(await library.contents());
      expect(await library.addRelease(id, release)).toEqual({ ok: false, problem });
      expect(must(await library.contents())).toEqual(before);
    });

    it("are the same when added again, whatever the name of their schema", async () => {
      const [library, other] = await tabs(one);
      must(await other.addRelease(first, { ...one, $schema: "elsewhere.json" }));
      expect(must(await library.releases(first)).releases).toEqual([one]);
    });

    it("are taken by the first of two tabs that freeze the same version at once", async () => {
      const [library, other] = await tabs(one);
      const rival = releaseOf(first, { version: "1.1.0", notes: "Rival", previous: one });
      const [mine, theirs] = await Promise.all([
        library.addRelease(first, two),
        other.addRelease(first, rival),
      ]);
      expect([mine.ok, theirs.ok].sort()).toEqual([false, true]);
      expect(await digests(library)).toEqual([
        one.release.digest,
        (mine.ok ? two : rival).release.digest,
      ]);
    });

    it("leave a gap when one is removed, and close it when it comes back", async () => {
      const [library, other] = await tabs(one, two, three);
      must(await library.removeRelease(first, two.release.digest, minute(5)));
      expect(await digests(other)).toEqual([one.release.digest, three.release.digest]);
      expect(must(await other.removedReleases(first))).toEqual([gapOfTwo]);
      expect(await other.readRelease(first, two.release.digest)).toEqual({
        ok: false,
        problem: { code: "no-such-release", digest: two.release.digest },
      });
      must(await other.addRelease(first, two));
      expect(await digests(library)).toEqual(inOrder);
      expect(must(await library.removedReleases(first))).toEqual([]);
    });

    it("keep their order over a gap at either end", async () => {
      const [library] = await tabs(three, two, one);
      must(await library.removeRelease(first, one.release.digest, minute(5)));
      must(await library.removeRelease(first, three.release.digest, minute(6)));
      expect(await digests(library)).toEqual([two.release.digest]);
      const removed = must(await library.removedReleases(first));
      expect(removed.map(({ digest }) => digest)).toEqual(
        [three, one].map((each) => each.release.digest),
      );
    });

    it("say so when the one to be removed is not here", async () => {
      const [library] = await tabs(one);
      expect(await library.removeRelease(first, two.release.digest, minute(5))).toEqual({
        ok: false,
        problem: { code: "no-such-release", digest: two.release.digest },
      });
      expect(must(await library.removedReleases(first))).toEqual([]);
    });

    it("take in gaps from elsewhere, but none where the release itself is here", async () => {
      const [library] = await tabs(one, three);
      const gapOfOne = { ...gapOfTwo, digest: one.release.digest };
      for (let round = 0; round < 2; round++) {
        must(await library.addRemovedReleases(first, [gapOfOne, gapOfTwo]));
      }
      expect(must(await library.removedReleases(first))).toEqual([gapOfTwo]);
      expect(await digests(library)).toEqual([one.release.digest, three.release.digest]);
    });

    it("stand in the list by the version of the last", async () => {
      const [library] = await tabs();
      const released = async () => (await rowOf(library))?.released;
      expect(await rowOf(library)).not.toHaveProperty("released");
      must(await library.addRelease(first, two));
      must(await library.addRelease(first, one));
      expect(await released()).toBe("1.1.0");
      const row = await rowOf(library);
      if (row === undefined) throw new Error("No row");
      const { released: _, ...unaware } = { ...row, comeBacks: 3 };
      must(await library.saveAnswer(first, purpose, said("More"), undefined, stamp, unaware));
      expect(await rowOf(library)).toMatchObject({ comeBacks: 3, released: "1.1.0" });
      must(await library.put(draftOf(first, { [purpose]: "From a file" }), stamp));
      expect(await released()).toBe("1.1.0");
      must(await library.remove(first, minute(1)));
      must(await library.undoRemove(first));
      expect(await released()).toBe("1.1.0");
      must(await library.removeRelease(first, two.release.digest, minute(5)));
      expect(await released()).toBe("1.0.0");
      must(await library.removeRelease(first, one.release.digest, minute(5)));
      expect(await rowOf(library)).not.toHaveProperty("released");
    });

    it("stay through replacing and deleting the datasheet, and go when it is purged", async () => {
      const [library] = await tabs(one, two);
      must(await library.removeRelease(first, two.release.digest, minute(5)));
      must(await library.addRelease(second, releaseOf(second, { version: "7.0.0" })));
      must(await library.put(draftOf(first, { [purpose]: "From a file" }), stamp));
      must(await library.remove(first, minute(6)));
      must(await library.undoRemove(first));
      expect(await digests(library)).toEqual([one.release.digest]);
      expect(must(await library.removedReleases(first))).toEqual([gapOfTwo]);
      must(await library.purge(first));
      expect(await digests(library)).toEqual([]);
      expect(must(await library.removedReleases(first))).toEqual([]);
      expect((await rowOf(library, second))?.released).toBe("7.0.0");
      expect(must(await library.releases(second)).releases).toHaveLength(1);
    });

    it("are told of in this tab and others, once each time that something changed", async () => {
      const [library, other] = await tabs();
      const heard: LibraryEvent[] = [];
      // News of what `tabs` put may still be on its way.
      other.watch((event) => event.kind !== "datasheet" && heard.push(event));
      must(await library.addRelease(first, one));
      must(await library.addRelease(first, one));
      must(await library.removeRelease(first, one.release.digest, minute(5)));
      await library.addRelease(first, { ...two, revision: 3 });
      must(await library.changeSettings({ name: "Ada" }));
      const change: LibraryEvent = { kind: "releases", id: first };
      await expect.poll(() => heard).toEqual([change, change, { kind: "settings" }]);
    });

    it("go into a backup with their gaps", async () => {
      const [library] = await tabs(two, one, three);
      const other = releaseOf(second, { version: "7.0.0" });
      must(await library.addRelease(second, other));
      must(await library.removeRelease(first, two.release.digest, minute(5)));
      expect(must(await library.contents())).toMatchObject({
        releases: [one, three, other],
        removedReleases: [gapOfTwo],
        damaged: [],
      });
    });
  });
}
