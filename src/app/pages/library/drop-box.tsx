import { Icon } from "#app/components/icon.tsx";
import styles from "./drop-box.module.css";

interface DropBoxProps {
  readonly onChoose: () => void;
  readonly onPaste: () => void;
  readonly onSample: () => void;
}

/** Says that the whole page takes files, and the ways for those who do not drag. */
export function DropBox({ onChoose, onPaste, onSample }: DropBoxProps) {
  return (
    <div className={styles["drop"]}>
      <Icon name="import" />
      <p>
        <b>Drop a datasheet anywhere on this page.</b>
        <br />
        Markdown, JSON or a backup, as the Workbench wrote it. It’s read here and sent nowhere.
      </p>
      <div className={styles["acts"]}>
        <button type="button" className="button" onClick={onChoose}>
          Choose files
        </button>
        <button type="button" className="button bare" onClick={onPaste}>
          Paste text
        </button>
        <button type="button" className="button bare" onClick={onSample}>
          Open the sample
        </button>
      </div>
    </div>
  );
}
