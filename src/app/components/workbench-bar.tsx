import { Bar } from "#app/components/bar.tsx";

const links = [
  { to: "/", text: "Library", end: true },
  { to: "/questions", text: "Questions" },
  { to: "/settings", text: "Settings" },
  { to: "/help", text: "Help" },
] as const;

/** The bar of every page that is not about one datasheet, with the way past it. */
export function WorkbenchBar() {
  return (
    <>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.querySelector<HTMLElement>("main")?.focus();
        }}
      >
        Skip to the page
      </a>
      <Bar label="Workbench" links={links} />
    </>
  );
}
