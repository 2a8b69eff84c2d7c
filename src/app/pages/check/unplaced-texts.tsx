import { useEffect, useId, useRef, useState } from "react";
import { useLocation } from "react-router";
import { Prose } from "#app/components/prose.tsx";
import { useToast } from "#app/components/toast.tsx";
import { useSession, useSnapshot } from "#app/datasheet-context.tsx";
import type { Unplaced } from "#core/datasheet/datasheet.ts";
import { emptyAnswer } from "#core/datasheet/draft.ts";
import type { Sheet } from "#core/datasheet/parts.ts";
import { isBlank } from "#core/datasheet/text.ts";
import styles from "./check.module.css";

/** Text that came with a file and answers no question: to be put under one, or taken away. */
export function UnplacedTexts() {
  const { draft } = useSnapshot();
  const heading = useRef<HTMLHeadingElement>(null);
  const { hash, key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says that the link was followed again
  useEffect(() => {
    if (hash === "#unplaced") heading.current?.focus();
  }, [hash, key]);
  const pieces = draft.sheet.unplaced ?? [];
  if (pieces.length === 0) return null;
  return (
    <section className={styles["section"]} aria-labelledby="check-unplaced">
      <h2 id="check-unplaced" ref={heading} tabIndex={-1} className={styles["heading"]}>
        Text without a question
      </h2>
      <ul className={styles["unplaced"]}>
        {pieces.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two pieces may say the same
          <li key={index}>
            <Piece piece={piece} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PieceProps {
  readonly piece: Unplaced;
}

function Piece({ piece }: PieceProps) {
  const session = useSession();
  const toast = useToast();
  const { draft } = useSnapshot();
  const [chosen, setChosen] = useState("");
  const selectId = useId();
  const takeAway = () => session.changeSheet((sheet) => withoutPiece(sheet, piece));
  return (
    <>
      {piece.heading !== undefined && <p className="meta">Under “{piece.heading}”</p>}
      <Prose text={piece.text} />
      <div className={styles["placing"]}>
        <label className="sr" htmlFor={selectId}>
          The question this text answers
        </label>
        <select
          id={selectId}
          className="field"
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="">Choose a question …</option>
          {draft.sheet.sections.map((section) => (
            <optgroup key={section.id} label={section.title}>
              {draft.sheet.questions
                .filter((question) => question.section === section.id)
                .map((question) => (
                  <option key={question.id} value={question.id}>
                    {question.label}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
        <button
          type="button"
          className="button"
          disabled={chosen === ""}
          onClick={() => {
            const before = session.answer(chosen) ?? emptyAnswer;
            const text = isBlank(before.text) ? piece.text : `${before.text}\n\n${piece.text}`;
            session.takeBack(chosen, { ...before, state: "answered", text });
            takeAway();
            toast({ text: "Added to the end of that answer." });
          }}
        >
          Add to its answer
        </button>
        <button
          type="button"
          className="button bare"
          onClick={() => {
            takeAway();
            toast({
              text: "The text was taken away.",
              action: {
                label: "Undo",
                run: () =>
                  session.changeSheet((sheet) => ({
                    ...sheet,
                    unplaced: [...(sheet.unplaced ?? []), piece],
                  })),
              },
            });
          }}
        >
          Take away
        </button>
      </div>
    </>
  );
}

/** The sheet without this piece, and without the list when it was the last. */
export function withoutPiece(sheet: Sheet, piece: Unplaced): Sheet {
  const { unplaced = [], ...rest } = sheet;
  const at = unplaced.findIndex(
    (each) => each.text === piece.text && each.heading === piece.heading,
  );
  const left = at < 0 ? unplaced : unplaced.toSpliced(at, 1);
  return left.length === 0 ? rest : { ...rest, unplaced: left };
}
