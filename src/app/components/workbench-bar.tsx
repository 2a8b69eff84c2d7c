import { Bar } from "#app/components/bar.tsx";
import { SkipLink } from "#app/components/skip-link.tsx";

const links = [
  { to: "/", text: "Library", end: true },
  { to: "/compare", text: "Compare" },
  { to: "/questions", text: "Questions" },
  { to: "/settings", text: "Settings" },
  { to: "/help", text: "Help" },
] as const;

/** The bar of every page that is not about one datasheet, with the way past it. */
export function WorkbenchBar() {
  return (
    <>
      <SkipLink />
      <Bar label="Workbench" links={links} />
    </>
  );
}
