import { type Release, releaseDigest } from "#core/release/release.ts";
import { harbourGulls } from "./harbour-gulls.ts";

const unsealed: Release = {
  ...harbourGulls,
  status: "release",
  release: {
    date: "2024-06-15",
    notes:
      "### Added\r\n\r\n- Sightings of spring 2024.\n- Which errors are known.\n\n```\n<!-- ds2:end -->",
    files: [
      {
        path: "data/sightings.csv",
        bytes: 1820412,
        sha256: "3f1c".repeat(16),
        mediaType: "text/csv",
        address: "https://gulls.example.org/data/sightings.csv",
      },
      { path: "photos|raw/<1>.zip", bytes: 0, sha256: "00ff".repeat(16) },
    ],
    previous: { version: "1.1.0", revision: 1, digest: "9ad4".repeat(16) },
    signOffs: {
      required: [{ whose: "curator", count: 2 }, { count: 1 }],
      given: [
        { name: "Maren Tidewell", role: "curator", at: "2024-06-14T18:00:00Z" },
        { name: "A. *Reader*", at: "2024-05-30T08:15:00Z", section: "uses", stale: true },
      ],
      missing: [{ whose: "curator", count: 1 }],
    },
    digest: "",
  },
};

/** The gulls, frozen: every fact that a release can carry. */
export const gullsRelease: Release = {
  ...unsealed,
  release: { ...unsealed.release, digest: releaseDigest(unsealed) },
};

/** The first of its chain, with nothing but what a release must have. */
const first: Release = {
  ...harbourGulls,
  status: "release",
  release: { date: "2024-06-15", digest: "" },
};
export const firstRelease: Release = {
  ...first,
  release: { ...first.release, digest: releaseDigest(first) },
};
