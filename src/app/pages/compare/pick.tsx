import { useId, useRef } from "react";
import { FilePicker } from "#app/import/file-picker.tsx";
import { ChangeIcon } from "#app/pages/compare/change-icon.tsx";
import type { Address, Choice } from "#app/pages/compare/documents.ts";
import styles from "./pick.module.css";

/** What a person can choose that is no document yet. */
export interface ChoiceGroup {
  readonly title: string;
  readonly choices: readonly Pick<Choice, "address" | "label">[];
}

export type Side = "from" | "to";

interface PickProps {
  readonly groups: readonly ChoiceGroup[];
  readonly from: Address | undefined;
  readonly to: Address | undefined;
  readonly onPick: (side: Side, address: Address) => void;
  readonly onSwap: () => void;
  readonly onFiles: (files: readonly File[], side?: Side) => void;
}

const aFile = "a-file";

/** Which two are compared. */
export function PickTwo({ groups, from, to, onPick, onSwap, onFiles }: PickProps) {
  const picker = useRef<HTMLInputElement>(null);
  const side = useRef<Side>("to");
  const pick = (which: Side) => (address: Address) => {
    if (address !== aFile) onPick(which, address);
    else {
      side.current = which;
      picker.current?.click();
    }
  };
  return (
    <div className={`${styles["pick"]} no-print`}>
      <SideChoice label="Before" groups={groups} value={from} onPick={pick("from")} />
      <ChangeIcon name="arrow" />
      <SideChoice label="After" groups={groups} value={to} onPick={pick("to")} />
      <button type="button" className="button bare" onClick={onSwap}>
        Swap
      </button>
      <FilePicker
        ref={picker}
        label="Files to compare"
        onFiles={(files) => onFiles(files, side.current)}
      />
    </div>
  );
}

interface SideChoiceProps {
  readonly label: string;
  readonly groups: readonly ChoiceGroup[];
  readonly value: Address | undefined;
  readonly onPick: (address: Address) => void;
}

function SideChoice({ label, groups, value, onPick }: SideChoiceProps) {
  const id = useId();
  const known = groups.some(({ choices }) => choices.some(({ address }) => address === value));
  return (
    <span className={styles["side"]}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="field num"
        value={known ? value : ""}
        onChange={(event) => onPick(event.target.value)}
      >
        {!known && <option value="">Choose one</option>}
        {groups.map(
          ({ title, choices }) =>
            choices.length > 0 && (
              <optgroup key={title} label={title}>
                {choices.map((choice) => (
                  <option key={choice.address} value={choice.address}>
                    {choice.label}
                  </option>
                ))}
              </optgroup>
            ),
        )}
        <option value={aFile}>A file …</option>
      </select>
    </span>
  );
}
