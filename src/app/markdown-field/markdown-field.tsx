import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useRef,
  useState,
} from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { Icon } from "#app/components/icon.tsx";
import { applyEdit } from "#app/markdown-field/apply-edit.ts";
import {
  bold,
  type Command,
  continueLine,
  italic,
  link,
  type Selected,
} from "#app/markdown-field/commands.ts";
import { blankLinesAround, readPaste } from "#app/markdown-field/paste.ts";
import { Toolbar } from "#app/markdown-field/toolbar.tsx";
import styles from "./markdown-field.module.css";

interface MarkdownFieldProps {
  readonly label: string;
  /** The form's registration: the text is the form's, not React's, so a key renders nothing here. */
  readonly registration: UseFormRegisterReturn;
  readonly preview: ReactNode;
  readonly describedBy?: string | undefined;
  readonly autoFocus?: boolean;
}

const shortcuts: Readonly<Record<string, Command>> = { b: bold, i: italic, k: link };

/** Markdown source with a small toolbar above and the set text below. */
export function MarkdownField({
  label,
  registration,
  preview,
  describedBy,
  autoFocus = false,
}: MarkdownFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  // The ref below runs at every render; taking the focus again would steal it from the parts beside.
  const hasFocused = useRef(false);
  const [imageRefused, setImageRefused] = useState(false);
  const noticeId = useId();
  const { ref: registerRef, ...registered } = registration;
  return (
    <div className={styles["editor"]}>
      <Toolbar field={field} />
      <textarea
        {...registered}
        ref={(element) => {
          registerRef(element);
          field.current = element;
          if (element === null || hasFocused.current || !autoFocus) return;
          hasFocused.current = true;
          if (document.activeElement !== element) {
            element.focus({ preventScroll: true });
            element.setSelectionRange(element.value.length, element.value.length);
          }
        }}
        aria-label={label}
        aria-describedby={
          [describedBy, imageRefused && noticeId].filter(Boolean).join(" ") || undefined
        }
        dir="auto"
        spellCheck
        onKeyDown={onKeyDown}
        onPaste={(event) => onPaste(event, setImageRefused)}
      />
      <div id={noticeId} role="status">
        {imageRefused && (
          <p
            className={styles["notice"]}
            ref={(notice) => notice?.scrollIntoView({ block: "nearest" })}
          >
            <Icon name="info" small />
            <span>
              A datasheet holds text only, so the image was not pasted. Put it beside the data or on
              the web, and link to it here.
            </span>
          </p>
        )}
      </div>
      {preview}
    </div>
  );
}

function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.nativeEvent.isComposing) return;
  const field = event.currentTarget;
  if (
    event.key === "Enter" &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    !event.shiftKey
  ) {
    const edit = continueLine(selectedIn(field));
    if (edit === undefined) return;
    event.preventDefault();
    applyEdit(field, edit);
    return;
  }
  const command =
    (event.ctrlKey || event.metaKey) && !event.altKey
      ? shortcuts[event.key.toLowerCase()]
      : undefined;
  if (command === undefined || event.shiftKey) return;
  event.preventDefault();
  applyEdit(field, command(selectedIn(field)));
}

function onPaste(
  event: ClipboardEvent<HTMLTextAreaElement>,
  setImageRefused: (refused: boolean) => void,
): void {
  const field = event.currentTarget;
  const { clipboardData } = event;
  const clip = {
    html: clipboardData.getData("text/html"),
    plain: clipboardData.getData("text/plain"),
    hasImage: [...clipboardData.items].some(
      ({ kind, type }) => kind === "file" && type.startsWith("image/"),
    ),
  };
  setImageRefused(false);
  if (clip.html === "" && !clip.hasImage && !clip.plain.includes("\t")) return;
  event.preventDefault();
  const { start, end } = selectedIn(field);
  void readPaste(clip).then((pasted) => {
    if (pasted.kind === "image") return setImageRefused(true);
    const { value } = field;
    const { lead, tail } =
      pasted.kind === "markdown"
        ? blankLinesAround(pasted.text, value.slice(0, start), value.slice(end))
        : { lead: "", tail: "" };
    const words = pasted.kind === "markdown" ? pasted.text : clip.plain.replace(/\r\n?/g, "\n");
    const at = start + lead.length + words.length;
    applyEdit(field, { from: start, to: end, insert: lead + words + tail, start: at, end: at });
  });
}

function selectedIn({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Selected {
  return { text: value, start: selectionStart, end: selectionEnd };
}
