import { describe, expect, it, onTestFinished } from "vitest";
import type { Library, LibraryEvent } from "#app/storage/library.ts";
import { failed, ok } from "#core/result.ts";
import { comment, newReview } from "#core/review/events.ts";
import type { Review } from "#core/review/review.ts";
import { must, type OpenTab } from "./library-contract.ts";
import { draftOf, first, minute, releaseOf, second } from "./sample.ts";

const stamp = { at: minute(0), session: "one" };
const document = releaseOf(first, { version: "1.0.0" });

/** Says something about the whole sheet. */
export function saying(text: string, about = document) {
  const id = crypto.randomUUID();
  return (review: Review = newReview(about)) =>
    comment(
      review,
      about,
      { on: { kind: "sheet" }, text },
      { id, at: minute(1), by: { name: "Bo" } },
    );
}

export function words(review: Review | undefined): string[] {
  return (review?.events ?? []).flatMap((event) => (event.kind === "comment" ? event.text : []));
}

/** What every library does with reviews, whatever it stands on. */
export function reviewsContract(name: string, newDatabase: () => OpenTab): void {
  async function tabs(): Promise<[Library, Library]> {
    const open = newDatabase();
    const both: [Library, Library] = [open(), open()];
    onTestFinished(() => {
      for (const each of both) each.close();
    });
    must(await both[0].put(draftOf(first), stamp));
    return both;
  }

  describe(`reviews ${name}`, () => {
    it("begin with the first words, and come back as they were saved", async () => {
      const [library, other] = await tabs();
      expect(must(await library.readReview(first))).toBeUndefined();
      const saved = must(await library.saveReview(first, saying("Who paid?"), stamp));
      expect(words(saved)).toEqual(["Who paid?"]);
      expect(must(await other.readReview(first))).toEqual(saved);
      expect(must(await other.readReview(second))).toBeUndefined();
    });

    it("keep what two tabs say at once", async () => {
      const [library, other] = await tabs();
      await Promise.all([
        library.saveReview(first, saying("From here"), stamp),
        other.saveReview(first, saying("From there"), stamp),
        library.saveReview(first, saying("From here again"), stamp),
      ]);
      expect(words(must(await library.readReview(first))).sort()).toEqual([
        "From here",
        "From here again",
        "From there",
      ]);
    });

    it("stay as they are when the change is refused or throws", async () => {
      const [library] = await tabs();
      const before = must(await library.saveReview(first, saying("Right."), stamp));
      const refusal = { code: "no-name" } as const;
      expect(await library.saveReview(first, () => failed(refusal), stamp)).toEqual({
        ok: false,
        problem: refusal,
      });
      const throws = () => {
        throw new Error("Oh");
      };
      for (const change of [throws, () => ok({ ...before, datasheet: second })]) {
        expect(await library.saveReview(first, change, stamp)).toMatchObject({
          ok: false,
          problem: { code: "broken" },
        });
      }
      expect(must(await library.readReview(first))).toEqual(before);
      expect(must(await library.readReview(second))).toBeUndefined();
    });

    it("may be of a datasheet that is not here, and go into the backup too", async () => {
      const [library] = await tabs();
      const elsewhere = releaseOf(second, { version: "1.0.0" });
      const mine = must(await library.saveReview(first, saying("Mine"), stamp));
      const theirs = must(await library.saveReview(second, saying("Theirs", elsewhere), stamp));
      expect(must(await library.contents()).reviews).toEqual([mine, theirs]);
    });

    it("stay through replacing and deleting the datasheet, and go when it is purged", async () => {
      const [library] = await tabs();
      must(await library.saveReview(first, saying("Right."), stamp));
      must(await library.put(draftOf(first, { "motivation.purpose": "New" }), stamp));
      must(await library.remove(first, minute(1)));
      expect(words(must(await library.readReview(first)))).toEqual(["Right."]);
      must(await library.purge(first));
      expect(must(await library.readReview(first))).toBeUndefined();
    });

    it("are told of everywhere but to who wrote, and only when something was written", async () => {
      const [library, other] = await tabs();
      const heard: Record<string, LibraryEvent[]> = { self: [], there: [] };
      library.watch((event) => heard["self"]?.push(event), "one");
      // News of what `tabs` put may still be on its way.
      other.watch((event) => event.kind !== "datasheet" && heard["there"]?.push(event));
      must(await library.saveReview(first, saying("Right."), stamp));
      await library.saveReview(first, () => failed({ code: "no-words" }), stamp);
      must(await library.changeSettings({ name: "Ada" }));
      await expect
        .poll(() => heard["there"])
        .toEqual([{ kind: "review", id: first }, { kind: "settings" }]);
      expect(heard["self"]).toEqual([{ kind: "settings" }]);
    });
  });
}
