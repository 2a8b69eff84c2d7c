import type { Edit } from "#app/markdown-field/commands.ts";

/** Types the edit into the field as a person would, so that the platform's own undo takes it back. */
export function applyEdit(field: HTMLTextAreaElement, edit: Edit): void {
  field.focus();
  field.setSelectionRange(edit.from, edit.to);
  const typed =
    edit.insert === ""
      ? edit.from === edit.to || document.execCommand("delete")
      : document.execCommand("insertText", false, edit.insert);
  if (!typed) {
    field.setRangeText(edit.insert, edit.from, edit.to, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
  }
  field.setSelectionRange(edit.start, edit.end);
}
