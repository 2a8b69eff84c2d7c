import { expect, test } from "@playwright/test";

test.describe("the build on a plain static host, under a sub-path", () => {
  test("loads whole, asks nobody else for anything and complains about nothing", async ({
    page,
    baseURL,
  }) => {
    const elsewhere: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(baseURL ?? "")) elsewhere.push(request.url());
    });
    page.on("response", (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));

    await page.goto("./", { waitUntil: "networkidle" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("has a policy that stops what a page must not do", async ({ page }) => {
    await page.goto("./");
    const stopped = await page.evaluate(async () => {
      const directives: string[] = [];
      document.addEventListener("securitypolicyviolation", (event) =>
        directives.push(event.effectiveDirective),
      );
      const script = document.createElement("script");
      script.textContent = "globalThis.ran = true";
      const style = document.createElement("style");
      style.textContent = "body { color: red }";
      const image = document.createElement("img");
      image.src = "https://example.org/pixel.png";
      const form = document.createElement("form");
      form.action = "https://example.org/";
      document.body.append(script, style, image, form);
      form.submit();
      await fetch("https://example.org/").catch(() => undefined);
      // In a task of its own, because the debugger that runs this one is let off.
      setTimeout(() => directives.push(new Function("return 'new Function ran'")()));
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { directives: directives.sort(), ran: "ran" in globalThis };
    });
    expect(stopped).toEqual({
      directives: [
        "connect-src",
        "form-action",
        "img-src",
        "script-src",
        "script-src-elem",
        "style-src-elem",
      ],
      ran: false,
    });
  });

  test("says what it needs when scripts are switched off", async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      ...(baseURL && { baseURL }),
    });
    const page = await context.newPage();
    await page.goto("./");
    await expect(page.locator("noscript")).toBeVisible();
    expect(await page.locator("noscript").innerText()).toContain("needs JavaScript");
    await context.close();
  });
});
