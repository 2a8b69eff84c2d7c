import { useId, useLayoutEffect, useRef, useState } from "react";
import { Link } from "react-router";
import { Icon, type IconName } from "#app/components/icon.tsx";
import { titleOf } from "#app/pages/library/rows.ts";
import type { Summary } from "#app/storage/library.ts";
import styles from "./row-menu.module.css";

export type RowAction = "export" | "copy" | "duplicate" | "delete";

interface RowMenuProps {
  readonly row: Summary;
  readonly onAction: (action: RowAction, row: Summary) => void;
}

const actions: readonly { action: RowAction; text: string; icon: IconName }[] = [
  { action: "export", text: "Export …", icon: "export" },
  { action: "copy", text: "Copy as Markdown", icon: "copy" },
  { action: "duplicate", text: "Duplicate", icon: "plus" },
  { action: "delete", text: "Delete", icon: "trash" },
];

/** A native popover of links and buttons: the platform closes it on Escape and gives the focus back. */
export function RowMenu({ row, onAction }: RowMenuProps) {
  const menu = useId();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // On a busy machine the platform may have shown the menu before its items were there to measure.
    if (open && box.current?.matches(":popover-open")) placeBesideButton(box.current);
  }, [open]);
  const title = titleOf(row);
  return (
    <div className={styles["place"]}>
      <button
        type="button"
        className="button bare square"
        aria-label={`More for ${title}`}
        aria-expanded={open}
        popoverTarget={menu}
      >
        <Icon name="more" className={styles["dots"] ?? ""} />
      </button>
      <div
        ref={box}
        id={menu}
        popover="auto"
        className={styles["menu"]}
        onBeforeToggle={(event) => event.newState === "open" && setOpen(true)}
        onToggle={(event) => {
          // Emptied only once it is closed: the platform gives back the focus it finds inside.
          if (event.newState === "closed") setOpen(false);
          else placeBesideButton(event.currentTarget);
        }}
      >
        {open && (
          <ul>
            <li>
              <Link to={`/d/${row.id}/write`}>
                <Icon name="pencil" />
                Open
              </Link>
            </li>
            <li>
              <Link to={`/d/${row.id}/read`}>
                <Icon name="right" />
                Read
              </Link>
            </li>
            <li>
              <Link to={`/d/${row.id}/compare`}>
                <Icon name="right" />
                Compare
              </Link>
            </li>
            {actions.map(({ action, text, icon }) => (
              <li key={action}>
                <button
                  type="button"
                  popoverTarget={menu}
                  popoverTargetAction="hide"
                  onClick={() => onAction(action, row)}
                >
                  <Icon name={icon} />
                  {text}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** Under its button, or above it where there is no room below. */
function placeBesideButton(menu: HTMLDivElement): void {
  const button = menu.previousElementSibling?.getBoundingClientRect();
  if (button === undefined) return;
  const { offsetHeight, offsetWidth } = menu;
  const below = button.bottom + 4;
  const fits = below + offsetHeight <= window.innerHeight - 8;
  menu.style.top = `${fits ? below : Math.max(8, button.top - 4 - offsetHeight)}px`;
  menu.style.left = `${Math.max(8, button.right - offsetWidth)}px`;
  menu.querySelector<HTMLElement>("a, button")?.focus({ preventScroll: true });
}
