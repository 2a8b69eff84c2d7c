import { expect, it } from "vitest";
import { usualPair } from "#app/pages/compare/usual-pair.ts";
import { datasheetOf } from "#core/release/release.ts";
import { first, purpose, releaseOf } from "../../storage/sample.ts";

const one = releaseOf(first, { version: "1.0.0" });
const two = releaseOf(first, { version: "1.1.0", previous: one });
const draft = datasheetOf(two);
const written = {
  ...draft,
  answers: { [purpose]: { state: "answered" as const, text: "To count gulls." } },
};
const digests = { one: one.release.digest, two: two.release.digest };

it.each([
  { given: "no release", releases: [], sheet: draft, is: { to: "draft" } },
  {
    given: "one release, whatever the draft says",
    releases: [one],
    sheet: draft,
    is: { from: digests.one, to: "draft" },
  },
  {
    given: "a draft that was written on since the last release",
    releases: [one, two],
    sheet: written,
    is: { from: digests.two, to: "draft" },
  },
  {
    given: "a draft that says what the last release says",
    releases: [one, two],
    sheet: { ...draft, revision: 7, dataset: { ...draft.dataset, version: "1.2.0" } },
    is: { from: digests.one, to: digests.two },
  },
])("$given", ({ releases, sheet, is }) => {
  expect(usualPair(releases, sheet)).toEqual(is);
});
