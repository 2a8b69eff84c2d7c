import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import styles from "./toast.module.css";

export interface Toast {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** For what happened elsewhere or can be undone; never for errors, never for "Saved". */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}

const shownFor = 10_000;

interface ToastsProps {
  readonly children: ReactNode;
}

export function Toasts({ children }: ToastsProps) {
  const [toast, setToast] = useState<Toast | undefined>();
  const [held, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = useCallback((next: Toast) => setToast(next), []);
  useEffect(() => {
    if (toast === undefined || held) return;
    timer.current = setTimeout(() => setToast(undefined), shownFor);
    return () => clearTimeout(timer.current);
  }, [toast, held]);
  return (
    <ToastContext value={show}>
      {children}
      <div className={styles["place"]} role="status">
        {toast !== undefined && (
          // biome-ignore lint/a11y/noStaticElementInteractions: pausing while hovered is an extra, the action is a button
          <div
            className={styles["toast"]}
            onMouseEnter={() => setHeld(true)}
            onMouseLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <span>{toast.text}</span>
            {toast.action !== undefined && (
              <button
                type="button"
                className="link"
                onClick={() => {
                  toast.action?.run();
                  setHeld(false);
                  setToast(undefined);
                }}
              >
                {toast.action.label}
              </button>
            )}
          </div>
        )}
      </div>
    </ToastContext>
  );
}
