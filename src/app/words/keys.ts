export interface KeyWords {
  /** What a key cap says, in the order they are pressed; two lists are two ways. */
  readonly ways: readonly (readonly string[])[];
  readonly does: string;
}

export interface KeyGroup {
  readonly title: string;
  readonly keys: readonly KeyWords[];
}

/** Of the Compare pages. */
export const compareKeys: KeyGroup = {
  title: "Between changes",
  keys: [
    { ways: [["Alt", "↓"]], does: "Next change" },
    { ways: [["Alt", "↑"]], does: "Previous change" },
    { ways: [["Alt", "N"]], does: "Next change that is not read" },
    { ways: [["Alt", "R"]], does: "Mark a change as read, or take the mark away" },
  ],
};

/** Every key the Workbench knows: the list behind `?` and on the Help page. */
export const keyGroups: readonly KeyGroup[] = [
  {
    title: "Between questions",
    keys: [
      { ways: [["Alt", "↓"]], does: "Next question" },
      { ways: [["Alt", "↑"]], does: "Previous question" },
      { ways: [["Alt", "J"], ["/"]], does: "Jump to a question by a few letters" },
      { ways: [["Alt", "O"]], does: "One question at a time, and back" },
      { ways: [["Esc"]], does: "Leave the field" },
    ],
  },
  {
    title: "The answer’s state",
    keys: [
      { ways: [["Alt", "1"]], does: "Answered" },
      { ways: [["Alt", "2"]], does: "Not applicable" },
      { ways: [["Alt", "3"]], does: "Unknown" },
      { ways: [["Alt", "4"]], does: "Withheld" },
      { ways: [["Alt", "F"]], does: "Flag it to come back to, or take the flag away" },
    ],
  },
  {
    title: "In the text",
    keys: [
      {
        ways: [
          ["Ctrl", "B"],
          ["⌘", "B"],
        ],
        does: "Bold",
      },
      {
        ways: [
          ["Ctrl", "I"],
          ["⌘", "I"],
        ],
        does: "Italic",
      },
      {
        ways: [
          ["Ctrl", "K"],
          ["⌘", "K"],
        ],
        does: "Link",
      },
      {
        ways: [
          ["Ctrl", "Enter"],
          ["⌘", "Enter"],
        ],
        does: "Save and go to the next question",
      },
    ],
  },
  compareKeys,
  {
    title: "Anywhere",
    keys: [
      { ways: [["?"]], does: "Show all keys, while writing" },
      { ways: [["/"]], does: "Search, in the library and the questions" },
    ],
  },
];
