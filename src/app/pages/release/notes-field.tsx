import { type RefObject, useEffect, useId, useMemo } from "react";
import { useForm } from "react-hook-form";
import { type FollowedText, LivePreview } from "#app/components/live-preview.tsx";
import { useToast } from "#app/components/toast.tsx";
import { useSession, useSnapshot } from "#app/datasheet-context.tsx";
import { MarkdownField } from "#app/markdown-field/markdown-field.tsx";
import type { History } from "#app/pages/release/use-history.ts";
import type { Plan } from "#app/pages/release/use-plan.ts";
import styles from "./release.module.css";

interface Typed {
  text: string;
}

interface NotesFieldProps {
  readonly plan: Plan;
  readonly history: History;
  /** Set to what gives the text as it stands in the field. */
  readonly read: RefObject<() => string>;
}

/** Begins as the list of changes and follows it, until somebody writes in it: then it is theirs. */
export function NotesField({ plan: { change, last }, history, read }: NotesFieldProps) {
  const session = useSession();
  const toast = useToast();
  const id = useId();
  const written = useSnapshot().draft.sheet.nextRelease?.notes;
  const generated = history.status === "told" ? history.told.notes : "";
  const { register, getValues, setValue, subscribe } = useForm<Typed>({
    defaultValues: { text: written ?? generated },
  });
  const registration = register("text", {
    onChange: () => change({ notes: getValues("text") }),
    onBlur: () => void session.flush(),
  });
  const text = useMemo(
    (): FollowedText => ({
      read: () => getValues("text"),
      subscribe: (listener) =>
        subscribe({ name: "text", formState: { values: true }, callback: listener }),
    }),
    [getValues, subscribe],
  );
  useEffect(() => {
    read.current = () => getValues("text");
  }, [read, getValues]);
  const incoming = written ?? generated;
  useEffect(() => {
    // What is typed here is in the session at once, so it is never undone.
    const current = session.snapshot().draft.sheet.nextRelease?.notes ?? generated;
    if (incoming === current && getValues("text") !== current) setValue("text", current);
  }, [incoming, generated, session, getValues, setValue]);
  const startAgain = () => {
    const before = written;
    change({ notes: undefined });
    toast({
      text: "The notes are the list of changes again.",
      action: { label: "Undo", run: () => change({ notes: before }) },
    });
  };
  return (
    <fieldset className={styles["field"]}>
      <legend className={styles["name"]}>Notes</legend>
      <p className="meta" id={`${id}-about`}>
        {aboutWords(last !== undefined, written !== undefined, generated === "")}{" "}
        {written !== undefined && last !== undefined && written !== generated && (
          <button type="button" className="link" onClick={startAgain}>
            Start again from the list of changes
          </button>
        )}
      </p>
      <MarkdownField
        label="Notes of the release"
        describedBy={`${id}-about`}
        registration={registration}
        preview={
          <div className={styles["preview"]}>
            <span className="label">Preview</span>
            <LivePreview text={text} />
          </div>
        }
      />
    </fieldset>
  );
}

function aboutWords(hasLast: boolean, isWritten: boolean, nothingToList: boolean): string {
  if (isWritten) return "Kept as you write, until the release is cut.";
  if (!hasLast || nothingToList) {
    return "For readers of the release, if there is something to tell them.";
  }
  return "Started from what changed since the last release. Write what readers should know.";
}
