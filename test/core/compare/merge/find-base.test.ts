import { describe, expect, it } from "vitest";
import { findBase } from "#core/compare/merge/find-base.ts";
import { digestOf } from "#core/datasheet/canonical.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { prose, said, sheetOf } from "../../handmade.ts";

const questions = ["one", "two", "three"].map((id) => prose(`uses.${id}`));

function sheet(...texts: readonly string[]): Datasheet {
  return sheetOf(
    questions,
    Object.fromEntries(texts.map((text, index) => [questions[index]?.id ?? "", said(text)])),
  );
}

function left(at: string, datasheet: Datasheet) {
  return { at, datasheet, digest: digestOf(datasheet) };
}

const first = left("2026-01-01T10:00:00Z", sheet("a"));
const second = left("2026-02-01T10:00:00Z", sheet("a", "b"));
const third = left("2026-03-01T10:00:00Z", sheet("new a", "new b", "c"));
const again = left("2026-04-01T10:00:00Z", sheet("a", "b"));

describe("the state that a file came from", () => {
  it.each([
    {
      when: "the file names it, however far it has gone since",
      departures: [third, second, first],
      file: sheet("new a", "new b", "x"),
      writtenAs: first.digest,
      found: { at: first.at, named: true },
    },
    {
      when: "the file is just as it left",
      departures: [third, second, first],
      file: sheet("a", "b"),
      found: { at: second.at, named: true },
    },
    {
      when: "nothing names it: the one that shares the most with the file",
      departures: [third, second, first],
      file: sheet("a", "b", "theirs"),
      found: { at: second.at, named: false },
    },
    {
      when: "an answer was only added: what the file does not have counts against a state",
      departures: [third, second, first],
      file: sheet("a", "other"),
      found: { at: first.at, named: false },
    },
    {
      when: "two are as close: the later",
      departures: [second, again],
      file: sheet("a", "b", "theirs"),
      found: { at: again.at, named: false },
    },
    {
      when: "the file names a state that was not kept",
      departures: [first, second],
      file: sheet("a", "b", "theirs"),
      writtenAs: third.digest,
      found: { at: second.at, named: false },
    },
  ])("$when", ({ departures, file, writtenAs, found }) => {
    expect(findBase(departures, file, writtenAs)).toMatchObject(found);
  });

  it("is unknown where none was kept", () => {
    expect(findBase([], sheet("a"))).toBeUndefined();
  });
});
