import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { cutRelease, type ReleaseToCut } from "#core/release/cut.ts";
import { type Release, releaseDigest, type Unsealed } from "#core/release/release.ts";
import { ask, prose, said, sheetOf } from "../handmade.ts";

export const digest = "0123456789abcdef".repeat(4);

/** A draft with something in every place that a release freezes. */
export const draft: Datasheet = {
  ...sheetOf(
    [prose("motivation.purpose"), ask("yes-no", "uses.past"), prose("uses.limits")],
    {
      "motivation.purpose": said("To see wind.", { links: [{ link: "https://example.org" }] }),
      "uses.past": { state: "unknown", reason: "Nobody asked." },
    },
    {
      $schema: "datasheet-1.schema.json",
      scope: { people: "no" },
      sections: [
        { id: "motivation", title: "Motivation" },
        { id: "uses", title: "Uses" },
      ],
      extensions: { "org.example": { any: [1, null, "x"] } },
    },
  ),
};

export const files = [
  { path: "data/wind.csv", bytes: 1200, sha256: digest, mediaType: "text/csv" },
  { path: "README.md", bytes: 80, sha256: digest.replace("0", "f") },
];

/** A release that must succeed. */
export function cut(facts: Partial<ReleaseToCut> = {}, sheet: Datasheet = draft): Release {
  const made = cutRelease(sheet, { version: "1.0.0", date: "2025-03-12", ...facts });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

/** Three releases, each cut after the one before. */
export function chainOfThree(): [Release, Release, Release] {
  const first = cut({ notes: "The first.", files });
  const second = cut({ previous: first, date: "2025-03-20", notes: "Better words." });
  const third = cut({ previous: second, version: "1.1.0", date: "2025-06-01", files });
  return [first, second, third];
}

/** A release as its file holds it, with what somebody did to it there. */
export function tampered(release: Release, change: (file: Loose) => void): unknown {
  const file = JSON.parse(JSON.stringify(release)) as Loose;
  change(file);
  return file;
}
// biome-ignore lint/suspicious/noExplicitAny: whoever edits a file by hand minds no types.
export type Loose = any;

/** What an attacker does who knows how digests are made. */
export function resealed(file: unknown): Release {
  const release = file as Unsealed & Release;
  return { ...release, release: { ...release.release, digest: releaseDigest(release) } };
}
