import type { ReactNode } from "react";
import { Icon } from "#app/components/icon.tsx";
import styles from "./message.module.css";

interface MessageProps {
  readonly title: string;
  readonly tone?: "plain" | "warning" | "error";
  readonly children?: ReactNode;
}

/** Something to know that stays until it is settled. The caller decides whether it is announced. */
export function Message({ title, tone = "plain", children }: MessageProps) {
  return (
    <div className={`${styles["message"]} ${styles[tone]}`}>
      <Icon name={tone === "plain" ? "info" : "warning"} />
      <div>
        <p className={styles["title"]}>{title}</p>
        {children}
      </div>
    </div>
  );
}
