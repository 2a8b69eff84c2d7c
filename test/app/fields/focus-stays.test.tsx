import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { WritePage } from "#app/pages/write/write-page.tsx";
import { id, newDraft, sitDown } from "../about/sitting.tsx";

it.each([
  ["distribution/distribution.licence", "combobox", "Licence on the SPDX list"],
  ["motivation/motivation.purpose", "textbox", "The gap it fills"],
] as const)("keeps the focus in a field of %s while it is typed in", async (place, role, name) => {
  await sitDown(await newDraft(), <WritePage />, `/d/${id}/write/${place}`);
  const field = page.getByRole(role, { name, exact: true });
  await field.click();
  await userEvent.keyboard("mit");
  await expect.element(field).toHaveFocus();
  await expect.element(field).toHaveValue("mit");
});
