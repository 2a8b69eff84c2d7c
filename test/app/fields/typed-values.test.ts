import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identifierHint } from "#app/fields/person-identifier.ts";
import { findLicences, inProperCase, readExpression, withLicence } from "#app/fields/spdx.ts";
import { countWords, readTypedCount } from "#app/fields/typed-count.ts";
import { addressHint } from "#app/fields/web-address.ts";

describe("a typed count", () => {
  it.each([
    ["0", 0],
    ["344", 344],
    ["12,000", 12_000],
    ["12 000", 12_000],
    ["12.000", 12_000],
    ["1'234'567", 1_234_567],
    ["1\u202f234", 1234],
  ])("%s is %d", (typed, count) => {
    expect(readTypedCount(typed)).toEqual({ is: "count", count });
  });

  it.each(["about 5", "1.5", "12,00", "-3", "1,234.567", "5k", "9007199254740993"])(
    "%s is none",
    (typed) => expect(readTypedCount(typed)).toEqual({ is: "not-a-count" }),
  );

  it("reads back whatever it writes", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (count) => {
        expect(readTypedCount(countWords(count))).toEqual({ is: "count", count });
      }),
    );
  });
});

describe("licences", () => {
  it("finds by id and by words of the name, the common ones first", () => {
    expect(findLicences("mit").options[0]?.value).toBe("MIT");
    expect(findLicences("creative attribution 4.0 international").options[0]?.value).toBe(
      "CC-BY-4.0",
    );
    expect(findLicences("").options[0]?.value).toBe("CC-BY-4.0");
    expect(findLicences("no such licence at all").matches).toBe(0);
  });

  it("searches what stands after the last operator and puts the choice there", () => {
    expect(findLicences("CC-BY-4.0 AND mi").options.map(({ value }) => value)).toContain("MIT");
    expect(withLicence("CC-BY-4.0 AND mi", "MIT")).toBe("CC-BY-4.0 AND MIT");
    expect(withLicence("(CC0-1.0 OR od", "ODbL-1.0")).toBe("(CC0-1.0 OR ODbL-1.0");
    expect(withLicence("creative", "CC-BY-4.0")).toBe("CC-BY-4.0");
  });

  it.each([
    ["CC-BY-4.0", "spdx"],
    ["CC-BY-4.0 AND MIT", "spdx"],
    ["GPL-2.0-only WITH Classpath-exception-2.0", "spdx"],
    ["(MIT OR CC0-1.0) AND Apache-2.0", "spdx"],
    ["CC BY 4.0", "unknown"],
    ["Ours", "unknown"],
    ["", "blank"],
  ])("%s is %s", (text, is) => {
    expect(readExpression(text).is).toBe(is);
  });

  it("mends the case of ids and operators, and nothing else", () => {
    expect(inProperCase("cc-by-4.0 and mit")).toBe("CC-BY-4.0 AND MIT");
    expect(inProperCase("Our and your terms")).toBe("Our and your terms");
  });
});

describe("identifiers and addresses", () => {
  it("says gently what looks wrong, and nothing of what is right or blank", () => {
    expect(identifierHint("person", "")).toBeUndefined();
    expect(identifierHint("person", "0000-0002-1825-0098")).toMatch(/is not an ORCID.*kept/);
    expect(identifierHint("person", "ines")).toMatch(/“ines” is not an ORCID/);
    expect(identifierHint("organisation", "https://ror.org/02mhbdp94")).toBeUndefined();
    expect(identifierHint("organisation", "Observatory")).toMatch(/is not a ROR identifier/);
  });

  it.each([
    ["https://example.org/a", undefined],
    ["", undefined],
    ["mailto:a@example.org", undefined],
    ["on the shelf", /“on the shelf” is not an address.*kept/],
    ["javascript:alert(1)", /is not an address/],
  ])("address %s", (text, hint) => {
    if (hint === undefined) expect(addressHint(text)).toBeUndefined();
    else expect(addressHint(text)).toMatch(hint);
  });
});
