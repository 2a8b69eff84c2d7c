import { describe, expect, it } from "vitest";
import type { RequiredSignOffs } from "#core/datasheet/datasheet.ts";
import type { CountedSignOff } from "#core/release/release.ts";
import { missingSignOffs } from "#core/release/sign-offs.ts";

const at = "2025-03-12T14:32:05Z";
const ada: CountedSignOff = { name: "Ada Winter", role: "Maintainer", at };
const ben: CountedSignOff = { name: "Ben Okafor", role: "Data protection officer", at };
const one: RequiredSignOffs = { count: 1 };

describe("missingSignOffs", () => {
  it.each<{
    given: string;
    required: RequiredSignOffs[];
    signed: CountedSignOff[];
    missing: RequiredSignOffs[];
  }>([
    { given: "nothing asked for", required: [], signed: [], missing: [] },
    { given: "nothing signed", required: [one], signed: [], missing: [one] },
    { given: "anybody asked for", required: [one], signed: [ben], missing: [] },
    {
      given: "two asked for and one there",
      required: [{ count: 2 }],
      signed: [ada],
      missing: [one],
    },
    {
      given: "one person twice",
      required: [{ count: 2 }],
      signed: [ada, { ...ada, name: "ada  winter", role: "Author" }],
      missing: [one],
    },
    {
      given: "a name in other case and space",
      required: [{ whose: " ADA\u00a0winter ", count: 1 }],
      signed: [ada],
      missing: [],
    },
    {
      given: "a role in other case and space",
      required: [{ whose: "data  Protection\tofficer", count: 1 }],
      signed: [ben],
      missing: [],
    },
    {
      given: "somebody else",
      required: [{ whose: "Maintainer", count: 1 }],
      signed: [ben],
      missing: [{ whose: "Maintainer", count: 1 }],
    },
    {
      given: "a stale one",
      required: [one],
      signed: [{ ...ada, stale: true }],
      missing: [one],
    },
    {
      given: "one person under two requirements",
      required: [{ whose: "Maintainer", count: 1 }, one],
      signed: [ada],
      missing: [],
    },
    {
      given: "blank words for whose",
      required: [{ whose: " ", count: 1 }],
      signed: [ben],
      missing: [],
    },
    {
      given: "one section of two",
      required: [one],
      signed: [{ ...ada, section: "uses" }],
      missing: [one],
    },
    {
      given: "every section by one person",
      required: [one],
      signed: [
        { ...ada, section: "uses" },
        { ...ada, section: "motivation" },
      ],
      missing: [],
    },
    {
      given: "every section, one of them stale",
      required: [one],
      signed: [
        { ...ada, section: "uses" },
        { ...ada, section: "motivation", stale: true },
      ],
      missing: [one],
    },
    {
      given: "the whole in one role and a section in the one asked for",
      required: [{ whose: "Lawyer", count: 1 }, one],
      signed: [ada, { ...ada, role: "Lawyer", section: "uses" }],
      missing: [{ whose: "Lawyer", count: 1 }],
    },
    {
      given: "every section by a name, in two roles",
      required: [{ whose: "Ada Winter", count: 1 }],
      signed: [
        { ...ada, section: "motivation" },
        { ...ada, role: "Lawyer", section: "uses" },
      ],
      missing: [],
    },
    {
      given: "every section by two people",
      required: [one],
      signed: [
        { ...ada, section: "uses" },
        { ...ben, section: "motivation" },
      ],
      missing: [one],
    },
  ])("$given", ({ required, signed, missing }) => {
    expect(missingSignOffs(required, signed, ["motivation", "uses"])).toEqual(missing);
  });

  it("takes no section for the whole where the sections are not known", () => {
    expect(missingSignOffs([one], [{ ...ada, section: "uses" }])).toEqual([one]);
  });
});
