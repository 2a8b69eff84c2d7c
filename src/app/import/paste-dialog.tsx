import { useId, useState } from "react";
import { Dialog, DialogActions } from "#app/components/dialog.tsx";

interface PasteDialogProps {
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

export function PasteDialog({ onText, onClose }: PasteDialogProps) {
  const [text, setText] = useState("");
  const [missing, setMissing] = useState(false);
  const field = useId();
  const error = useId();
  return (
    <Dialog title="Paste the text of a datasheet" onClose={onClose} wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === "") setMissing(true);
          else onText(text);
        }}
      >
        <div className="labelled">
          <label className="name" htmlFor={field}>
            Markdown or JSON, as the Workbench wrote it
          </label>
          {missing && (
            <p className="error" id={error}>
              There is no text here yet. Paste the whole file.
            </p>
          )}
          <textarea
            id={field}
            className="field mono"
            rows={10}
            style={{ maxHeight: "50dvh" }}
            spellCheck={false}
            aria-invalid={missing}
            aria-describedby={missing ? error : undefined}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setMissing(false);
            }}
          />
        </div>
        <DialogActions>
          <button type="button" className="button" onClick={onClose}>
            Close
          </button>
          <button type="submit" className="button primary">
            Read it
          </button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
