import { type ReactNode, useEffect } from "react";
import { useLocation } from "react-router";
import { useSession, useSnapshot } from "#app/datasheet-context.tsx";
import { useTitle } from "#app/hooks/use-title.ts";
import { FindingFields, NameFields, PeopleFields } from "#app/pages/about/identity-fields.tsx";
import { ScopeSection } from "#app/pages/about/scope-section.tsx";
import { SetsSection } from "#app/pages/about/sets-section.tsx";
import styles from "./about.module.css";

const parts = [
  { id: "dataset", title: "The dataset" },
  { id: "people", title: "People" },
  { id: "finding", title: "Finding and using it" },
  { id: "scope", title: "What the dataset is like" },
  { id: "questions", title: "Which questions" },
] as const;

/** What the sheet says of the dataset as a whole, and which questions it asks. */
export function AboutPage() {
  const { draft } = useSnapshot();
  const session = useSession();
  const { title } = draft.sheet.dataset;
  useTitle("About", title.trim() || "Untitled datasheet");
  useAddressedPart();
  return (
    <main
      className={`page ${styles["page"]}`}
      id="main"
      tabIndex={-1}
      onBlur={() => void session.flush()}
    >
      <h1 className={`page-title ${styles["title"]}`}>About this datasheet</h1>
      <nav className={styles["contents"]} aria-label="On this page">
        <ul>
          {parts.map((part) => (
            <li key={part.id}>
              <button type="button" className="link" onClick={() => goTo(part.id)}>
                {part.title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles["text"]}>
        <Part id="dataset">
          <NameFields />
        </Part>
        <Part id="people">
          <PeopleFields />
        </Part>
        <Part id="finding">
          <FindingFields />
        </Part>
        <Part
          id="scope"
          intro="Four facts decide which questions apply. You can change them at any time, and lose nothing by it."
        >
          <ScopeSection />
        </Part>
        <Part id="questions" intro="Change this at any time. Every answer is kept.">
          <SetsSection />
        </Part>
      </div>
    </main>
  );
}

interface PartProps {
  readonly id: (typeof parts)[number]["id"];
  readonly intro?: string;
  readonly children: ReactNode;
}

function Part({ id, intro, children }: PartProps) {
  return (
    <section id={id} className={styles["part"]} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1} className={styles["heading"]}>
        {parts.find((part) => part.id === id)?.title}
      </h2>
      {intro !== undefined && <p className={styles["intro"]}>{intro}</p>}
      {children}
    </section>
  );
}

/** `…/about#licence` goes to the licence: what follows the second `#` names a part or a field. */
function useAddressedPart(): void {
  const { hash, key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same address followed again goes there again
  useEffect(() => {
    if (hash !== "") goTo(decodeURIComponent(hash.slice(1)));
  }, [hash, key]);
}

function goTo(id: string): void {
  const place = document.getElementById(id);
  const target = place?.querySelector<HTMLElement>(
    place.tagName === "SECTION" ? "h2" : "input, textarea, button",
  );
  place?.scrollIntoView();
  target?.focus({ preventScroll: true });
}
