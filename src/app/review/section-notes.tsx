import { useId } from "react";
import { Notes } from "#app/review/notes.tsx";
import { useReview } from "#app/review/review-context.tsx";
import { SignOffs, type SignOffsProps } from "#app/review/sign-offs.tsx";
import { comment } from "#core/review/events.ts";
import styles from "./review.module.css";

interface SectionNotesProps extends SignOffsProps {
  /** Whether another place of the page has the sign-offs. */
  readonly signOffs?: "here" | "elsewhere";
}

/** Comments and sign-offs on a section; without one, on the whole datasheet. */
export function SectionNotes({ section, title, signOffs = "here" }: SectionNotesProps) {
  const review = useReview();
  if (review.status !== "ready" || review.resting) return null;
  const on =
    section === undefined ? ({ kind: "sheet" } as const) : ({ kind: "section", section } as const);
  const label = section === undefined ? "the whole datasheet" : (title ?? section);
  return (
    <div className={styles["section"]} data-notes>
      {signOffs === "here" && (
        <SignOffs
          {...(section !== undefined && { section })}
          {...(title !== undefined && { title })}
        />
      )}
      <Notes
        review={review}
        label={label}
        place={section === undefined ? "sheet" : `section ${section}`}
        comments={review.standing.comments.filter(({ on: about }) =>
          about.kind === "section" ? about.section === section : about.kind === on.kind,
        )}
        begin={section === undefined ? "Comment on the whole datasheet" : `Comment on ${label}`}
        saying={(text) => (all, document, stamp) => comment(all, document, { on, text }, stamp)}
      />
    </div>
  );
}

/** Comments and sign-offs on the whole datasheet, under a heading of their own. */
export function WholeNotes({ signOffs = "here" }: Pick<SectionNotesProps, "signOffs">) {
  const review = useReview();
  const id = useId();
  if (review.status !== "ready" || review.resting) return null;
  return (
    <section className={styles["whole"]} aria-labelledby={id} data-notes>
      <h2 id={id}>The whole datasheet</h2>
      <SectionNotes signOffs={signOffs} />
    </section>
  );
}
