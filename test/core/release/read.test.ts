import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEither, readEither, readRelease } from "#core/release/read.ts";
import { datasheet } from "../arbitraries.ts";
import { cut, draft, files, type Loose, tampered } from "./chain.ts";

const release = cut({ notes: "The first.", files });
const text = JSON.stringify(release);
const edited = (change: (file: Loose) => void) => JSON.stringify(tampered(release, change));

describe("readRelease", () => {
  it("reads what was cut, with or without a byte order mark", () => {
    expect(readRelease(text)).toEqual({ ok: true, value: release });
    expect(readRelease(`\uFEFF${text}`)).toEqual({ ok: true, value: release });
  });

  it.each([
    ["text that is not JSON", "{", { code: "not-json" }],
    ["a key that stands twice", text.replace("{", '{"format":1,'), { code: "duplicate-key" }],
    ["brackets without end", "[".repeat(200_000), { code: "too-deep" }],
    ["another object", "{}", { code: "not-a-datasheet" }],
    ["null", "null", { code: "not-a-datasheet" }],
    ["a draft", JSON.stringify(draft), { code: "not-a-release", found: "draft" }],
    [
      "a status from nowhere",
      edited((file) => {
        file.status = "final";
      }),
      { code: "not-a-release", found: "final" },
    ],
    [
      "no status",
      edited((file) => {
        delete file.status;
      }),
      { code: "wrong-shape", path: "status" },
    ],
    [
      "a format from the future",
      edited((file) => {
        file.format = 2;
      }),
      { code: "newer-format", found: 2 },
    ],
    [
      "no release block",
      edited((file) => {
        delete file.release;
      }),
      { code: "wrong-shape", path: "release" },
    ],
    [
      "a digest that is none",
      edited((file) => {
        file.release.digest = "abc";
      }),
      { code: "wrong-shape", path: "release › digest" },
    ],
    [
      "a field that no release has",
      edited((file) => {
        file.release.approved = true;
      }),
      { code: "wrong-shape", path: "release" },
    ],
    [
      "a number that is none",
      text.replace('"bytes":80', '"bytes":1e999'),
      { code: "wrong-shape", path: "release › files › 0 › bytes" },
    ],
    [
      "a key that no object keeps",
      text.replace('{"any"', '{"__proto__":{},"any"'),
      { code: "wrong-shape", path: "extensions › org.example › __proto__" },
    ],
    [
      "half a character",
      edited((file) => {
        file.release.notes = "\udc00";
      }),
      { code: "wrong-shape", path: "release › notes" },
    ],
    [
      "half a character in a key",
      text.replace('"org.example"', '"\\ud800"'),
      { code: "wrong-shape", path: "extensions › \uFFFD" },
    ],
  ])("refuses %s", (_, source, problem) => {
    expect(readRelease(source)).toMatchObject({ ok: false, problem });
  });

  it("throws for no text, whatever was done to it", () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(9), fc.string({ maxLength: 9 }), (at, less, more) => {
        const read = readEither(text.slice(0, at) + more + text.slice(at + less));
        expect(typeof read.ok).toBe("boolean");
      }),
      { numRuns: 500 },
    );
  });
});

describe("readEither", () => {
  it("reads drafts and releases by what they say they are", () => {
    fc.assert(
      fc.property(datasheet(), (sheet) => {
        const frozen = cut({}, sheet);
        expect(readEither(JSON.stringify(sheet))).toEqual({ ok: true, value: sheet });
        expect(readEither(JSON.stringify(frozen))).toEqual({ ok: true, value: frozen });
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    [
      "a status from nowhere",
      { ...draft, status: "final" },
      { code: "unknown-status", found: "final" },
    ],
    ["a status in figures", { ...draft, status: 1 }, { code: "unknown-status", found: "number" }],
    ["another object", { status: "release" }, { code: "not-a-datasheet" }],
    ["a release that says draft", { ...release, status: "draft" }, { code: "wrong-shape" }],
    [
      "a draft that says release",
      { ...draft, status: "release" },
      { code: "wrong-shape", path: "release" },
    ],
  ])("refuses %s", (_, value, problem) => {
    expect(parseEither(value)).toMatchObject({ ok: false, problem });
  });
});
