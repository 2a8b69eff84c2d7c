import { describe, expect, it } from "vitest";
import { markdown } from "#core/formats/markdown/markdown.ts";
import { type Release, releaseDigest } from "#core/release/release.ts";
import { gullsRelease } from "./gulls-release.ts";

describe("a release of as many files as there may be", () => {
  const files = Array.from({ length: 200_000 }, (_, index) => ({
    path: `photos/${index}.jpg`,
    bytes: index,
    sha256: index.toString(16).padStart(64, "0"),
  }));
  const large: Release = { ...gullsRelease, release: { ...gullsRelease.release, files } };
  const release: Release = {
    ...large,
    release: { ...large.release, digest: releaseDigest(large) },
  };

  it("is written as Markdown and read back", { timeout: 120_000 }, () => {
    const back = markdown.read?.(markdown.write(release));
    const found = back?.ok ? back.value.datasheet : undefined;
    expect(back?.ok && back.value.notes).toEqual([]);
    // Compared by digest: to look through both objects side by side takes longer than all else.
    expect(found?.status === "release" && releaseDigest(found)).toBe(release.release.digest);
  });
});
