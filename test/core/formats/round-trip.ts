import { expect } from "vitest";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import type { Format } from "#core/formats/format.ts";

/** Written, read back and equal, with nothing to say about it. */
export function expectRoundTrip(format: Format, datasheet: Datasheet): void {
  const back = format.read?.(format.write(datasheet));
  expect(back).toEqual({ ok: true, value: { datasheet, edited: false, notes: [] } });
}
