import type { KeyGroup } from "#app/words/keys.ts";
import styles from "./key-list.module.css";

interface KeyListProps {
  readonly groups: readonly KeyGroup[];
}

export function KeyList({ groups }: KeyListProps) {
  return (
    <div className={styles["groups"]}>
      {groups.map(({ title, keys }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl>
            {keys.map(({ ways, does }) => (
              <div key={does}>
                <dt>
                  {ways.map((caps, index) => (
                    <span key={caps.join(" ")}>
                      {index > 0 && " or "}
                      {caps.map((cap) => (
                        <kbd key={cap}>{cap}</kbd>
                      ))}
                    </span>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
