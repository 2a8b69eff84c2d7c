import type { ChangeKind } from "#core/compare/change.ts";

const paths = {
  pencil:
    "M4 16l.75-3.5L13 4.25a1.6 1.6 0 0 1 2.25 0l.5.5a1.6 1.6 0 0 1 0 2.25L7.5 15.25 4 16zM11.75 5.5l2.75 2.75",
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  swap: "M4 7h12m0 0-3-3m3 3-3 3M16 13H4m0 0 3-3m-3 3 3 3",
  words: "M4 5h12M4 9h7M4 15c1.5-2 3-2 4.5 0s3 2 4.500 0 2-1.750 3-1.500",
  arrow: "M4 10h12m0 0-4-4m4 4-4 4",
  file: "M5 2.750h6.500L15.500 7v9.250a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V3.750a1 1 0 0 1 1-1zM11 3v4.250h4.500",
  fact: "M4 5.500h12M4 10h12M4 14.500h7",
  inline: "M4 5.500h12M4 10h12M4 14.500h8",
  sides:
    "M4.500 4h11A1.500 1.500 0 0 1 17 5.500v9a1.500 1.500 0 0 1-1.500 1.500h-11A1.500 1.500 0 0 1 3 14.500v-9A1.500 1.500 0 0 1 4.500 4M10 4v12",
  finding: "M10 3.250 17.500 16.500h-15zM10 8.250v3.500M10 14h.010",
  record: "M4 4.500h12v11H4zM4 8.500h12M8 8.500v7",
} as const;
export type ChangeIconName = keyof typeof paths;

interface ChangeIconProps {
  readonly name: ChangeIconName;
}

/** Always beside words. Kept apart from the icons that every page loads. */
export function ChangeIcon({ name }: ChangeIconProps) {
  return (
    <svg className="icon small" viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

export const iconOf: Readonly<Record<ChangeKind, ChangeIconName>> = {
  answered: "plus",
  cleared: "minus",
  edited: "pencil",
  "state-changed": "swap",
  "parts-changed": "pencil",
  "stamps-changed": "record",
  "question-reworded": "words",
  "question-altered": "words",
  "question-replaced": "swap",
  "question-moved": "arrow",
  "question-new": "plus",
  "question-gone": "minus",
  switched: "swap",
  "section-changed": "words",
  "set-changed": "words",
  "dataset-changed": "fact",
  "scope-changed": "swap",
  "release-changed": "record",
  "file-added": "plus",
  "file-removed": "minus",
  "file-altered": "pencil",
  "file-renamed": "arrow",
  "file-moved": "arrow",
  "finding-new": "finding",
  "finding-settled": "finding",
  "dismissal-changed": "finding",
  "unplaced-changed": "pencil",
  "unplaced-edited": "pencil",
  "extension-changed": "record",
  "sheet-changed": "record",
  other: "record",
};
