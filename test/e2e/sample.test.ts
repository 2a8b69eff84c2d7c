import { goTo, idInAddress } from "./support/exchange.ts";
import { expect, test } from "./support/profiles.ts";

test("the sample can be compared, and its review read, as soon as it is open", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("button", { name: /Open the sample/ }).click();
  await page.waitForURL(/#\/d\/[0-9a-f-]{36}\/write\/./);
  const id = idInAddress(page);

  await page.getByRole("banner").getByRole("link", { name: "Compare" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "19 answers and one file changed" }),
  ).toBeVisible();
  const missing = page.locator('[id="change-edited/composition.missing"]');
  await expect(missing.getByRole("cell", { name: /the DNA test failed/ })).toBeVisible();
  await expect(missing.locator("ins").filter({ hasText: "5" }).first()).toBeVisible();

  await goTo(page, `/d/${id}/read`);
  await expect(page.getByText("One open comment, one settled, one sign-off")).toBeVisible();

  await goTo(page, `/d/${id}/release`);
  await expect(page.getByText("19 answers and one file changed")).toBeVisible();
});
