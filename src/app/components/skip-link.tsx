/** The first stop of every page. A button, because the address after `#` belongs to the pages. */
export function SkipLink() {
  return (
    <button
      type="button"
      className="skip"
      onClick={() => document.querySelector<HTMLElement>("main")?.focus()}
    >
      Skip to the page
    </button>
  );
}
