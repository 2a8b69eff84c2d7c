import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import styles from "./dialog.module.css";

interface DialogProps {
  /** The question itself, such as "Delete Street Names of Accra?". */
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
  readonly wide?: boolean;
}

/** A native modal dialog; mounted means open. Escape and the platform's own closing both call `onClose`. */
export function Dialog({ title, children, onClose, wide = false }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // In a layout effect, because the platform gives the focus back only while the dialog is in the page.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className={`${styles["dialog"]} ${wide ? styles["wide"] : ""}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={titleId} className={styles["title"]}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}

interface DialogActionsProps {
  readonly children: ReactNode;
}

export function DialogActions({ children }: DialogActionsProps) {
  return <div className={styles["actions"]}>{children}</div>;
}
