import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBytes, decodeFile, largestBytes } from "#app/import/decode-file.ts";

const bytes = (...values: number[]) => new Uint8Array(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe("decodeBytes", () => {
  it.each([
    { given: "nothing", file: bytes(), problem: { code: "empty" } },
    { given: "white space alone", file: utf8(" \n\t"), problem: { code: "empty" } },
    {
      given: "a PDF",
      file: utf8("%PDF-1.7 …"),
      problem: { code: "binary", looksLike: "a PDF" },
    },
    {
      given: "a ZIP",
      file: bytes(0x50, 0x4b, 3, 4, 20),
      problem: { code: "binary", looksLike: "a Word document or another ZIP archive" },
    },
    { given: "a NUL among letters", file: utf8("a\0b"), problem: { code: "binary" } },
    { given: "Latin-1", file: bytes(0x5a, 0xfc, 0x72), problem: { code: "not-utf-8" } },
    { given: "half a character", file: bytes(0x61, 0xe2, 0x82), problem: { code: "not-utf-8" } },
    {
      given: "an encoded surrogate",
      file: bytes(0xed, 0xa0, 0x80),
      problem: { code: "not-utf-8" },
    },
  ])("refuses $given", ({ file, problem }) => {
    expect(decodeBytes(file)).toEqual({ ok: false, problem });
  });

  it.each([
    {
      given: "UTF-8 with its mark",
      file: bytes(0xef, 0xbb, 0xbf, 0x61),
      text: "a",
      encoding: "UTF-8",
    },
    {
      given: "UTF-16, small end first",
      file: bytes(0xff, 0xfe, 0x61, 0),
      text: "a",
      encoding: "UTF-16",
    },
    {
      given: "UTF-16, big end first",
      file: bytes(0xfe, 0xff, 0, 0x61),
      text: "a",
      encoding: "UTF-16",
    },
  ])("reads $given", ({ file, text, encoding }) => {
    expect(decodeBytes(file)).toEqual({ ok: true, value: { text, encoding } });
  });

  it("gives back any text that has letters and no NUL", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        fc.pre(text.trim() !== "" && !text.includes("\0") && !text.startsWith("\uFEFF"));
        const decoded = decodeBytes(utf8(`x${text}`));
        expect(decoded).toEqual({ ok: true, value: { text: `x${text}`, encoding: "UTF-8" } });
      }),
    );
  });
});

it("does not open a file beyond the limit", async () => {
  const file = new File(["x"], "data.md");
  Object.defineProperty(file, "size", { value: largestBytes + 1 });
  expect(await decodeFile(file)).toMatchObject({ ok: false, problem: { code: "file-too-large" } });
});
