import { describe, expect, it } from "vitest";
import { verifyText } from "#app/pages/release/verify-file.ts";
import { json } from "#core/formats/json/json.ts";
import { markdown } from "#core/formats/markdown/markdown.ts";
import { type Release, releaseDigest } from "#core/release/release.ts";
import { chainOfThree, cut, draft } from "../../../core/release/chain.ts";

const releases = chainOfThree();
const [, second] = releases;
const { id } = draft;
const verify = (text: string, name = "a.json", here: readonly Release[] = releases) =>
  verifyText(text, name, id, here, []);
const said = (text: string, name?: string, here?: readonly Release[]) =>
  verify(text, name, here).words.join(" ");

// biome-ignore lint/suspicious/noExplicitAny: whoever edits a file by hand minds no types.
type Loose = any;
function edited(change: (file: Loose) => void): string {
  const file = JSON.parse(json.write(second));
  change(file);
  return JSON.stringify(file);
}

describe("a release file that holds", () => {
  it.each([
    { format: "JSON", text: json.write(second), name: "a.json" },
    { format: "Markdown", text: markdown.write(second), name: "a.md" },
  ])("in $format is found among those that are here", ({ text, name }) => {
    const found = verify(text, name);
    expect(found.holds).toBe(true);
    expect(found.words.join(" ")).toMatch(
      /holds in itself: release 1\.0\.0, revision 2.*kept here.*One release follows/,
    );
  });

  it("is not enough where it is not among them", () => {
    const [first] = releases;
    expect(verify(json.write(second), "a.json", [first]).holds).toBe(false);
    expect(said(json.write(second), "a.json", [first])).toContain("No release here has the digest");
  });

  it("of another datasheet is told apart", () => {
    const other = cut({}, { ...draft, id: "0b0b0b0b-0b0b-4c0c-8d0d-0e0e0e0e0e0e" });
    expect(said(json.write(other))).toContain("of another datasheet");
  });
});

describe("a file that is no release", () => {
  it.each([
    {
      given: "the page of a release",
      text: "<!doctype html>\n<title>Wind</title>",
      name: "a.html",
      says: /web page/,
    },
    { given: "some text", text: "Gulls.", name: "a.txt", says: /plain text/ },
  ])("is called what it looks like: $given", ({ text, name, says }) => {
    expect(verify(text, name).holds).toBe(false);
    expect(said(text, name)).toMatch(says);
    expect(said(text, name)).toContain("takes the JSON or Markdown file");
    expect(said(text, name).includes("shows its digest")).toBe(name === "a.html");
  });
});

describe("a file that was tampered with", () => {
  it.each<{ given: string; text: string; name?: string; words: RegExp }>([
    {
      given: "another word in an answer",
      text: edited((file) => {
        file.answers["motivation.purpose"].text = "To see rain.";
      }),
      words: /was edited: its content does not match its digest/,
    },
    {
      given: "another digest",
      text: edited((file) => {
        file.release.digest = "0".repeat(64);
      }),
      words: /was edited: its content does not match its digest/,
    },
    {
      given: "a digest that is none",
      text: edited((file) => {
        file.release.digest = "none";
      }),
      words: /no release.*release › digest/,
    },
    {
      given: "every digest worked out anew",
      text: edited((file) => {
        file.release.notes = "Better still.";
        file.release.digest = releaseDigest(file);
      }),
      words: /holds in itself.*No release here has the digest that was expected/,
    },
    {
      given: "a release made a draft",
      text: edited((file) => {
        file.status = "draft";
      }),
      words: /no release.*calls itself “draft”/,
    },
    {
      given: "no facts of the release any more",
      text: edited((file) => {
        delete file.release;
      }),
      words: /no release.*“release”/,
    },
    {
      given: "a key that nobody knows",
      text: edited((file) => {
        file.surprise = true;
      }),
      words: /no release.*surprise/,
    },
    { given: "half of it", text: json.write(second).slice(0, 400), words: /no valid JSON/ },
    {
      given: "a key that stands twice",
      text: json.write(second).replace('"revision": 2', '"revision": 2, "revision": 3'),
      words: /“revision” stands twice/,
    },
    {
      given: "another word in Markdown",
      text: markdown.write(second).replace("To see wind.", "To see rain."),
      name: "a.md",
      words: /no longer matches the digest/,
    },
    { given: "a draft instead", text: json.write(draft), words: /calls itself “draft”/ },
    { given: "something else altogether", text: '{"a": 1}', words: /JSON but no datasheet/ },
  ])("$given is named", ({ text, name, words }) => {
    expect(verify(text, name).holds).toBe(false);
    expect(said(text, name)).toMatch(words);
  });
});
