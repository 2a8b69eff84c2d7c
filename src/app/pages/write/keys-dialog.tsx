import { Dialog, DialogActions } from "#app/components/dialog.tsx";
import { KeyList } from "#app/components/key-list.tsx";
import { keyGroups } from "#app/words/keys.ts";

interface KeysDialogProps {
  readonly onClose: () => void;
}

export function KeysDialog({ onClose }: KeysDialogProps) {
  return (
    <Dialog title="All keys" onClose={onClose} wide>
      <KeyList groups={keyGroups} />
      <DialogActions>
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </DialogActions>
    </Dialog>
  );
}
